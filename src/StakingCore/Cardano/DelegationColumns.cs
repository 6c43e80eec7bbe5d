namespace StakingCore.Cardano;

/// <summary>
/// The delegations of one snapshot as columns that the caller owns: row i is one stake credential.
/// </summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct DelegationColumns
{
    /// <summary>Groups the columns.</summary>
    /// <param name="stake">The stake of each row, in lovelace.</param>
    /// <param name="pool">
    /// The pool that each row delegates to, as an index into the pools, or <see cref="UnlistedPool"/>. As many as
    /// <paramref name="stake"/>.
    /// </param>
    /// <param name="ownerRows">
    /// The rows that are declared owners of the very pool they delegate to, in ascending order, each once.
    /// </param>
    /// <exception cref="ArgumentException">The two columns differ in length.</exception>
    public DelegationColumns(ReadOnlySpan<ulong> stake, ReadOnlySpan<int> pool, ReadOnlySpan<int> ownerRows)
    {
        if (stake.Length != pool.Length)
        {
            throw new ArgumentException($"{pool.Length} pool indices for {stake.Length} stakes.", nameof(pool));
        }

        Stake = stake;
        Pool = pool;
        OwnerRows = ownerRows;
    }

    /// <summary>The pool index of a row whose pool has no parameters here: it counts in the active stake and earns nothing.</summary>
    public const int UnlistedPool = -1;

    /// <summary>Lovelace, a row each.</summary>
    public ReadOnlySpan<ulong> Stake { get; }

    /// <summary>Pool index, a row each.</summary>
    public ReadOnlySpan<int> Pool { get; }

    /// <summary>The rows that own the pool they delegate to.</summary>
    public ReadOnlySpan<int> OwnerRows { get; }
}
