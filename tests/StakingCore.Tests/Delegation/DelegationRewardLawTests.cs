using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Rewards;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>Saturation and leverage, for every pool of every snapshot that long sequences reach, and by formula.</summary>
public sealed class DelegationRewardLawTests
{
    private const int Steps = 12;

    // Each limit alone, since the lower of the two hides the other.
    private static readonly DelegationParameters _unlimited = Parameters with { LeverageLimit = null };
    private static readonly DelegationParameters _unsaturated = Parameters with { TargetPools = 1 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, DelegationRun.Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PastSaturation_ADelegatorsReturnFallsStrictlyAsThePoolGrows(int seed) => EachGrowth(seed, _unlimited, (before, after) =>
    {
        if (before.Limit != RewardLimit.Saturation || after.Limit != RewardLimit.Saturation || after.Weight == before.Weight)
        {
            return false;
        }

        Assert.Equal(before.Reward, after.Reward);
        Assert.True(ReturnOf(after) < ReturnOf(before) || before.AfterCost == 0 || before.Margin == Fraction.One);
        return before.AfterCost > 0 && before.Margin < Fraction.One;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AboveTheLeverageLimit_StakeAddsNothingToWhatThePoolEarns(int seed) => EachGrowth(seed, _unsaturated, (before, after) =>
    {
        if (before.Limit != RewardLimit.Leverage || after.Weight == before.Weight)
        {
            return false;
        }

        Assert.Equal(RewardLimit.Leverage, after.Limit);
        Assert.Equal((before.RewardableWeight, before.Optimum, before.Reward), (after.RewardableWeight, after.Optimum, after.Reward));
        Assert.Equal(before.Bond * 20, after.RewardableWeight);
        return before.Reward > 0;
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void BelowBothLimits_MoreStakeNeverEarnsThePoolLess(int seed) => EachGrowth(seed, Parameters, static (before, after) =>
    {
        Assert.True(after.Reward >= before.Reward);
        return after.Reward > before.Reward;
    });

    [Property(MaxTest = 300)]
    public void SplittingASaturatedPoolWithItsBond_LosesTheBonusOfHalfTheBondInEachPool(
        ushort pools, ushort tenThousandths, uint halfBond, uint available)
    {
        uint k = 2 + (pools % 500u);
        var a0 = new Fraction(tenThousandths, 10_000);
        UInt128 saturated = 20_000_000;
        UInt128 all = saturated * k;
        UInt128 bond = 2 * (UInt128)(halfBond % 10_000_000);
        UInt128 whole = OptimumOf(k, a0, all, available, bond, saturated * 2);
        UInt128 half = OptimumOf(k, a0, all, available, bond / 2, saturated);
        UInt128 fullyBonded = OptimumOf(k, a0, all, available, bond, saturated);
        UInt128 halved = OptimumOf(k, a0, all, available, bond / 2, saturated / 2);

        // One saturated pool earns R/(1+a0)·(z + s·a0); two of half its bond earn R/(1+a0)·(2z + s·a0): the bond's part once, not twice.
        ExactRational perUnit = new ExactRational(available, 1) / (1 + (ExactRational)a0);
        ExactRational share = perUnit / k;
        ExactRational bonus = perUnit * a0 * new ExactRational(bond, all);
        Within(2 * half, (2 * share) + bonus, 2);
        Within(whole, share + bonus, 1);
        Within(2 * fullyBonded, (2 * share) + (2 * bonus), 2);

        // Not filled up again, the halves earn R/(1+a0)·(z + s·a0·(1/2 − s/4z)).
        Within(2 * halved, share + (bonus * (new ExactRational(1, 2) - new ExactRational(bond, 4 * saturated))), 2);

        static void Within(UInt128 floors, ExactRational exact, int parts)
        {
            Assert.True(ExactRational.FromInteger(floors) <= exact);
            Assert.True(exact < ExactRational.FromInteger(floors) + parts);
        }
    }

    // At performance one: as many blocks as units of weight, of as many in all.
    internal static UInt128 OptimumOf(uint k, Fraction a0, UInt128 all, UInt128 available, UInt128 bond, UInt128 weight)
    {
        var pool = PoolEpochReward.Compute(
            Parameters with { TargetPools = k, PledgeInfluence = a0, LeverageLimit = null, LiquidWeight = Fraction.One },
            new RewardedEpoch(available, all, all, (ulong)all),
            new RewardedPool(bond, 0, weight - bond, 0, Fraction.Zero, (ulong)weight));
        Assert.Equal(pool.Optimum, pool.Reward);
        return pool.Reward;
    }

    private static ExactRational ReturnOf(PoolEpochReward pool) =>
        ExactRational.FromInteger(pool.AfterCost) * pool.Margin.Complement / ExactRational.FromInteger(pool.Weight);

    private static void EachGrowth(int seed, DelegationParameters parameters, Func<PoolEpochReward, PoolEpochReward, bool> check)
    {
        int met = 0;
        DelegationRun.Run(seed, (_, command, after) =>
        {
            if (command is AdvanceEpoch && after.Ledger is { } ledger)
            {
                met += Growths(ledger, parameters).Count(pair => check(pair.Before, pair.After));
            }
        });
        Assert.True(met > 20, $"only {met} cases met the law");
    }

    // Every pool as the snapshot has it, then with ever more of the wallets' stake that is there, at performance one.
    private static IEnumerable<(PoolEpochReward Before, PoolEpochReward After)> Growths(
        DelegationLedger ledger, DelegationParameters parameters)
    {
        DelegationSnapshot snapshot = ledger.Snapshots[ledger.Epoch];
        UInt128 available = EpochPot.Compute(ledger.Parameters, ledger.Reserve, 0).Available;
        foreach ((string id, PoolSnapshot pool) in snapshot.Pools)
        {
            DelegationPool terms = ledger.Pools[id];
            UInt128 room = snapshot.Total - pool.Bond - pool.Locked;
            PoolEpochReward[] sizes =
            [
                .. Enumerable.Range(0, Steps + 1).Select(step => pool.Liquid + ((room - pool.Liquid) * (UInt128)step / Steps)).Select(liquid =>
                {
                    UInt128 weight = pool.Bond + pool.Locked + (liquid / 2);
                    return PoolEpochReward.Compute(
                        parameters,
                        new RewardedEpoch(available, snapshot.Total, snapshot.Total, (ulong)snapshot.Total),
                        new RewardedPool(pool.Bond, pool.Locked, liquid, UInt128.Min(terms.Cost, 20), terms.Margin, (ulong)weight));
                }),
            ];
            foreach ((PoolEpochReward before, PoolEpochReward after) in sizes.Zip(sizes.Skip(1)))
            {
                yield return (before, after);
            }
        }
    }
}
