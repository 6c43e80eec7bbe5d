using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum.Epochs;

/// <summary>Replays the deltas of the three participation flags.</summary>
internal sealed class FlagDeltasRunner : FunctionRunner
{
    private static readonly Participation[] _flags = [Participation.Source, Participation.Target, Participation.Head];

    protected override string Function => "flag_deltas";

    protected override void Compute(EthereumCase @case)
    {
        FlagDeltas deltas = FlagDeltas.Of(@case.State);
        ulong increment = @case.Rules.Preset.EffectiveBalanceIncrement;
        int count = @case.State.Validators.Count;
        @case.Compare((place, expected, name) => name switch
        {
            "total_active_balance" => @case.Word(place, expected, deltas.TotalActiveBalanceGwei),
            "base_reward_per_increment" => @case.Word(place, expected, deltas.BaseRewardPerIncrementGwei),
            "in_leak" => @case.Word(place, expected, deltas.IsInInactivityLeak ? 1u : 0),
            "participating_increments" =>
                @case.Words(place, expected, [.. _flags.Select(flag => deltas.Participating.Of(flag) / increment)]),
            "eligible_count" =>
                @case.Word(place, expected, (ulong)Enumerable.Range(0, count).Count(@case.State.IsEligible)),
            "rewards" => Columns(@case, place, expected, deltas, static (rewards, _) => rewards),
            "penalties" => Columns(@case, place, expected, deltas, static (_, penalties) => penalties),
            _ => false,
        });
    }

    private static bool Columns(
        EthereumCase @case, string place, JsonElement expected, FlagDeltas deltas, Func<ulong[], ulong[], ulong[]> pick)
    {
        JsonElement[] columns = expected.Cells(_flags.Length);
        for (int f = 0; f < columns.Length; f++)
        {
            ulong[] rewards = new ulong[@case.State.Validators.Count];
            ulong[] penalties = new ulong[rewards.Length];
            deltas.CopyTo(_flags[f], rewards, penalties);
            @case.Column($"{place}[{f}]", columns[f], pick(rewards, penalties));
        }

        return true;
    }
}
