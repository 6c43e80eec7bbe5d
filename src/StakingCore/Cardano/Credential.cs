using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>
/// A stake credential: the key hash or script hash that an account is known by. <c>default</c> has no hash and is not a
/// credential.
/// </summary>
/// <remarks>
/// Ordered by kind, keys before scripts, and then by the ordinal order of the hash text. It is the order in which this library
/// lists accounts; the ledger lists scripts first. No reward depends on it.
/// </remarks>
/// <param name="Hash">The hash as text; compared to the letter.</param>
/// <param name="IsScript">Whether it is a script hash. A script is never a pool owner, even with an owner's bytes.</param>
public readonly record struct Credential(string Hash, bool IsScript = false) : IComparable<Credential>
{
    /// <summary>A key hash credential.</summary>
    /// <param name="hash">The hash as text.</param>
    public static Credential Key(string hash) => new(hash);

    /// <summary>A script hash credential.</summary>
    /// <param name="hash">The hash as text.</param>
    public static Credential Script(string hash) => new(hash, IsScript: true);

    /// <inheritdoc />
    public int CompareTo(Credential other) => IsScript == other.IsScript
        ? string.CompareOrdinal(Hash, other.Hash)
        : IsScript.CompareTo(other.IsScript);

    /// <summary>Whether the left credential comes first.</summary>
    /// <param name="left">One credential.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Credential left, Credential right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left credential comes last.</summary>
    /// <param name="left">One credential.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Credential left, Credential right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left credential comes first or is the same.</summary>
    /// <param name="left">One credential.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Credential left, Credential right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left credential comes last or is the same.</summary>
    /// <param name="left">One credential.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Credential left, Credential right) => left.CompareTo(right) >= 0;

    /// <summary><c>k:</c> or <c>s:</c> and the hash.</summary>
    public override string ToString() => (IsScript ? "s:" : "k:") + Hash;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text does not start with <c>k:</c> or <c>s:</c>, or has nothing after it.</exception>
    public static Credential Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Credential credential)
            ? credential
            : throw new FormatException($"{QuotedText.Of(text)} is no credential: expected 'k:' or 's:' and a hash.");
    }

    /// <summary>Reads a credential as <see cref="Parse"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="credential">The credential, or <c>default</c>.</param>
    public static bool TryParse(string? text, out Credential credential)
    {
        credential = default;
        if (text is not { Length: > 2 } || text[1] != ':' || text[0] is not ('k' or 's'))
        {
            return false;
        }

        credential = new Credential(text[2..], text[0] == 's');
        return true;
    }
}
