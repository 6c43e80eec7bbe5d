using StakingCore.Amounts;
using StakingCore.Cosmos;
using StakingCore.Leverage;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The fork's bond and caps in the terms of leverage limits: the same answers as the chain's own.</summary>
public sealed class LiquidStakeLeverageTests
{
    private static readonly ChainParameters _parameters = Parameters with
    {
        ValidatorBondFactor = CosmosDecimal.Parse("2.5"),
        ValidatorLiquidStakingCap = CosmosDecimal.Parse("0.6"),
        GlobalLiquidStakingCap = CosmosDecimal.Parse("0.4"),
    };

    [Fact]
    public void LiquidStakingLimits_AreTheChainsParameters()
    {
        LiquidStakingBond limits = Chain().LiquidStakingLimits();
        Assert.Equal(new Fraction(5, 2), limits.ValidatorBondFactor);
        Assert.Equal(new Fraction(3, 5), limits.ValidatorCap);
        Assert.Equal(new Fraction(2, 5), limits.GlobalCap);
        Assert.Null(Empty(liquid: LiquidStakingModule.Hub).LiquidStakingLimits().ValidatorBondFactor);
    }

    [Fact]
    public void CheckLiquidStake_AgreesWithTheChainOnEveryAddition()
    {
        ChainState chain = Chain();
        foreach (int addition in Enumerable.Range(1, 30).Select(static i => i * 100))
        {
            LiquidStakingCheck check = chain.CheckLiquidStake(Address("v0"), (UInt128)addition);
            ChainRefusal? refusal = chain.Apply(Delegate("L0", "v0", addition)).Refusal;

            Assert.Equal(check.IsAccepted, refusal is null);
            Assert.Equal(!check.IsWithinGlobalCap, refusal?.Rule == ChainRule.GlobalCapExceeded);
            Assert.Equal(check is { IsWithinGlobalCap: true, IsWithinBond: false }, refusal?.Rule == ChainRule.ValidatorBondExceeded);
            Assert.Equal(
                check is { IsWithinGlobalCap: true, IsWithinBond: true, IsWithinValidatorCap: false }, refusal?.Rule == ChainRule.ValidatorCapExceeded);
        }
    }

    [Fact]
    public void CheckLiquidStake_OfNobody_Throws() => Assert.Throws<ArgumentException>(() => Chain().CheckLiquidStake(Address("v9"), 1));

    private static ChainState Chain() => WithTwo(SdkVersion.Parse("v0.50.11-lsm"), parameters: _parameters)
        .With(Delegate("d0", "v0", 400), new MakeValidatorBond(Address("d0"), Address("v0")), Delegate("L0", "v0", 100));
}
