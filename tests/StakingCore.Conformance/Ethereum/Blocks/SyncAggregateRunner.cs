using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays sync aggregates.</summary>
internal sealed class SyncAggregateRunner : FunctionRunner
{
    protected override string Function => "sync_aggregate";

    protected override IReadOnlyCollection<string> Extras => ["committee", "bits", "proposer_index"];

    protected override void Replay(EthereumCase @case)
    {
        int[] committee = [.. @case.Pre.Items("committee").Select(@case.Row)];
        bool[] bits = [.. @case.Pre.Text("bits").Select(Bit)];
        EthereumRefusal? refusal =
            SyncAggregate.Apply(@case.State, committee, bits, @case.Row(@case.Pre.GetProperty("proposer_index")));
        if (refusal is not null)
        {
            throw new InvalidOperationException($"Refused: {refusal}");
        }

        ulong total = @case.State.TotalActiveBalance();
        @case.Compare((place, expected, name) => name switch
        {
            "total_active_increments" =>
                @case.Word(place, expected, total / @case.Rules.Preset.EffectiveBalanceIncrement),
            "base_reward_per_increment" => @case.Word(place, expected, @case.Rules.BaseRewardPerIncrement(total)),
            _ => false,
        });
    }

    private static bool Bit(char digit) => digit switch
    {
        '0' => false,
        '1' => true,
        _ => throw new FormatException($"'{digit}' is no bit."),
    };
}
