using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>A fixed part of the stake, whoever else was at fault: Cosmos (5% and 0.01%), Tezos double baking (5%).</summary>
/// <remarks>Rate 0 to 1. Immutable and thread-safe.</remarks>
public sealed record FixedPenalty : IPenaltyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="rate">The part of the stake, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is above 1.</exception>
    public FixedPenalty(Fraction rate) => Rate = PenaltyBounds.AtMostOne(rate, nameof(rate));

    /// <summary>The part of the stake, 0 to 1.</summary>
    public Fraction Rate { get; }

    /// <inheritdoc />
    /// <remarks>Depends on neither argument, so it refuses none.</remarks>
    public ExactRational RateAt(UInt128 correlated, UInt128 total) => Rate;

    /// <summary>The penalty: ⌊rate · stake⌋, in base units.</summary>
    /// <param name="stake">The stake that is charged.</param>
    public UInt128 PenaltyOn(UInt128 stake) => MulDiv.Floor(stake, Rate.Numerator, Rate.Denominator);
}
