using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Scenarios;

/// <summary>
/// Picks a part of the stake, spread evenly over a list of validators and the same on every run: never more than the part of
/// what it has seen, and less by no more than the largest effective balance, as long as no larger one was turned down.
/// </summary>
/// <remarks>Each validator is shown to it once, in order. Not safe for concurrent use.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class EvenStakeSample : IWrittenOnly
{
    private readonly Fraction _part;

    /// <summary>Makes a sample.</summary>
    /// <param name="part">The part, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is above 1.</exception>
    public EvenStakeSample(Fraction part)
    {
        _part = part <= Fraction.One
            ? part
            : throw new ArgumentOutOfRangeException(nameof(part), part, "Expected at most 1.");
    }

    /// <summary>The effective balances seen so far, in gwei.</summary>
    public UInt128 SeenGwei { get; private set; }

    /// <summary>The effective balances picked so far, in gwei.</summary>
    public UInt128 PickedGwei { get; private set; }

    /// <summary>Whether the next validator is picked.</summary>
    /// <param name="effectiveBalanceGwei">Its effective balance, in gwei.</param>
    /// <exception cref="OverflowException">What was seen is above 2^64 − 1 gwei by so much that a product leaves 128 bits.</exception>
    public bool Picks(ulong effectiveBalanceGwei)
    {
        SeenGwei += effectiveBalanceGwei;
        if ((PickedGwei + effectiveBalanceGwei) * _part.Denominator > SeenGwei * _part.Numerator)
        {
            return false;
        }

        PickedGwei += effectiveBalanceGwei;
        return !_part.IsZero;
    }
}
