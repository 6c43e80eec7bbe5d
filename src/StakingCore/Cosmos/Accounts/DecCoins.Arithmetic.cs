using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <content>The arithmetic of the SDK's reward accounting. What is not representable overflows, as it panics there.</content>
#pragma warning disable CA1710 // The SDK's own word.
public sealed partial class DecCoins
#pragma warning restore CA1710
{
    /// <summary>The two together.</summary>
    /// <param name="other">What is added.</param>
    /// <exception cref="OverflowException">A sum is out of the decimal's range.</exception>
    public DecCoins Add(DecCoins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsEmpty ? this : IsEmpty ? other : new DecCoins(Merge(other, static (left, right) => left + right));
    }

    /// <summary>Whether there is at least so much of every denomination.</summary>
    /// <param name="other">The amounts asked for.</param>
    public bool Covers(DecCoins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other._coins.All(coin => AmountOf(coin.Denom) >= coin.Amount);
    }

    /// <summary>What is left of this. The SDK panics on a negative amount.</summary>
    /// <param name="other">What is taken away.</param>
    /// <exception cref="ArgumentException">There is less of a denomination than is taken away.</exception>
    public DecCoins Subtract(DecCoins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Covers(other)
            ? other.IsEmpty ? this : new DecCoins(Merge(other, static (left, right) => left - right))
            : throw new ArgumentException($"{other} is more than {this}.", nameof(other));
    }

    /// <summary>Every amount times a factor, each rounded half to even.</summary>
    /// <param name="factor">The factor, not negative.</param>
    public DecCoins Mul(CosmosDecimal factor) => Map(amount => amount.Mul(factor));

    /// <summary>Every amount times a factor, each truncated.</summary>
    /// <param name="factor">The factor, not negative.</param>
    public DecCoins MulTruncate(CosmosDecimal factor) => Map(amount => amount.MulTruncate(factor));

    /// <summary>Every amount by a divisor, each truncated.</summary>
    /// <param name="divisor">The divisor, positive.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public DecCoins QuoTruncate(CosmosDecimal divisor) => Map(amount => amount.QuoTruncate(divisor));

    /// <summary>The smaller amount of every denomination.</summary>
    /// <param name="other">The other amounts.</param>
    public DecCoins Intersect(DecCoins other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DecCoins([.. _coins
            .Select(coin => coin with { Amount = CosmosDecimal.Min(coin.Amount, other.AmountOf(coin.Denom)) })
            .Where(static coin => !coin.Amount.IsZero)]);
    }

    /// <summary>Whole coins and what is left over.</summary>
    public (Coins Whole, DecCoins Remainder) Truncate()
    {
        Coins whole = Coins.Of([.. _coins.Select(static coin => new Coin(coin.Denom, coin.Amount.TruncateInt()))]);
        return (whole, Subtract(From(whole)));
    }

    internal DecCoins SubtractOrPanic(DecCoins other) =>
        Covers(other) ? Subtract(other) : throw new ChainPanicException($"{other} is more than {this}.");

    /// <summary>Whole coins that cover the amounts.</summary>
    internal Coins RoundUp() => Coins.Of([.. _coins.Select(static coin => new Coin(coin.Denom, coin.Amount.Ceil().TruncateInt()))]);

    private DecCoins Map(Func<CosmosDecimal, CosmosDecimal> change) => IsEmpty
        ? this
        : new DecCoins([.. _coins
            .Select(coin => coin with { Amount = change(coin.Amount) })
            .Where(static coin => !coin.Amount.IsZero)]);

    private ImmutableArray<DecCoin> Merge(DecCoins other, Func<CosmosDecimal, CosmosDecimal, CosmosDecimal> combine)
    {
        ImmutableArray<DecCoin>.Builder merged = ImmutableArray.CreateBuilder<DecCoin>(Count + other.Count);
        int i = 0;
        int j = 0;
        while (i < Count || j < other.Count)
        {
            int order = i == Count ? 1 : j == other.Count ? -1 : string.CompareOrdinal(_coins[i].Denom, other._coins[j].Denom);
            string denom = order <= 0 ? _coins[i].Denom : other._coins[j].Denom;
            CosmosDecimal left = order <= 0 ? _coins[i++].Amount : CosmosDecimal.Zero;
            CosmosDecimal right = order >= 0 ? other._coins[j++].Amount : CosmosDecimal.Zero;
            CosmosDecimal amount = combine(left, right);
            if (!amount.IsZero)
            {
                merged.Add(new DecCoin(denom, amount));
            }
        }

        return merged.ToImmutable();
    }
}
