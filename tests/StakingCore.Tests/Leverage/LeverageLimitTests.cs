using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

[Properties(Arbitrary = [typeof(ScenarioGenerators)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class LeverageLimitTests
{
    [Property]
    public void RequiredBond_AnyLimit_IsTheSmallestThatMayTakeItOn(ILeverageLimit limit, UInt128 delegated)
    {
        if (limit.RequiredBond(delegated) is not { } bond || bond > UInt128.MaxValue)
        {
            return;
        }

        Assert.True(Allows(limit, (UInt128)bond, delegated));
        Assert.True(bond.IsZero || !Allows(limit, (UInt128)(bond - 1), delegated));
    }

    [Property]
    public void RequiredBond_AnyLimit_ExistsForWhatABondAllows(ILeverageLimit limit, UInt128 own)
    {
        if (limit.MaximumDelegated(own) is not { } most || most > UInt128.MaxValue)
        {
            return;
        }

        Assert.True(most.Sign >= 0);
        Assert.True(limit.RequiredBond((UInt128)most) is { } bond && bond <= own);
    }

    [Fact]
    public void MaximumDelegated_Avalanche_IsFourTimesOwnUnderTheCap()
    {
        Assert.Equal(8000, WeightFactorLimit.Avalanche.MaximumDelegated(2000));
        Assert.Equal(BigInteger.Zero, WeightFactorLimit.Avalanche.MaximumDelegated(3_000_000_000_000_000));
        Assert.Equal(3, WeightFactorLimit.Avalanche.RequiredBond(9));
        Assert.Null(WeightFactorLimit.Avalanche.RequiredBond(2_400_000_000_000_001));
    }

    [Fact]
    public void MaximumDelegated_BondCurves_BorrowTheRestOfEachValidator()
    {
        UInt128 ether = 1_000_000_000_000_000_000;

        Assert.Equal((BigInteger)ether * 28, BondCurve.RocketPoolSaturn1.MaximumDelegated(4 * ether));
        Assert.Equal(BigInteger.Zero, BondCurve.RocketPoolSaturn1.MaximumDelegated((4 * ether) - 1));
        Assert.Equal((BigInteger)ether * 4, BondCurve.RocketPoolSaturn1.RequiredBond(9 * ether));
        Assert.Equal((BigInteger)ether * 24 / 10, BondCurve.LidoCsm.RequiredBond(9 * ether));

        // 32 / 1.5, which the two dearer first validators keep every pool below.
        Assert.True(BondCurve.RocketPoolSaturn2.Leverage(BigInteger.Pow(10, 60)) is { } leverage
            && leverage < new ExactRational(64, 3) && leverage > new ExactRational(213, 10));
    }

    [Fact]
    public void MaximumDelegated_Cip50_CountsThePledge() => Assert.Equal(9, ProportionalLimit.Cip50(10).MaximumDelegated(1));

    [Fact]
    public void MaximumDelegated_NoBondFactor_IsUnlimited()
    {
        var disabled = new LiquidStakingBond(null, Fraction.One, Fraction.One);

        Assert.Null(disabled.MaximumDelegated(1));
        Assert.Equal(BigInteger.Zero, disabled.RequiredBond(9));
        Assert.True(disabled.Check(0, 0, 0, 0, 0, UInt128.MaxValue).IsAccepted);
    }

    [Fact]
    public void Limits_SenselessFigure_IsRefusedByName()
    {
        Refuses("delegatedPerOwn", () => ProportionalLimit.Of(-1));
        Refuses("leverage", () => ProportionalLimit.Cip50(new ExactRational(99, 100)));
        Refuses("controlledPerOwn", () => new WeightFactorLimit(0, 1));
        Refuses("edgeOfStakingOverDelegation", () => new TezosCapacity(1, 1, 1, 0));
        Refuses("validatorCap", () => new LiquidStakingBond(null, new Fraction(2, 1), Fraction.One));
        Refuses("globalCap", () => new LiquidStakingBond(null, Fraction.One, new Fraction(2, 1)));
        Refuses("validatorLiquid", () => LiquidStakingBond.CosmosHub.Check(1, 2, 1, 0, 0, 0));
        Refuses("totalLiquid", () => LiquidStakingBond.CosmosHub.Check(1, 0, 1, 2, 1, 0));
        Refuses("firstBonds", () => new BondCurve([0], 1, 32));
        Refuses("firstBonds", () => new BondCurve([4, 4], 1, 32));
        Refuses("firstBonds", () => new BondCurve([4, 3], 1, 32));
        Refuses("firstBonds", () => new BondCurve([33], 1, 32));
        Refuses("furtherBond", () => new BondCurve([4], 0, 32));
        Refuses("furtherBond", () => new BondCurve([4], 33, 32));
        Refuses("validators", () => BondCurve.LidoCsm.BondFor(-1));
        Refuses("delegatedPerOwn", () => new TwoTierStaking(-1, 0, 0));
        Refuses("operatorRate", () => new TwoTierStaking(1, -1, 0));
        Refuses("delegatorRate", () => new TwoTierStaking(1, 0, -1));
        Assert.Equal("firstBonds", Assert.Throws<ArgumentException>(() => new BondCurve([], 1, 32)).ParamName);
    }

    private static bool Allows(ILeverageLimit limit, UInt128 own, UInt128 delegated) =>
        limit.MaximumDelegated(own) is not { } most || delegated <= most;

    private static void Refuses(string name, Func<object?> act) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(act).ParamName);
}
