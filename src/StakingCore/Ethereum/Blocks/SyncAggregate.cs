namespace StakingCore.Ethereum.Blocks;

/// <summary>From Altair: what a block's sync committee signatures earn and cost.</summary>
public static class SyncAggregate
{
    /// <summary>
    /// Walks the seats in order: a signature pays its validator and the proposer, a missing one costs its validator as much,
    /// down to a balance of zero. A validator may hold several seats; those exited or slashed count as any other.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="committee">The rows of the committee, a seat each.</param>
    /// <param name="participation">Who signed, a seat each.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <returns>The refusal of phase0, the state being as it was; else null.</returns>
    /// <remarks>Source: altair <c>process_sync_aggregate</c>.</remarks>
    /// <exception cref="ArgumentException">The columns are not as long as the committee is large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such proposer.</exception>
    /// <exception cref="OverflowException">A balance or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Apply(
        EthereumState state, ReadOnlySpan<int> committee, ReadOnlySpan<bool> participation, int proposer)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(proposer, nameof(proposer));
        int size = state.Rules.Preset.SyncCommitteeSize;
        CheckSeats(committee.Length, size, nameof(committee));
        CheckSeats(participation.Length, size, nameof(participation));
        if (!state.Rules.HasFlags)
        {
            return new EthereumRefusal(EthereumRule.UnknownInFork);
        }

        ulong total = state.TotalActiveBalance();
        ulong ofParticipant = state.Rules.SyncParticipantReward(total);
        ulong ofProposer = state.Rules.SyncProposerReward(total);
        for (int seat = 0; seat < committee.Length; seat++)
        {
            if (participation[seat])
            {
                state.Increase(committee[seat], ofParticipant);
                state.Increase(proposer, ofProposer);
            }
            else
            {
                state.Decrease(committee[seat], ofParticipant);
            }
        }

        return null;
    }

    private static void CheckSeats(int length, int size, string name)
    {
        if (length != size)
        {
            throw new ArgumentException($"There are {length} seats; the committee has {size}.", name);
        }
    }
}
