using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace StakingCore.Testing;

/// <summary>
/// Generates amounts from zero to a maximum so that every order of magnitude is as likely as any other, with the edges far
/// likelier than that. FsCheck's own numbers stay below the size of the test, about 100, which is dust to every protocol.
/// </summary>
/// <remarks>The size of the test has no influence: the first case may already be the maximum.</remarks>
public static class LogUniform
{
    // Out of ten: how often a value is drawn by magnitude, from the ends of the range, and from around the powers of two.
    private const int MagnitudeWeight = 6;
    private const int EndWeight = 2;
    private const int PowerWeight = 2;

    private const int LimbBits = 32;

    /// <summary>The largest 256-bit word, which bounds every amount on chain.</summary>
    public static BigInteger Word { get; } = (System.Numerics.BigInteger.One << 256) - 1;

    /// <summary>From 0 to <paramref name="max"/>.</summary>
    /// <param name="max">The largest value.</param>
    public static Gen<ulong> UInt64(ulong max = ulong.MaxValue) => UpTo(max);

    /// <summary>From 0 to <paramref name="max"/>.</summary>
    /// <param name="max">The largest value; null is 2^128 − 1.</param>
    public static Gen<UInt128> UInt128(UInt128? max = null) => UpTo(max ?? System.UInt128.MaxValue);

    /// <summary>From 0 to <paramref name="max"/>.</summary>
    /// <param name="max">The largest value; null is <see cref="Word"/>.</param>
    public static Gen<BigInteger> BigInteger(BigInteger? max = null) => UpTo(max ?? Word);

    /// <summary>From 0 to <paramref name="max"/>, with a shrinker.</summary>
    /// <param name="max">The largest value.</param>
    public static Arbitrary<ulong> UInt64Arbitrary(ulong max = ulong.MaxValue) => Arb.From(UInt64(max), Magnitude.Shrink<ulong>);

    /// <summary>From 0 to <paramref name="max"/>, with a shrinker.</summary>
    /// <param name="max">The largest value; null is 2^128 − 1.</param>
    public static Arbitrary<UInt128> UInt128Arbitrary(UInt128? max = null) => Arb.From(UInt128(max), Magnitude.Shrink<UInt128>);

    /// <summary>From 0 to <paramref name="max"/>, with a shrinker.</summary>
    /// <param name="max">The largest value; null is <see cref="Word"/>.</param>
    public static Arbitrary<BigInteger> BigIntegerArbitrary(BigInteger? max = null) => Arb.From(BigInteger(max), Magnitude.Shrink<BigInteger>);

    /// <summary>Zero first, then ever closer to <paramref name="value"/>: a binary search for the smallest value that still fails.</summary>
    /// <typeparam name="T">The kind of whole number.</typeparam>
    /// <param name="value">What to look below, 0 or more.</param>
    public static IEnumerable<T> Shrink<T>(T value)
        where T : IBinaryInteger<T> => Magnitude.Shrink(value);

    private static Gen<T> UpTo<T>(T max)
        where T : IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Gen.Frequency(
            (MagnitudeWeight, ByMagnitude(max)),
            (EndWeight, Gen.Elements(Magnitude.Ends(max))),
            (PowerWeight, Gen.Elements(Magnitude.AroundPowersOfTwo(max))));
    }

    private static Gen<T> ByMagnitude<T>(T max)
        where T : IBinaryInteger<T>
    {
        int bits = max.GetShortestBitLength();
        return
            from length in Gen.Choose(0, bits)
            from limbs in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf((bits + LimbBits - 1) / LimbBits)
            select Magnitude.OfLength(length, limbs, max);
    }
}
