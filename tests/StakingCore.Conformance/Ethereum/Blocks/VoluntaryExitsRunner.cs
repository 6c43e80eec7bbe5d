using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays voluntary exits, each on the same state: null where it is refused, else the epochs.</summary>
internal sealed class VoluntaryExitsRunner : FunctionRunner
{
    private const string Refused = "null";

    protected override string Function => "voluntary_exits";

    protected override void Compute(EthereumCase @case) => @case.Compare((place, expected, name) => name == "results"
        && @case.Texts(
            place,
            [.. expected.EnumerateArray().Select(row => row.ValueKind == JsonValueKind.Null ? Refused : string.Join(',', row.Words()))],
            [.. @case.Ops.Select(op => Result(@case, op))]));

    private static string Result(EthereumCase @case, JsonElement op)
    {
        JsonElement[] cells = op.Cells(2);
        int row = @case.Row(cells[0]);
        EthereumTransition transition = @case.State.ApplyToCopy(state => VoluntaryExits.Apply(state, (ulong)row, cells[1].Word()));
        return transition.IsAccepted
            ? $"{transition.State.Validators.ExitEpochs[row]},{transition.State.Validators.WithdrawableEpochs[row]}"
            : Refused;
    }
}
