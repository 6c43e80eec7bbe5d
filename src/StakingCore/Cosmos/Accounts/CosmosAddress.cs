using System.Diagnostics.CodeAnalysis;
using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>
/// An account or operator address: up to 255 bytes. A validator's operator address and the account behind it have the same bytes
/// and are the same address here.
/// </summary>
/// <remarks>
/// Ordered as the SDK's stores are: shorter addresses first, then by bytes. That order decides ties between validators and the order
/// in which a slash visits its entries. Immutable and thread-safe. Source: ADR-028; <c>types/address/store_key.go</c>.
/// </remarks>
public sealed class CosmosAddress : IEquatable<CosmosAddress>, IComparable<CosmosAddress>, IComparable
{
    private const int MaxLength = 255;
    private const int LiquidStakerLength = 32;
    private readonly byte[] _bytes;
    private readonly string? _name;

    /// <summary>Makes an address of its bytes.</summary>
    /// <param name="bytes">1 to 255 bytes; 20 for keys, 32 for interchain accounts and module accounts.</param>
    /// <param name="name">What <see cref="ToString"/> shows; null: the bytes in hexadecimal. Two names of the same bytes are one address.</param>
    /// <exception cref="ArgumentException">There are no bytes, or more than 255.</exception>
    public CosmosAddress(ReadOnlySpan<byte> bytes, string? name = null)
    {
        if (bytes.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"An address has 1 to {MaxLength} bytes, found {bytes.Length}.", nameof(bytes));
        }

        _bytes = bytes.ToArray();
        _name = name;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>
    /// Whether the liquid staking fork takes the account for a liquid staker, as it does with every address of 32 bytes: interchain
    /// accounts and the accounts of share records.
    /// </summary>
    public bool IsLiquidStaker => _bytes.Length == LiquidStakerLength;

    /// <summary>Whether the two are the same address.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CosmosAddress? left, CosmosAddress? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two are different addresses.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CosmosAddress? left, CosmosAddress? right) => !(left == right);

    /// <summary>Whether the left one comes first.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CosmosAddress? left, CosmosAddress? right) => Comparer<CosmosAddress?>.Default.Compare(left, right) < 0;

    /// <summary>Whether the right one comes first.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CosmosAddress? left, CosmosAddress? right) => right < left;

    /// <summary>Whether the left one comes first or is the same.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CosmosAddress? left, CosmosAddress? right) => !(right < left);

    /// <summary>Whether the right one comes first or is the same.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CosmosAddress? left, CosmosAddress? right) => !(left < right);

    /// <summary>Reads a bech32 address, whatever its prefix: <c>cosmos1…</c> and <c>cosmosvaloper1…</c> of the same bytes are equal.</summary>
    /// <param name="text">The address; it is what <see cref="ToString"/> shows.</param>
    /// <exception cref="FormatException">The text is not bech32, or its checksum is wrong.</exception>
    public static CosmosAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out CosmosAddress? address)
            ? address
            : throw new FormatException($"{QuotedText.Of(text)} is not a bech32 address with a right checksum.");
    }

    /// <summary>Reads a bech32 address, whatever its prefix.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, or null.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CosmosAddress? address)
    {
        address = text is not null && Bech32.TryDecode(text, out byte[]? bytes) && bytes.Length is > 0 and <= MaxLength
            ? new CosmosAddress(bytes, text)
            : null;
        return address is not null;
    }

    /// <summary>The address in bech32.</summary>
    /// <param name="prefix">What comes before the <c>1</c>, for example <c>cosmos</c> or <c>cosmosvaloper</c>: 1 to 83 lower-case letters and digits.</param>
    /// <exception cref="ArgumentException">The prefix is empty, too long, or has other characters.</exception>
    public string ToBech32(string prefix) => Bech32.Encode(prefix, _bytes);

    /// <summary>Orders by length, then by bytes.</summary>
    /// <param name="other">The other address; null comes first.</param>
    public int CompareTo(CosmosAddress? other)
    {
        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        if (other is null)
        {
            return 1;
        }

        int byLength = _bytes.Length.CompareTo(other._bytes.Length);
        return byLength != 0 ? byLength : _bytes.AsSpan().SequenceCompareTo(other._bytes);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The other is not an address.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        CosmosAddress other => CompareTo(other),
        _ => throw new ArgumentException($"An address compares with an address, found {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc />
    public bool Equals(CosmosAddress? other) => CompareTo(other) == 0;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CosmosAddress other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The name that the address was made with, else its bytes in hexadecimal.</summary>
    public override string ToString() => _name ?? Convert.ToHexString(_bytes);
}
