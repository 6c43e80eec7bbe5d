using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum.Epochs;

/// <summary>Replays phase0's deltas, component by component, and the balances after them.</summary>
internal sealed class Phase0DeltasRunner : FunctionRunner
{
    protected override string Function => "phase0_deltas";

    protected override void Compute(EthereumCase @case)
    {
        Phase0Deltas deltas = Phase0Deltas.Of(@case.State);
        BalanceDelta[] source = deltas.Source.ToArray();
        BalanceDelta[] target = deltas.Target.ToArray();
        BalanceDelta[] head = deltas.Head.ToArray();
        BalanceDelta[] total = [.. Enumerable.Range(0, @case.State.Validators.Count).Select(deltas.Total)];
        ulong[]? Component(string name) => name switch
        {
            "source_rewards" => Rewards(source),
            "source_penalties" => Penalties(source),
            "target_rewards" => Rewards(target),
            "target_penalties" => Penalties(target),
            "head_rewards" => Rewards(head),
            "head_penalties" => Penalties(head),
            "inclusion_delay_rewards" => deltas.InclusionDelayRewardsGwei.ToArray(),
            "inactivity_penalties" => deltas.InactivityPenaltiesGwei.ToArray(),
            "rewards" => Rewards(total),
            "penalties" => Penalties(total),
            _ => null,
        };

        RewardsAndPenalties.Apply(@case.State);
        @case.Compare((place, expected, name) =>
            Component(name) is { } component && @case.Column(place, expected, component));
    }

    private static ulong[] Rewards(BalanceDelta[] deltas) => [.. deltas.Select(delta => delta.RewardGwei)];

    private static ulong[] Penalties(BalanceDelta[] deltas) => [.. deltas.Select(delta => delta.PenaltyGwei)];
}
