using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Testing;

namespace StakingCore.Tests.Cosmos;

/// <summary>Units of 10^-18 of every magnitude and both signs, and those where roundings, widths and limits turn.</summary>
internal static class DecimalUnits
{
    /// <summary>Zero, one unit, one, a half and their neighbours, the word boundaries and the limits, of both signs.</summary>
    internal static readonly BigInteger[] Hostile =
    [
        .. new[]
            {
                BigInteger.Zero, 1, 3, DecimalOracle.E / 2, DecimalOracle.E, 3 * DecimalOracle.E / 2, 7 * DecimalOracle.E,
                DecimalOracle.E * DecimalOracle.E,
                BigInteger.One << 63, BigInteger.One << 64, BigInteger.One << 127, BigInteger.One << 128,
                BigInteger.One << 187, BigInteger.One << 192, BigInteger.One << 255, BigInteger.One << 256,
                BigInteger.One << 314, BigInteger.One << 315,
            }
            .SelectMany(value => new[] { value - 1, value, value + 1 })
            .Append(DecimalOracle.Limit)
            .Append(DecimalOracle.Limit - 1)
            .Append(DecimalOracle.Limit - DecimalOracle.E + 1)
            .Append(DecimalOracle.Limit - (DecimalOracle.E / 2))
            .SelectMany(value => new[] { value, -value })
            .Distinct(),
    ];

    public static Arbitrary<BigInteger> Units() => Arb.From(
        from magnitude in LogUniform.BigInteger(DecimalOracle.Limit)
        from negative in Gen.Elements(false, true)
        select negative ? -magnitude : magnitude);
}
