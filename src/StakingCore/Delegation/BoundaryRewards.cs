namespace StakingCore.Delegation;

/// <summary>Where a boundary's rewards are written: columns that the caller owns, all of which are overwritten.</summary>
/// <remarks>They have been added to the balances already. What each row stands for is in the snapshot that was paid from.</remarks>
public readonly ref struct BoundaryRewards
{
    /// <summary>Every pool's reward with all that led to it; <c>default</c> for pools that were not in the snapshot. As many as pools.</summary>
    public required Span<PoolEpochReward> Pools { get; init; }

    /// <summary>Base units for each account's <see cref="SnapshotColumns.WalletWeights"/>. As many as accounts.</summary>
    public required Span<ulong> Wallets { get; init; }

    /// <summary>Base units for each row of <see cref="SnapshotColumns.LockWeights"/>. At least as many as those, for which the lock capacity always suffices; the rest is zero.</summary>
    public required Span<ulong> Locks { get; init; }
}
