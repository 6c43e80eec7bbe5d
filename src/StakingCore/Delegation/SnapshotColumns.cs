namespace StakingCore.Delegation;

/// <summary>A snapshot that a boundary took, as columns: what rewards A epochs later are computed from. Amounts are base units.</summary>
/// <remarks>
/// A member of a pool is in one row: stake locked to the pool that the account's balance is delegated to adds to the weight of
/// its wallet, all other locked stake has a row for each account and pool.
/// </remarks>
public readonly ref struct SnapshotColumns
{
    /// <summary>The epoch that began with it.</summary>
    public required ulong Epoch { get; init; }

    /// <summary>T: all that existed outside the reserve.</summary>
    public required ulong TotalStake { get; init; }

    /// <summary>Bond, locked and liquid stake, a row a pool; <c>default</c> where it was not open.</summary>
    public required ReadOnlySpan<PoolSnapshotRow> Pools { get; init; }

    /// <summary>The pool of each account's balance, or <see cref="BoundaryColumns.NoPool"/>.</summary>
    public required ReadOnlySpan<int> WalletPools { get; init; }

    /// <summary>What each account weighs there: floor(liquidWeight · balance) and what it has locked there; zero without a pool.</summary>
    public required ReadOnlySpan<ulong> WalletWeights { get; init; }

    /// <summary>The accounts of other locked stake.</summary>
    public required ReadOnlySpan<int> LockAccounts { get; init; }

    /// <summary>Its pools.</summary>
    public required ReadOnlySpan<int> LockPools { get; init; }

    /// <summary>How much it is, which is what it weighs.</summary>
    public required ReadOnlySpan<ulong> LockWeights { get; init; }
}
