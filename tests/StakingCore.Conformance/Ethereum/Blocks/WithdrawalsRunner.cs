using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays a block's withdrawals: what is expected, and the state once they are paid.</summary>
internal sealed class WithdrawalsRunner : FunctionRunner
{
    protected override string Function => "withdrawals";

    protected override void Compute(EthereumCase @case)
    {
        ExpectedWithdrawals withdrawals = WithdrawalSweep.Process(@case.State);
        @case.Compare((place, expected, name) => name switch
        {
            "withdrawals" => @case.Texts(
                place, expected.Table(), [.. withdrawals.Payments.Select(row => $"{row.Index},{row.Validator},{row.AmountGwei}")]),
            "processed_partial_withdrawals" => @case.Word(place, expected, (ulong)withdrawals.ProcessedPartials),
            _ => false,
        });
    }
}
