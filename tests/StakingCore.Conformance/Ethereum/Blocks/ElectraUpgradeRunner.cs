using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays the upgrade of a Deneb state to Electra; the case names the fork that it leads to.</summary>
internal sealed class ElectraUpgradeRunner : FunctionRunner
{
    protected override string Function => "upgrade_to_electra";

    protected override EthereumRules RulesBefore(EthereumRules rules) => rules.Fork == EthereumFork.Electra
        ? EthereumRules.Of(EthereumFork.Deneb)
        : throw new FormatException($"The upgrade leads to Electra, not to {rules.Fork}.");

    protected override void Compute(EthereumCase @case)
    {
        ForkUpgrade.Apply(@case.State);
        @case.Compare();
    }
}
