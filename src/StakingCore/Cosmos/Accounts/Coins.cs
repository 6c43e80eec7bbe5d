using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>Positive amounts by denomination, in ordinal order, none of them zero. Compared by content.</summary>
/// <remarks>Immutable and thread-safe. Source: cosmos-sdk <c>types/coin.go</c>.</remarks>
#pragma warning disable CA1710 // The SDK's own word.
[JsonNumberHandling(IntegerText.Handling)]
public sealed class Coins : IReadOnlyCollection<Coin>, IEquatable<Coins>
#pragma warning restore CA1710
{
    private const int FewDenominations = 16;
    private readonly ImmutableArray<Coin> _coins;

    private Coins(ImmutableArray<Coin> coins) => _coins = coins;

    /// <summary>Nothing.</summary>
    public static Coins Empty { get; } = new([]);

    /// <summary>How many denominations there are.</summary>
    public int Count => _coins.Length;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _coins.IsEmpty;

    /// <summary>Makes a set of amounts. Zeros are left out.</summary>
    /// <param name="coins">Each denomination at most once.</param>
    /// <exception cref="ArgumentException">An amount is negative, a denomination is empty or comes twice.</exception>
    public static Coins Of(params ReadOnlySpan<Coin> coins)
    {
        List<Coin> kept = [];
        HashSet<string>? names = coins.Length > FewDenominations ? new(StringComparer.Ordinal) : null;
        foreach (Coin coin in coins)
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
        return kept.Count == 0 ? Empty : new Coins([.. kept]);
    }

    /// <summary>An amount of one denomination; nothing where it is zero.</summary>
    /// <param name="denom">The denomination.</param>
    /// <param name="amount">The amount, not negative.</param>
    /// <exception cref="ArgumentException">The amount is negative or the denomination empty.</exception>
    public static Coins Of(string denom, CosmosInteger amount) => Of(new Coin(denom, amount));

    /// <summary>How much there is of a denomination; zero where it does not occur.</summary>
    /// <param name="denom">The denomination.</param>
    public CosmosInteger AmountOf(string denom)
    {
        foreach (Coin coin in _coins)
        {
            if (coin.Denom == denom)
            {
                return coin.Amount;
            }
        }

        return CosmosInteger.Zero;
    }

    /// <summary>The two together.</summary>
    /// <param name="other">What is added.</param>
    /// <exception cref="OverflowException">A sum is above 2^256 − 1.</exception>
    public Coins Add(Coins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsEmpty ? this : IsEmpty ? other : new Coins(Merge(other, static (left, right) => left + right));
    }

    /// <summary>Whether there is at least so much of every denomination.</summary>
    /// <param name="other">The amounts asked for.</param>
    public bool Covers(Coins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other._coins.All(coin => AmountOf(coin.Denom) >= coin.Amount);
    }

    /// <summary>What is left of this.</summary>
    /// <param name="other">What is taken away.</param>
    /// <exception cref="ArgumentException">There is less of a denomination than is taken away.</exception>
    public Coins Subtract(Coins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Covers(other)
            ? other.IsEmpty ? this : new Coins(Merge(other, static (left, right) => left - right))
            : throw new ArgumentException($"{other} is more than {this}.", nameof(other));
    }

    /// <inheritdoc />
    public bool Equals(Coins? other) => other is not null && _coins.AsSpan().SequenceEqual(other._coins.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Coins other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _coins.Aggregate(0, static (hash, coin) => HashCode.Combine(hash, coin));

    /// <summary>The amounts, comma-separated: <c>12stake,3uatom</c>.</summary>
    public override string ToString() => string.Join(',', _coins);

    /// <inheritdoc />
    public IEnumerator<Coin> GetEnumerator() => ((IEnumerable<Coin>)_coins).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ImmutableArray<Coin> Merge(Coins other, Func<CosmosInteger, CosmosInteger, CosmosInteger> combine)
    {
        ImmutableArray<Coin>.Builder merged = ImmutableArray.CreateBuilder<Coin>(Count + other.Count);
        int i = 0;
        int j = 0;
        while (i < Count || j < other.Count)
        {
            int order = i == Count ? 1 : j == other.Count ? -1 : string.CompareOrdinal(_coins[i].Denom, other._coins[j].Denom);
            string denom = order <= 0 ? _coins[i].Denom : other._coins[j].Denom;
            CosmosInteger left = order <= 0 ? _coins[i++].Amount : CosmosInteger.Zero;
            CosmosInteger right = order >= 0 ? other._coins[j++].Amount : CosmosInteger.Zero;
            CosmosInteger amount = combine(left, right);
            if (!amount.IsZero)
            {
                merged.Add(new Coin(denom, amount));
            }
        }

        return merged.ToImmutable();
    }
}
