using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>Tezos' adaptive slashing as a rule: <see cref="TezosPenalty.AdaptiveBasisPoints"/> of the power at fault.</summary>
/// <remarks>The arguments are the attesting power at fault and the committee's size, below 2^32. Immutable and thread-safe.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record TezosAdaptivePenalty : IPenaltyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="threshold">The part of the committee from which the slash is the largest; above 0, at most 1. Mainnet: 1/3.</param>
    /// <param name="maxBasisPoints">The largest slash, 0 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public TezosAdaptivePenalty(Fraction threshold, uint maxBasisPoints = 10_000)
    {
        TezosPenalty.AdaptiveBasisPoints(0, 1, threshold, maxBasisPoints);
        Threshold = threshold;
        MaxBasisPoints = maxBasisPoints;
    }

    /// <summary>The part of the committee from which the slash is the largest.</summary>
    public Fraction Threshold { get; }

    /// <summary>The largest slash, in basis points.</summary>
    public uint MaxBasisPoints { get; }

    /// <inheritdoc />
    /// <remarks>In whole basis points, rounded up, as the chain computes it.</remarks>
    public ExactRational RateAt(UInt128 correlated, UInt128 total)
    {
        PenaltyBounds.CheckPart(correlated, total, nameof(correlated), nameof(total));
        var committee = (uint)PenaltyBounds.Word(total, uint.MaxValue, nameof(total));
        return new ExactRational(TezosPenalty.AdaptiveBasisPoints((uint)correlated, committee, Threshold, MaxBasisPoints), 10_000);
    }
}
