namespace StakingCore.Delegation;

/// <summary>
/// A pool delegation ledger as columns that the caller owns and a boundary works on. Amounts are 64-bit base units; indices
/// are rows of the accounts and of the pools, and an account or a pool keeps its row for good.
/// </summary>
public readonly ref struct BoundaryColumns
{
    /// <summary>The index that is no pool's.</summary>
    public const int NoPool = -1;

    /// <summary>What each account can spend. Rewards are added.</summary>
    public required Span<ulong> Balances { get; init; }

    /// <summary>What each account may withdraw. Released exits are added. As many as balances.</summary>
    public required Span<ulong> WithdrawableBalances { get; init; }

    /// <summary>
    /// The pool that each account delegates its balance to, or <see cref="NoPool"/>. As many as balances. The choice of
    /// a pool that closed counts as none.
    /// </summary>
    public required ReadOnlySpan<int> ChosenPools { get; init; }

    /// <summary>
    /// Locked stake, ascending by account and pool, of open pools only: <see cref="BoundaryState.LockCount"/> rows and any room
    /// behind them. Parts of one account at one pool stand together; those whose moves have matured become one.
    /// </summary>
    public required Span<LockRow> Locks { get; init; }

    /// <summary>
    /// Exits in the order of their requests: <see cref="BoundaryState.ExitCount"/> rows, and room behind them for those of
    /// pools that close, at most one for each bond and each row of stake locked to them.
    /// </summary>
    public required Span<ExitRow> Exits { get; init; }

    /// <summary>The pools.</summary>
    public required Span<PoolRow> Pools { get; init; }

    /// <summary>The blocks that each pool made in the epoch that ends. As many as pools; zero for closed ones.</summary>
    public required ReadOnlySpan<ulong> Blocks { get; init; }
}
