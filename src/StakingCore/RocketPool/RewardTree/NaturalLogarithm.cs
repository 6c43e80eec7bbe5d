using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>The reward tree's own logarithm, in fixed point and with its own error: part of the protocol.</summary>
/// <remarks>Source: RPIP-30; the reference tree generator, ruleset 11.</remarks>
public static class NaturalLogarithm
{
    private const ulong LogarithmOfE = 1_442_695_040_888_963_407;

    /// <summary>
    /// The logarithm: that to base 2 by repeated squaring, a bit of the fraction a round until the bit's weight is below one
    /// part, every product rounded down; then divided by log2(e).
    /// </summary>
    /// <param name="value">The argument, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 1.</exception>
    public static Fixed18 Floor(Fixed18 value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Fixed18.One);
        int exponent = (int)UInt128.Log2(value.Parts / Fixed18.Scale);
        UInt128 result = (UInt128)(uint)exponent * Fixed18.Scale;
        UInt128 rest = value.Parts >> exponent;
        if (rest != Fixed18.Scale)
        {
            // The rest stays below 2·10^18, so its square is below 2^122.
            for (ulong bit = Fixed18.Scale / 2; bit > 0; bit >>= 1)
            {
                rest = rest * rest / Fixed18.Scale;
                if (rest >= 2 * Fixed18.Scale)
                {
                    result += bit;
                    rest >>= 1;
                }
            }
        }

        return new(MulDiv.Floor(result, Fixed18.Scale, LogarithmOfE));
    }
}
