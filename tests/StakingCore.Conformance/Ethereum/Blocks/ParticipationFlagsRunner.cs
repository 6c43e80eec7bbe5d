using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays the truth table of the flags that an attestation earns.</summary>
internal sealed class ParticipationFlagsRunner : FunctionRunner
{
    protected override string Function => "participation_flags";

    protected override IReadOnlyCollection<string> Extras => ["rows"];

    protected override void Replay(EthereumCase @case) => @case.Compare((place, expected, name) => name == "flag_indices"
        && @case.Texts(place, expected.Table(), [.. @case.Pre.Items("rows").Select(row => Flags(@case, row))]));

    private static string Flags(EthereumCase @case, JsonElement row)
    {
        JsonElement[] cells = row.Cells(3);
        return string.Join(
            ',', FlagIndices.Of(@case.Rules.ParticipationOf(cells[0].Word(), cells[1].Flag(), cells[2].Flag())));
    }
}
