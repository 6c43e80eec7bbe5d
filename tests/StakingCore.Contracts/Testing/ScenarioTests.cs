using StakingCore.Cardano.Ledger;
using StakingCore.Cosmos;
using StakingCore.Delegation;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>A scenario whose commands are all refused would prove nothing: each kind is carried out in some of them.</summary>
public class ScenarioTests
{
    private const int Count = 400;

    [Fact]
    public void LedgerScenarios_CarryOutEveryCommand() => Assert.Equal(string.Empty, Missing(
        KnownArbitraries.Sample(StakingArbitraries.LedgerScenarios(), Count).SelectMany(static scenario => scenario.Replay())
            .Where(static step => step.After is not null && step.Command is not null).Select(static step => step.Command!)));

    [Fact]
    public void ChainScenarios_CarryOutEveryCommand() => Assert.Equal(string.Empty, Missing(
        KnownArbitraries.Sample(StakingArbitraries.ChainScenarios(), Count).SelectMany(static scenario => scenario.Replay())
            .Where(static step => step.After.State is not null).Select(static step => step.Command)));

    [Fact]
    public void DelegationScenarios_CarryOutEveryCommand() => Assert.Equal(string.Empty, Missing(
        KnownArbitraries.Sample(StakingArbitraries.DelegationScenarios(), Count).SelectMany(static scenario => scenario.Replay())
            .Where(static step => step.After.Ledger is not null).Select(static step => step.Command)));

    [Fact]
    public void RocketPoolScenarios_CarryOutEveryStep() => Assert.Equal(string.Empty, Missing(
        KnownArbitraries.Sample(StakingArbitraries.RocketPoolScenarios(), Count).SelectMany(static scenario => scenario.Replay())
            .Where(static step => step.After.IsAccepted).Select(static step => step.Step)));

    private static string Missing<T>(IEnumerable<T> carriedOut)
    {
        HashSet<Type> kinds = [.. carriedOut.Select(static command => command!.GetType())];
        return string.Join(
            "",
            typeof(T).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract && !kinds.Contains(type)).Select(static type => $"\n{type.Name}"));
    }
}
