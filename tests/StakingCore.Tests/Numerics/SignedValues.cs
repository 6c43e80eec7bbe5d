using System.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Magnitudes below 2^319 around every limb's edge, sparse and full, with both signs.</summary>
internal static class SignedValues
{
    internal static readonly BigInteger[] Hostile =
    [
        .. new[] { 0, 1, 63, 64, 65, 127, 128, 129, 192, 255, 256, 317, 318, 319 }
            .Select(bits => BigInteger.One << bits)
            .SelectMany(power => new[] { power - 1, power, power + 1 })
            .Append(((BigInteger.One << 63) << 192) + 1)
            .Append((((BigInteger.One << 64) - 1) << 128) + ((BigInteger.One << 64) - 1))
            .Append(1_000_000_000_000_000_000)
            .Append(BigInteger.Pow(10, 36) + 1)
            .Where(value => value < BigInteger.One << 319)
            .SelectMany(value => new[] { value, -value })
            .Distinct(),
    ];
}
