using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>The whole number of base units that reaches a share of a total.</summary>
internal static class TauTarget
{
    /// <summary>The least integer above (strict) or at least (inclusive) tau times the total.</summary>
    internal static BigInteger Of(BigInteger total, Fraction tau, TauThreshold threshold)
    {
        if (tau > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(tau), tau, "A share of the total is at most 1.");
        }

        BigInteger scaled = total * tau.Numerator;
        return threshold switch
        {
            TauThreshold.Strict => (scaled / tau.Denominator) + 1,
            TauThreshold.Inclusive => (scaled + tau.Denominator - 1) / tau.Denominator,
            _ => throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "Neither strict nor inclusive."),
        };
    }
}
