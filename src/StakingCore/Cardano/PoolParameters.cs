using System.Text.Json.Serialization;
using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>What a stake pool declares about its rewards.</summary>
/// <remarks><c>default</c> is a pool with no pledge, no cost and no margin; legal.</remarks>
public readonly record struct PoolParameters
{
    /// <summary>Makes the parameters.</summary>
    /// <param name="pledge">What the owners promise to delegate to the pool, in lovelace.</param>
    /// <param name="cost">What the operator takes first in each epoch, in lovelace.</param>
    /// <param name="margin">The operator's share of what is left, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The margin is above one, or an amount is above 2^64 − 1.
    /// </exception>
    [JsonConstructor]
    public PoolParameters(Amount<Lovelace> pledge, Amount<Lovelace> cost, Fraction margin)
    {
        if (margin > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a fraction from 0 to 1.");
        }

        Pledge = LovelaceRange.Check(pledge);
        Cost = LovelaceRange.Check(cost);
        Margin = margin;
    }

    /// <summary>The declared pledge, which enters the optimal reward whatever the owners really delegate above it.</summary>
    public Amount<Lovelace> Pledge { get; }

    /// <summary>The fixed cost per epoch.</summary>
    public Amount<Lovelace> Cost { get; }

    /// <summary>The margin, 0 to 1.</summary>
    public Fraction Margin { get; }
}
