using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>Positive decimal amounts by denomination, in ordinal order, none of them zero. Compared by content.</summary>
/// <remarks>Immutable and thread-safe. Source: cosmos-sdk <c>types/dec_coin.go</c>.</remarks>
#pragma warning disable CA1710 // The SDK's own word.
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial class DecCoins : IReadOnlyCollection<DecCoin>, IEquatable<DecCoins>
#pragma warning restore CA1710
{
    private const int FewDenominations = 16;
    private readonly ImmutableArray<DecCoin> _coins;

    private DecCoins(ImmutableArray<DecCoin> coins) => _coins = coins;

    /// <summary>Nothing.</summary>
    public static DecCoins Empty { get; } = new([]);

    /// <summary>How many denominations there are.</summary>
    public int Count => _coins.Length;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _coins.IsEmpty;

    /// <summary>Makes a set of amounts. Zeros are left out.</summary>
    /// <param name="coins">Each denomination at most once.</param>
    /// <exception cref="ArgumentException">An amount is negative, a denomination is empty or comes twice.</exception>
    public static DecCoins Of(params ReadOnlySpan<DecCoin> coins)
    {
        List<DecCoin> kept = [];
        HashSet<string>? names = coins.Length > FewDenominations ? new(StringComparer.Ordinal) : null;
        foreach (DecCoin coin in coins)
        {
            if (string.IsNullOrEmpty(coin.Denom) || coin.Amount.IsNegative || (names is null ? kept.Exists(other => other.Denom == coin.Denom) : names.Contains(coin.Denom)))
            {
                throw new ArgumentException($"Expected named denominations, each once, and no negative amount; found '{coin}'.", nameof(coins));
            }

            if (!coin.Amount.IsZero)
            {
                kept.Add(coin);
                names?.Add(coin.Denom);
            }
        }

        kept.Sort(static (left, right) => string.CompareOrdinal(left.Denom, right.Denom));
        return kept.Count == 0 ? Empty : new DecCoins([.. kept]);
    }

    /// <summary>The same amounts as decimals.</summary>
    /// <param name="coins">The amounts.</param>
    public static DecCoins From(Coins coins)
    {
        ArgumentNullException.ThrowIfNull(coins);
        return coins.IsEmpty
            ? Empty
            : new DecCoins([.. coins.Select(static coin => new DecCoin(coin.Denom, CosmosDecimal.FromInteger(coin.Amount)))]);
    }

    /// <summary>How much there is of a denomination; zero where it does not occur.</summary>
    /// <param name="denom">The denomination.</param>
    public CosmosDecimal AmountOf(string denom)
    {
        foreach (DecCoin coin in _coins)
        {
            if (coin.Denom == denom)
            {
                return coin.Amount;
            }
        }

        return CosmosDecimal.Zero;
    }

    /// <inheritdoc />
    public bool Equals(DecCoins? other) => other is not null && _coins.AsSpan().SequenceEqual(other._coins.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is DecCoins other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _coins.Aggregate(0, static (hash, coin) => HashCode.Combine(hash, coin));

    /// <summary>The amounts, comma-separated.</summary>
    public override string ToString() => string.Join(',', _coins);

    /// <inheritdoc />
    public IEnumerator<DecCoin> GetEnumerator() => ((IEnumerable<DecCoin>)_coins).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
