namespace StakingCore.Cardano;

/// <summary>
/// A stake pool's id, as text (hexadecimal or bech32). <c>default</c> has no text and is not a pool.
/// </summary>
/// <remarks>
/// Compared in the ordinal order of the text. Where the ledger's ascending order of pool ids matters (Shelley's one reward
/// per account, ties in the ranking), give hexadecimal ids: bech32's alphabet does not keep the byte order.
/// </remarks>
/// <param name="Text">The id.</param>
public readonly record struct PoolId(string Text) : IComparable<PoolId>
{
    /// <inheritdoc />
    public int CompareTo(PoolId other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Whether the left id comes first.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(PoolId left, PoolId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id comes last.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(PoolId left, PoolId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id comes first or is the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(PoolId left, PoolId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id comes last or is the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(PoolId left, PoolId right) => left.CompareTo(right) >= 0;

    /// <summary>The id's text.</summary>
    public override string ToString() => Text ?? string.Empty;
}
