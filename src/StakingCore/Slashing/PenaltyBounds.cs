using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>Refuses, by name, what no penalty can be computed of.</summary>
internal static class PenaltyBounds
{
    internal static void CheckPart(UInt128 part, UInt128 whole, string partName, string wholeName)
    {
        if (whole == 0)
        {
            throw new ArgumentOutOfRangeException(wholeName, whole, "Expected at least 1.");
        }

        if (part > whole)
        {
            throw new ArgumentOutOfRangeException(partName, part, $"Expected at most '{wholeName}', {whole}.");
        }
    }

    internal static Fraction AtMostOne(Fraction value, string parameter) => value <= Fraction.One
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "Expected a part, 0 to 1.");

    internal static uint BasisPoints(uint value, string parameter) => value <= 10_000
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "Expected basis points, 0 to 10,000.");

    /// <summary>An argument of the common interface in the narrower width of a protocol's own formula.</summary>
    internal static ulong Word(UInt128 value, ulong most, string parameter) => value <= most
        ? (ulong)value
        : throw new ArgumentOutOfRangeException(parameter, value, $"Expected at most {most}.");
}
