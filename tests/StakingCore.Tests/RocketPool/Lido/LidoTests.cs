using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;

namespace StakingCore.Tests.RocketPool.Lido;

public sealed class LidoTests
{
    [Fact]
    public void Shares_LargestAmount_IsRefused()
    {
        var pool = new LidoShares(new(11), new(10));

        Assert.Equal(RocketPoolRule.AmountTooLarge, pool.SharesFor(Amount<Wei>.MaxValue).Refusal!.Rule);
        Assert.True(pool.SharesFor(new(UInt128.MaxValue - 1)).IsAccepted);
        Assert.Equal(RocketPoolRule.PoolIsEmpty, default(LidoShares).SharesFor(new(1)).Refusal!.Rule);
        Assert.Equal((new Amount<Wei>(1), new Amount<Wei>(2)), (pool.EtherFor(new(1)).Value, pool.EtherForCeiling(new(1)).Value));
    }

    [Fact]
    public void ModuleFees_Split_LeavesTheDustToTheTreasury()
    {
        UInt128 first = LidoModuleFees.ModuleFee(1, 3, 600);
        UInt128 second = LidoModuleFees.ModuleFee(2, 3, 500);
        LidoModuleFees fees = LidoModuleFees.Split(new(1_000_003), [first, second], LidoModuleFees.ModuleFee(3, 3, 1_000));

        Assert.Equal(new Amount<StethShare>(1_000_003), fees.Modules[0] + fees.Modules[1] + fees.Treasury);
        Assert.Equal(("1999999999999999999", "3333333333333333333"), (first.ToString(null, null), second.ToString(null, null)));
        Assert.Equal(new Amount<StethShare>(200_000), fees.Modules[0]);
        Assert.Throws<ArgumentException>(() => LidoModuleFees.Split(new(1), [2], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LidoModuleFees.ModuleFee(4, 3, 1));
    }

    [Fact]
    public void BondCurve_SenselessIntervals_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new CsmBondCurve([]));
        Assert.Throws<ArgumentException>(() => new CsmBondCurve([new(2, new(1))]));
        Assert.Throws<ArgumentException>(() => new CsmBondCurve([new(1, default)]));
        Assert.Throws<ArgumentException>(() => new CsmBondCurve([new(1, new(1)), new(1, new(1))]));
        Assert.All(Enumerable.Range(0, 50), keys => Assert.Equal((UInt128)(uint)keys, CsmBondCurve.Default.KeysFor(CsmBondCurve.Default.BondFor((ulong)keys))));
    }

    [Fact]
    public void Bond_HeldAsShares_KeepsItsKeysThroughAFloor()
    {
        var before = new LidoShares(new(1_000_003), new(700_001));
        var curve = new CsmBondCurve([new(1, new(1_000))]);
        var bond = new CsmBond(before.SharesFor(curve.BondFor(3)).Value);

        Assert.True(bond.Worth(before).Value < curve.BondFor(3));
        Assert.Equal((UInt128)3, bond.BondedKeys(before, curve).Value);
        Assert.Equal((UInt128)2, bond.BondedKeys(before with { TotalEther = new(990_000) }, curve).Value);
        Assert.Equal((UInt128)4, bond.BondedKeys(before with { TotalEther = new(1_400_000) }, curve).Value);
        Assert.Equal(RocketPoolRule.PoolIsEmpty, bond.BondedKeys(default, curve).Refusal!.Rule);
    }
}
