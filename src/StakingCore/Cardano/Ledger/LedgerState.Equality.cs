namespace StakingCore.Cardano.Ledger;

public sealed partial record LedgerState
{
    /// <summary>Whether the two states have the same content, however they came about.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(LedgerState? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Network == other.Network
            && Epoch == other.Epoch
            && Parameters == other.Parameters
            && PreviousParameters == other.PreviousParameters
            && NextParameters == other.NextParameters
            && HasSamePots(other)
            && Accounts.SequenceEqual(other.Accounts)
            && UtxoStake.SequenceEqual(other.UtxoStake)
            && Pools.Values.SequenceEqual(other.Pools.Values)
            && Mark.Equals(other.Mark)
            && Set.Equals(other.Set)
            && Go.Equals(other.Go)
            && Blocks.SequenceEqual(other.Blocks)
            && PreviousBlocks.SequenceEqual(other.PreviousBlocks)
            && InstantaneousRewards.Equals(other.InstantaneousRewards)
            && TreasuryWithdrawals.SequenceEqual(other.TreasuryWithdrawals)
            && HasSameRewardUpdate(other));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Epoch, Reserves, Treasury, Fees, OtherUtxo, Accounts.Count, Pools.Count);

    private bool HasSamePots(LedgerState other) =>
        Reserves == other.Reserves
        && Treasury == other.Treasury
        && Fees == other.Fees
        && FeeSnapshot == other.FeeSnapshot
        && Donations == other.Donations
        && OtherUtxo == other.OtherUtxo;

    // The pots of an update follow from the rest of the state; who was registered at its start shows in its entries.
    private bool HasSameRewardUpdate(LedgerState other) =>
        RewardUpdate is null || other.RewardUpdate is null
            ? RewardUpdate is null && other.RewardUpdate is null
            : RewardUpdate.Entries.SequenceEqual(other.RewardUpdate.Entries);
}
