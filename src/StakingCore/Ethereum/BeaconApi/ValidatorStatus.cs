namespace StakingCore.Ethereum.BeaconApi;

/// <summary>What a node says about a validator's standing, and the epochs in which it can be true.</summary>
/// <remarks>Source: the Beacon API's <c>ValidatorStatus</c>. Internal: what it says follows from epochs and balance.</remarks>
internal static class ValidatorStatus
{
    private const ulong Never = EthereumPreset.FarFutureEpoch;

    internal const string Expected =
        "one of pending_initialized, pending_queued, active_ongoing, active_exiting, active_slashed, exited_unslashed, exited_slashed, "
        + "withdrawal_possible, withdrawal_done";

    /// <summary>
    /// The first and the last epoch in which the row has that status; the first above the last where it never has. Null for a word
    /// that is no status.
    /// </summary>
    internal static (ulong First, ulong Last)? Epochs(ReadOnlySpan<byte> status, in ValidatorRow row)
    {
        (ulong, ulong) never = (1, 0);
        (ulong, ulong) pending = row.Activation == 0 ? never : (0, row.Activation - 1);
        (ulong, ulong) active = Between(row.Activation, row.Exit);
        (ulong, ulong) exited = Between(row.Exit, row.Withdrawable);
        return status switch
        {
            _ when status.SequenceEqual("pending_initialized"u8) => row.Eligibility == Never ? pending : never,
            _ when status.SequenceEqual("pending_queued"u8) => row.Eligibility != Never ? pending : never,
            _ when status.SequenceEqual("active_ongoing"u8) => row.Exit == Never ? active : never,
            _ when status.SequenceEqual("active_exiting"u8) => row.Exit != Never && !row.Slashed ? active : never,
            _ when status.SequenceEqual("active_slashed"u8) => row.Exit != Never && row.Slashed ? active : never,
            _ when status.SequenceEqual("exited_unslashed"u8) => row.Slashed ? never : exited,
            _ when status.SequenceEqual("exited_slashed"u8) => row.Slashed ? exited : never,
            _ when status.SequenceEqual("withdrawal_possible"u8) => row.Balance > 0 ? Between(row.Withdrawable, Never) : never,
            _ when status.SequenceEqual("withdrawal_done"u8) => row.Balance == 0 ? Between(row.Withdrawable, Never) : never,
            _ => null,
        };
    }

    // The last epoch before an end; where the end is never, the last one that there is.
    private static (ulong First, ulong Last) Between(ulong start, ulong end) => start < end ? (start, end - 1) : (1, 0);
}
