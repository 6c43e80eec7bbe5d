using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;

namespace StakingCore.Tests.Cardano.Explanation;

public sealed class PotsExplanationTests
{
    [Fact]
    public void Compute_MainnetBoundary500_ShowsEveryFloor()
    {
        var explanation = PotsExplanation.Compute(
            RewardParameters.Mainnet,
            NetworkConstants.Mainnet,
            new Amount<Lovelace>(7_924_170_545_862_647),
            new Amount<Lovelace>(67_012_196_188),
            21_156);

        ExplanationStep expansion = explanation.Steps.Single(step => step.Symbol == "ΔR1");
        Assert.Equal(StepRounding.Floor, expansion.Rounding);
        Assert.False(expansion.Exact.IsWhole);
        Assert.Equal("23283854453926", expansion.Result.ToString());
        Assert.Equal("23350866650114", explanation.Steps.Single(step => step.Symbol == "P").Result.ToString());
        Assert.Equal(["N*", "η", "ΔR1", "P", "ΔT1", "R", "T"], explanation.Steps.Select(step => step.Symbol));
    }

    [Fact]
    public void Compute_FederatedEpoch_TakesEtaAsOne()
    {
        RewardParameters parameters = RewardParameters.Mainnet with { Decentralization = new Fraction(4, 5) };

        var explanation = PotsExplanation.Compute(parameters, NetworkConstants.Mainnet, new Amount<Lovelace>(1_000_000), default, 0);

        ExplanationStep eta = explanation.Steps.Single(step => step.Symbol == "η");
        Assert.Equal("1, since d ≥ 4/5", eta.Formula);
        Assert.Equal(ExactRational.FromInteger(1), eta.Result);
    }

    [Fact]
    public void Compute_ReservesAboveTheSupply_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PotsExplanation.Compute(
        RewardParameters.Mainnet, NetworkConstants.Mainnet, Amount<Lovelace>.FromDisplayUnits(45_000_000_001), default, 0));
}
