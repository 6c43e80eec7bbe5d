using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>Namada's cubic slashing: quadratic in the voting power at fault around the same time, hence cubic in the loss.</summary>
/// <remarks>Source: Namada specification, proof of stake, "Cubic slashing"; the window is the epoch of the fault and its neighbours.</remarks>
public static class NamadaPenalty
{
    /// <summary>The exact rate: min(1, max(minRate, 9 · (Σ fractions)²)).</summary>
    /// <param name="minRate">The least rate of the kind of fault, 0 to 1.</param>
    /// <param name="fractions">Each fault's part of the voting power, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="minRate"/> or one of <paramref name="fractions"/> is above 1.
    /// </exception>
    public static ExactRational CubicRate(Fraction minRate, ReadOnlySpan<Fraction> fractions)
    {
        PenaltyBounds.AtMostOne(minRate, nameof(minRate));
        ExactRational sum = ExactRational.Zero;
        foreach (Fraction fraction in fractions)
        {
            sum += PenaltyBounds.AtMostOne(fraction, nameof(fractions));
        }

        return ExactRational.Min(ExactRational.One, ExactRational.Max(minRate, sum * sum * 9));
    }
}
