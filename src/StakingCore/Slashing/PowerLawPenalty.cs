using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>
/// Rule F, the general form of correlated slashing: min(1, max(minRate, multiplier · (S ÷ T)^exponent)), with S the stake at
/// fault together and T all stake.
/// </summary>
/// <remarks>
/// Ethereum's is exponent 1 and multiplier 3; Polkadot's, Tezos' and Namada's is exponent 2 and multiplier 9, before each
/// protocol's own rounding, for which see the types named after them. Immutable and thread-safe.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PowerLawPenalty : IPenaltyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="multiplier">What the power is multiplied by.</param>
    /// <param name="exponent">The exponent, 0 to 64.</param>
    /// <param name="minRate">The least rate, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="exponent"/> is outside 0 to 64, or <paramref name="minRate"/> is above 1.
    /// </exception>
    public PowerLawPenalty(Fraction multiplier, int exponent, Fraction minRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, 64);
        Multiplier = multiplier;
        Exponent = exponent;
        MinRate = PenaltyBounds.AtMostOne(minRate, nameof(minRate));
    }

    /// <summary>(3·S/T)²: the rate that Polkadot, Tezos and Namada round each in its own way.</summary>
    public static PowerLawPenalty Quadratic { get; } = new(new Fraction(9, 1), 2, Fraction.Zero);

    /// <summary>What the power is multiplied by.</summary>
    public Fraction Multiplier { get; }

    /// <summary>The exponent, 0 to 64.</summary>
    public int Exponent { get; }

    /// <summary>The least rate, 0 to 1.</summary>
    public Fraction MinRate { get; }

    /// <inheritdoc />
    public ExactRational RateAt(UInt128 correlated, UInt128 total)
    {
        PenaltyBounds.CheckPart(correlated, total, nameof(correlated), nameof(total));
        var power = new ExactRational(BigInteger.Pow(correlated, Exponent), BigInteger.Pow(total, Exponent));
        return ExactRational.Min(ExactRational.One, ExactRational.Max(MinRate, power * Multiplier));
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PowerLawPenalty), PrintMembers);
}
