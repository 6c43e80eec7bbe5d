using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Lido;

/// <summary>Lido's shares, fees and bonds against their formulas in unbounded integers, and every refusal with its figures.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class LidoFormulaTests
{
    private const uint AllBasisPoints = 10_000;

    [Property]
    public void Shares_AnyPool_AreTheFormula(LidoShares pool, CsmBond held)
    {
        // Below the pool's totals, so that the results fit.
        UInt128 units = held.Shares.BaseUnits;
        if (pool.TotalEther.IsZero || pool.TotalShares.IsZero)
        {
            return;
        }

        UInt128 ether = units % pool.TotalEther.BaseUnits;
        UInt128 shares = units % pool.TotalShares.BaseUnits;
        BigInteger all = pool.TotalShares.BaseUnits;
        BigInteger product = shares * (BigInteger)pool.TotalEther.BaseUnits;
        Assert.Equal(ether * all / pool.TotalEther.BaseUnits, pool.SharesFor(new(ether)).Value.BaseUnits);
        Assert.Equal(product / all, pool.EtherFor(new(shares)).Value.BaseUnits);
        Assert.Equal((product + all - 1) / all, pool.EtherForCeiling(new(shares)).Value.BaseUnits);
    }

    [Fact]
    public void Shares_AtTheLimits_AreRefusedWithTheirFigures()
    {
        UInt128 most = UInt128.MaxValue - 1;
        var tooLarge = RocketPoolRefusal.Of(RocketPoolRule.AmountTooLarge, UInt128.MaxValue, atMost: most);
        var empty = RocketPoolRefusal.Of(RocketPoolRule.PoolIsEmpty, 0, atLeast: 1);
        var pool = new LidoShares(new(1), new(1));

        Assert.Equal((tooLarge, tooLarge, tooLarge), Refusals(pool, UInt128.MaxValue));
        Assert.Equal((null, null, null), Refusals(pool, most));
        Assert.Equal((empty, empty, empty), Refusals(default, most));
        Assert.Equal((tooLarge, tooLarge, tooLarge), Refusals(default, UInt128.MaxValue));
        Assert.Equal((null, empty, empty), Refusals(new(new(1), default), 1));
        Assert.Equal((empty, null, null), Refusals(new(default, new(1)), 1));
    }

    [Property]
    public void FeeShares_AnyReport_AreTheFormula(LidoReport report, LidoShares pool, byte percent)
    {
        BigInteger precision = 100 * (BigInteger)Ether;
        BigInteger fee = precision * (percent % 100) / 100;
        BigInteger gross = (BigInteger)report.ConsensusBalance.BaseUnits + report.Withdrawals.BaseUnits;
        BigInteger gain = gross - report.Principal.BaseUnits;
        BigInteger all = pool.TotalEther.BaseUnits;
        BigInteger feeEther = gain > 0 ? (gain + report.ExecutionRewards.BaseUnits) * fee / precision : 0;

        RocketPoolOutcome<Amount<StethShare>> shares = report.FeeShares(pool, (UInt128)fee, (UInt128)precision);

        if (gain > 0 && feeEther >= all)
        {
            UInt128 most = all.IsZero ? 0 : (UInt128)(all - 1);
            Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, (UInt128)feeEther, atMost: most), shares.Refusal);
        }
        else
        {
            BigInteger expected = gain > 0 ? feeEther * pool.TotalShares.BaseUnits / (all - feeEther) : 0;
            Assert.Equal(expected, shares.Value.BaseUnits);
        }
    }

    /// <summary>Balance and withdrawals at the principal, one below and one above; and all of the pool as fee.</summary>
    [Fact]
    public void FeeShares_AroundItsLines_AreRefusedOrNone()
    {
        var report = new LidoReport { ConsensusBalance = new(70), Withdrawals = new(30), Principal = new(100), ExecutionRewards = new(9) };
        LidoReport gain = report with { Principal = new(99) };
        var pool = new LidoShares(new(20), new(11));

        Assert.Equal(default, report.FeeShares(pool, 1, 0).Value);
        Assert.Equal(default, (report with { Principal = new(101) }).FeeShares(pool, 1, 0).Value);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.PrecisionIsZero, 0, atLeast: 1), gain.FeeShares(pool, 1, 0).Refusal);
        Assert.Equal(new Amount<StethShare>(11), gain.FeeShares(pool, 1, 1).Value);
        Assert.Equal(new Amount<StethShare>(19 * 11), gain.FeeShares(pool, 19, 10).Value);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, 20, atMost: 19), gain.FeeShares(pool, 2, 1).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, 10, atMost: 0), gain.FeeShares(default, 1, 1).Refusal);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, null, atMost: 19), gain.FeeShares(pool, UInt128.MaxValue, 1).Refusal);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, UInt128.MaxValue, atMost: 19), gain.FeeShares(pool, UInt128.MaxValue, 10).Refusal);
    }

    [Property]
    public void ModuleFees_AnyModules_AreTheFormula(CsmBond minted, byte first, byte second, byte others, byte share)
    {
        ulong keys = (ulong)first + second + others + 1;
        uint points = share * 39U;
        BigInteger precision = 100 * (BigInteger)Ether;
        UInt128[] fees = [LidoModuleFees.ModuleFee(first, keys, points), LidoModuleFees.ModuleFee(second, keys, AllBasisPoints)];
        UInt128 total = UInt128.Max(1, fees[0] + fees[1]) + others;

        var split = LidoModuleFees.Split(minted.Shares, fees, total);

        Assert.Equal(first * precision / keys * points / AllBasisPoints, fees[0]);
        Assert.Equal(second * precision / keys, fees[1]);
        BigInteger[] expected = [.. fees.Select(fee => minted.Shares.BaseUnits * (BigInteger)fee / total)];
        Assert.Equal(expected, split.Modules.Select(one => (BigInteger)one.BaseUnits));
        Assert.Equal(minted.Shares.BaseUnits - expected[0] - expected[1], split.Treasury.BaseUnits);
    }

    [Fact]
    public void ModuleFees_SenselessFigures_AreRefusedByName()
    {
        Assert.Equal("totalActiveKeys", OutOfRange(() => LidoModuleFees.ModuleFee(0, 0, 1)));
        Assert.Equal("activeKeys", OutOfRange(() => LidoModuleFees.ModuleFee(4, 3, 1)));
        Assert.Equal("basisPoints", OutOfRange(() => LidoModuleFees.ModuleFee(3, 3, AllBasisPoints + 1)));
        Assert.Equal("totalFee", OutOfRange(() => LidoModuleFees.Split(new(1), [], 0)));
        Assert.Equal("moduleFees", Assert.Throws<ArgumentException>(() => LidoModuleFees.Split(new(1), [3, 3], 5)).ParamName);
        Assert.Equal(default, LidoModuleFees.Split(new(10), [3, 2], 5).Treasury);
        Assert.Equal(100 * (UInt128)Ether, LidoModuleFees.ModuleFee(3, 3, AllBasisPoints));
        Assert.Equal(new Amount<StethShare>(1), LidoModuleFees.Split(new(1), [], 5).Treasury);
    }

    /// <summary>Every key's bond, one after the other; the reverse is the most keys whose bonds an amount pays.</summary>
    [Property]
    public void BondCurve_AnyIntervals_IsTheSumOfTheKeys((byte Keys, byte Bond)[] intervals)
    {
        (ulong First, ulong Each)[] pieces =
        [
            .. intervals.Take(4).Select((one, i) => ((ulong)(1 + intervals.Take(i).Sum(before => 1 + (before.Keys % 3))), (ulong)(1 + (one.Bond % 9)))).DefaultIfEmpty((1UL, 2UL)),
        ];
        CsmBondCurve curve = new([.. pieces.Select(piece => new CsmBondInterval(piece.First, new(piece.Each)))]);
        UInt128[] bonds = new UInt128[20];
        for (ulong keys = 0; keys < 20; keys++)
        {
            bonds[keys] = keys == 0 ? 0 : bonds[keys - 1] + pieces.Last(piece => piece.First <= keys).Each;
            Assert.Equal(bonds[keys], curve.BondFor(keys).BaseUnits);
        }

        for (uint amount = 0; amount < (uint)bonds[^1]; amount++)
        {
            int most = bonds.Count(bond => bond <= amount) - 1;
            Assert.Equal((UInt128)(uint)most, curve.KeysFor(new(amount)));
        }
    }

    [Fact]
    public void BondCurve_InForce_IsThatOfTheModule()
    {
        Assert.Equal([0, 2_400, 3_700, 14_100], Bonds(CsmBondCurve.Default));
        Assert.Equal([0, 1_500, 2_800, 13_200], Bonds(CsmBondCurve.Identified));
        Assert.Equal("intervals", Assert.Throws<ArgumentException>(() => new CsmBondCurve([])).ParamName);
        Assert.Equal("intervals", Assert.Throws<ArgumentException>(() => new CsmBondCurve([new(1, new(1)), new(3, new(2)), new(2, new(1))])).ParamName);
        Assert.Equal("curve", Assert.Throws<ArgumentNullException>(() => default(CsmBond).BondedKeys(default, null!)).ParamName);
    }

    /// <summary>Up to ten wei may be missing of the bond for a key.</summary>
    [Fact]
    public void BondedKeys_AroundTheSlack_CountsTheKeyOrNot()
    {
        var pool = new LidoShares(new(Ether), new(Ether));
        var curve = new CsmBondCurve([new(1, new(1_000))]);

        Assert.Equal(UInt128.One, new CsmBond(new(990)).BondedKeys(pool, curve).Value);
        Assert.Equal(UInt128.Zero, new CsmBond(new(989)).BondedKeys(pool, curve).Value);
    }

    private static UInt128[] Bonds(CsmBondCurve curve) =>
        [.. ((ulong[])[0, 1, 2, 10]).Select(keys => curve.BondFor(keys).BaseUnits / Milli(1))];

    private static (RocketPoolRefusal? Shares, RocketPoolRefusal? Ether, RocketPoolRefusal? Ceiling) Refusals(LidoShares pool, UInt128 amount) =>
        (pool.SharesFor(new(amount)).Refusal, pool.EtherFor(new(amount)).Refusal, pool.EtherForCeiling(new(amount)).Refusal);

    private static string? OutOfRange(Func<object> call) => Assert.Throws<ArgumentOutOfRangeException>(call).ParamName;
}
