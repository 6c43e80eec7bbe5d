using FsCheck;
using FsCheck.Xunit;
using StakingCore.Testing;

namespace StakingCore.Tests.RocketPool.Lifecycle;

/// <summary>Whatever the steps: no ETH appears or vanishes, a refused step changes nothing, and the parts stay within the whole.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class NetworkLawTests
{
    [Property]
    public Property Apply_AnySteps_KeepEveryWei(RocketPoolScenario scenario) => RocketPoolInvariants.ScenarioConserves(scenario);

    [Property(MaxTest = 50)]
    public void Replay_OfAScenario_IsTheSameAgain(RocketPoolScenario scenario) => Assert.Equal(
        scenario.Replay().Select(static step => step.After.Refusal), scenario.Replay().Select(static step => step.After.Refusal));
}
