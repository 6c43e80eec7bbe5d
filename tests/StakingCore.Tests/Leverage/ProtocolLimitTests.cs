using System.Numerics;
using System.Text.RegularExpressions;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

/// <summary>Each protocol's limit beside its definition, over all small stakes, where every bound is met.</summary>
public sealed partial class ProtocolLimitTests
{
    private const uint Million = 1_000_000;

    [Fact]
    public void Proportional_EverySmallStake_IsTheMultiple()
    {
        foreach (ExactRational factor in new ExactRational[] { 0, new(1, 3), 1, new(5, 2), 9 })
        {
            var limit = ProportionalLimit.Of(factor);
            for (int stake = 0; stake <= 12; stake++)
            {
                Assert.Equal(Last(200, delegated => delegated <= factor * stake), limit.MaximumDelegated((UInt128)stake));
                Assert.Equal(First(40, own => stake <= factor * own), limit.RequiredBond((UInt128)stake));
            }
        }

        Assert.Null(ProportionalLimit.None.MaximumDelegated(0));
        Assert.Equal(BigInteger.Zero, ProportionalLimit.None.RequiredBond(UInt128.MaxValue));
        Assert.Null(ProportionalLimit.OwnStakeOnly.RequiredBond(1));
        Assert.Equal(BigInteger.Zero, ProportionalLimit.OwnStakeOnly.MaximumDelegated(UInt128.MaxValue));
        Assert.Equal(BigInteger.Zero, ProportionalLimit.Cip50(1).MaximumDelegated(5));
    }

    [Fact]
    public void WeightFactor_EverySmallStake_IsWithinBothBounds()
    {
        foreach ((uint factor, int most) in from factor in new uint[] { 1, 2, 5 } from most in new[] { 0, 1, 7, 12 } select (factor, most))
        {
            var limit = new WeightFactorLimit(factor, (UInt128)most);
            for (int stake = 0; stake <= 14; stake++)
            {
                BigInteger total = Last(100, total => total <= factor * stake && total <= most)!.Value;
                Assert.Equal(total, limit.MaximumTotal((UInt128)stake));
                Assert.Equal(stake == 0 ? null : new ExactRational(total, stake), limit.MaximumLeverage((UInt128)stake));
                Assert.Equal(
                    Last(100, delegated => delegated == 0 || stake + delegated <= total), limit.MaximumDelegated((UInt128)stake));
                Assert.Equal(
                    stake == 0 ? 0 : First(40, own => own + stake <= factor * own && own + stake <= most), limit.RequiredBond((UInt128)stake));
            }
        }
    }

    [Fact]
    public void TwoTier_EverySmallStake_IsTheRatioAndTheSumOfBothRewards()
    {
        ExactRational operatorRate = new(1, 10);
        ExactRational delegatorRate = new(7, 250);
        foreach (ExactRational ratio in new ExactRational[] { 0, new(1, 2), 2 })
        {
            var tiers = new TwoTierStaking(ratio, operatorRate, delegatorRate);
            var cases = from own in Enumerable.Range(0, 5) from delegated in Enumerable.Range(0, 11) select (own, delegated);
            foreach ((int own, int delegated) in cases)
            {
                var stake = new PoolStake((UInt128)own, (UInt128)delegated);
                Assert.Equal(delegated <= ratio * own, tiers.IsWithin(stake));
                Assert.Equal((operatorRate * own) + (delegatorRate * delegated), tiers.Issuance(stake));
                Assert.Equal(ProportionalLimit.Of(ratio).MaximumDelegated(stake.Own), tiers.MaximumDelegated(stake.Own));
                Assert.Equal(ProportionalLimit.Of(ratio).RequiredBond(stake.Delegated), tiers.RequiredBond(stake.Delegated));
            }
        }
    }

    /// <summary>The three inequalities of the module's documents, new stake on both sides of the caps' strokes.</summary>
    [Fact]
    public void LiquidStaking_EverySmallAddition_IsWhatEachInequalitySays()
    {
        Fraction?[] factors = [null, Fraction.Zero, new(1, 2), new(3, 1)];
        (Fraction Validator, Fraction Global)[] caps = [(Fraction.Zero, Fraction.One), (new(1, 2), new(1, 3)), (Fraction.One, new(1, 2))];
        (int Liquid, int Stake)[] parts = [.. from stake in Enumerable.Range(0, 4) from liquid in Enumerable.Range(0, stake + 1) select (liquid, stake)];
        foreach ((Fraction? factor, (Fraction validatorCap, Fraction globalCap)) in from factor in factors from cap in caps select (factor, cap))
        {
            var limits = new LiquidStakingBond(factor, validatorCap, globalCap);
            var cases = from bond in Enumerable.Range(0, 3) from addition in Enumerable.Range(0, 4) from one in parts from all in parts select (bond, addition, one, all);
            foreach ((int bond, int addition, (int Liquid, int Stake) one, (int Liquid, int Stake) all) in cases)
            {
                ExactRational? most = factor * (ExactRational)bond;
                bool[] expected =
                [
                    most is null || one.Liquid + addition <= most,
                    IsWithin(validatorCap, one.Liquid + addition, one.Stake + addition),
                    IsWithin(globalCap, all.Liquid + addition, all.Stake + addition),
                ];

                LiquidStakingCheck actual = limits.Check(
                    (UInt128)bond, (UInt128)one.Liquid, (UInt128)one.Stake, (UInt128)all.Liquid, (UInt128)all.Stake, (UInt128)addition);

                Assert.Equal((expected[0], expected[1], expected[2]), (actual.IsWithinBond, actual.IsWithinValidatorCap, actual.IsWithinGlobalCap));
                Assert.Equal(expected.All(isWithin => isWithin), actual.IsAccepted);
                Assert.Equal(most?.Floor(), actual.MaximumLiquidByBond);
            }
        }

        // Nothing of nothing is within every cap.
        static bool IsWithin(Fraction cap, int liquid, int stake) => stake == 0 || new ExactRational(liquid, stake) <= cap;
    }

    [Fact]
    public void LiquidStaking_LargestStakes_DoNotWrap()
    {
        var limits = new LiquidStakingBond(Fraction.One, new Fraction(ulong.MaxValue - 1, ulong.MaxValue), Fraction.One);

        LiquidStakingCheck check = limits.Check(
            UInt128.MaxValue, UInt128.MaxValue, UInt128.MaxValue, UInt128.MaxValue, UInt128.MaxValue, UInt128.MaxValue);

        Assert.Equal((false, false, true), (check.IsWithinBond, check.IsWithinValidatorCap, check.IsWithinGlobalCap));
    }

    /// <summary>One mutez after another: frozen while the limit has room, else delegated, and counted while that has room.</summary>
    [Fact]
    public void TezosCapacity_EverySmallBaker_IsWhatTakingOneAfterAnotherComesTo()
    {
        var rules = from limit in new ulong[] { 0, 333_333, 1_500_000, 9_000_000 }
                    from globalLimit in new uint[] { 0, 1, 5 }
                    from delegationLimit in new uint[] { 0, 2 }
                    from edge in new uint[] { 1, 2, 3 }
                    select (limit, globalLimit, delegationLimit, edge);
        var stakes = from own in Enumerable.Range(0, 4) from external in Enumerable.Range(0, 7) from delegated in Enumerable.Range(0, 8) select (own, external, delegated);
        foreach ((ulong limit, uint globalLimit, uint delegationLimit, uint edge) in rules)
        {
            var capacity = new TezosCapacity(limit, globalLimit, delegationLimit, edge);
            foreach ((int own, int external, int delegated) in stakes)
            {
                BigInteger room = Last(100, mutez => mutez * Million <= own * (BigInteger)limit && mutez <= own * (BigInteger)globalLimit)!.Value;
                BigInteger staked = Last(external, mutez => mutez <= room)!.Value;
                BigInteger counted = Last(delegated + external - (int)staked, mutez => mutez <= own * delegationLimit)!.Value;
                BigInteger weight = Last(100, mutez => mutez * edge <= counted)!.Value;

                TezosCapacityUse use = capacity.Use((UInt128)own, (UInt128)external, (UInt128)delegated);

                Assert.Equal(new TezosCapacityUse(own, room, staked, external - staked, counted, own + staked + weight), use);
                Assert.Equal(room - staked, use.FreeStaking);
                Assert.Equal(own == 0 ? null : new ExactRational(own + staked + weight, own), use.PowerLeverage);
                Assert.Equal(own == 0 ? null : new ExactRational(own + staked, own), use.SlashableLeverage);
                Assert.Equal(room, capacity.Staked.MaximumDelegated((UInt128)own));
                Assert.Equal(own * delegationLimit, capacity.Delegated.MaximumDelegated((UInt128)own));
            }
        }
    }

    /// <summary>Nine times staked and nine times delegated at a third: ten times to slash, thirteen times the power.</summary>
    [Fact]
    public void TezosCapacity_LargestAndFull_IsTenAndThirteen()
    {
        TezosCapacityUse use = TezosCapacity.Largest.Use(UInt128.MaxValue / 9, UInt128.MaxValue, UInt128.MaxValue);

        Assert.Equal(10, use.SlashableLeverage);
        Assert.Equal(13, use.PowerLeverage);
        Assert.Equal(use.FreeStaking, BigInteger.Zero);
    }

    /// <summary>What names a preset stands in files and commands; its unit has to be the one that its limit counts in.</summary>
    [Fact]
    public void Presets_All_AreNamedForMachinesAndCountInTheirUnit()
    {
        Assert.All(LimitPreset.All, preset => Assert.Matches(MachineName(), preset.Name));
        Assert.All(LimitPreset.All, preset => Assert.True(preset.Title.Length > 0 && preset.Source.Length > 0));
        Assert.Equal(LimitPreset.All.Count, LimitPreset.All.Select(preset => preset.Name).Distinct().Count());
        Assert.Equal(LimitPreset.All.Count, LimitPreset.All.Select(preset => preset.Title).Distinct().Count());
        Assert.Equal(LimitPreset.All.Count, LimitPreset.All.Select(preset => preset.Limit).Distinct().Count());

        Dictionary<string, int> decimals = new()
        {
            [Wei.DisplaySymbol] = Wei.Decimals,
            [Lovelace.DisplaySymbol] = Lovelace.Decimals,
            [MicroAtom.DisplaySymbol] = MicroAtom.Decimals,
            ["AVAX"] = 9,
            ["XTZ"] = 6,
        };
        Assert.All(LimitPreset.All, preset => Assert.Equal(decimals[preset.Symbol], preset.Decimals));
        Assert.All(
            LimitPreset.All.Where(preset => preset.Limit is BondCurve),
            preset => Assert.Equal(32 * BigInteger.Pow(10, preset.Decimals), (BigInteger)((BondCurve)preset.Limit).ValidatorStake));
    }

    // The largest value from 0 that satisfies, of a condition that holds up to some value.
    private static BigInteger? Last(int most, Func<BigInteger, bool> holds)
    {
        BigInteger? last = null;
        for (int value = 0; value <= most && holds(value); value++)
        {
            last = value;
        }

        return last;
    }

    private static BigInteger? First(int most, Func<BigInteger, bool> holds)
    {
        for (int value = 0; value <= most; value++)
        {
            if (holds(value))
            {
                return value;
            }
        }

        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex MachineName();
}
