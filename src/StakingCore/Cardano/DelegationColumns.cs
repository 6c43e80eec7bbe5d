namespace StakingCore.Cardano;

/// <summary>
/// The delegations of one snapshot as columns that the caller owns: row i is one stake credential.
/// </summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct DelegationColumns
{
    /// <summary>Groups the columns.</summary>
    /// <param name="stakesLovelace">The stake of each row, in lovelace.</param>
    /// <param name="poolRows">
    /// The pool that each row delegates to, as an index into the pools, or <see cref="UnlistedPool"/>. As many as
    /// <paramref name="stakesLovelace"/>.
    /// </param>
    /// <param name="ownerRows">
    /// The rows that are declared owners of the very pool they delegate to, in ascending order, each once.
    /// </param>
    /// <exception cref="ArgumentException">The two columns differ in length.</exception>
    public DelegationColumns(ReadOnlySpan<ulong> stakesLovelace, ReadOnlySpan<int> poolRows, ReadOnlySpan<int> ownerRows)
    {
        if (stakesLovelace.Length != poolRows.Length)
        {
            throw new ArgumentException($"{poolRows.Length} pool indices for {stakesLovelace.Length} stakes.", nameof(poolRows));
        }

        StakesLovelace = stakesLovelace;
        PoolRows = poolRows;
        OwnerRows = ownerRows;
    }

    /// <summary>The pool index of a row whose pool has no parameters here: it counts in the active stake and earns nothing.</summary>
    public const int UnlistedPool = -1;

    /// <summary>Lovelace, a row each.</summary>
    public ReadOnlySpan<ulong> StakesLovelace { get; }

    /// <summary>Pool index, a row each.</summary>
    public ReadOnlySpan<int> PoolRows { get; }

    /// <summary>The rows that own the pool they delegate to.</summary>
    public ReadOnlySpan<int> OwnerRows { get; }
}
