using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;

namespace StakingCore.Testing;

/// <summary>The parts that the domain's types are made of: words, flags, choices and names.</summary>
internal static class Parts
{
    /// <summary>Epochs, heights and slots: up to a century of seconds, so that sums of them fit.</summary>
    internal static Arbitrary<ulong> Epochs { get; } = Word(1UL << 32);

    internal static Arbitrary<bool> Flags { get; } = OneOf(false, true);

    internal static Arbitrary<ulong> Word(ulong max = ulong.MaxValue) => LogUniform.UInt64Arbitrary(max);

    internal static Arbitrary<UInt128> Wide(UInt128? max = null) => LogUniform.UInt128Arbitrary(max);

    internal static Arbitrary<int> Count(int max) => Compose.Of(Word((ulong)max), static word => (int)word, static count => (ulong)count);

    internal static Arbitrary<uint> Short(uint max, uint min = 0) => Compose.Of(Word(max - min), word => (uint)word + min, value => (ulong)(value - min));

    internal static Arbitrary<long> Long(long max) => Compose.Of(Word((ulong)max), static word => (long)word, static value => (ulong)value);

    internal static Arbitrary<BigInteger> Big(int bits) => LogUniform.BigIntegerArbitrary((BigInteger.One << bits) - 1);

    /// <summary>Of both signs; the positive one of a size is the smaller.</summary>
    internal static Arbitrary<BigInteger> Signed(Arbitrary<BigInteger> magnitudes) => Arb.From(
        from magnitude in magnitudes.Generator
        from negative in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        select negative ? -magnitude : magnitude,
        value => value.Sign < 0
            ? magnitudes.Shrinker(-value).Select(static smaller => -smaller).Prepend(-value)
            : magnitudes.Shrinker(value));

    /// <summary>One of a few; an earlier one is smaller.</summary>
    internal static Arbitrary<T> OneOf<T>(params T[] values) =>
        Arb.From(Gen.Elements(values), value => values.Take(int.Max(0, Array.IndexOf(values, value))));

    internal static Arbitrary<T> AnyOf<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>());

    internal static Arbitrary<Amount<Lovelace>> Lovelace(ulong max) =>
        Compose.Of(Word(max), static word => new Amount<Lovelace>(word), static amount => (ulong)amount.BaseUnits);

    /// <summary>From zero to one: the ends, percents, hundredths of them, and any two words.</summary>
    internal static Arbitrary<Fraction> Part { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(Fraction.Zero, Fraction.One, new Fraction(1, 2), new Fraction(1, 3), new Fraction(9999, 10_000)),
            Gen.Choose(0, 10_000).Select(static basisPoints => new Fraction((ulong)basisPoints, 10_000)),
            from a in LogUniform.UInt64()
            from b in LogUniform.UInt64()
            select new Fraction(ulong.Min(a, b), ulong.Max(1, ulong.Max(a, b)))),
        static part => Terms.Shrink(part).Where(static smaller => smaller <= Fraction.One));

    /// <summary>Of any size: half of them at most one.</summary>
    internal static Arbitrary<Fraction> Quotient { get; } = Arb.From(
        Gen.OneOf(
            Part.Generator,
            from numerator in LogUniform.UInt64()
            from denominator in LogUniform.UInt64()
            select new Fraction(numerator, ulong.Max(1, denominator))),
        Terms.Shrink);

    /// <summary>One or more, as limits of leverage are.</summary>
    internal static Arbitrary<Fraction> AtLeastOne { get; } = Arb.From(
        Quotient.Generator.Where(static value => !value.IsZero)
            .Select(static value => value < Fraction.One ? new Fraction(value.Denominator, value.Numerator) : value),
        static value => Terms.Shrink(value).Where(static smaller => smaller >= Fraction.One));

    /// <summary>Exact shares from zero to one, as pools have of all stake.</summary>
    internal static Arbitrary<ExactRational> Share { get; } = Arb.From(
        Part.Generator.Select(ExactRational.FromFraction),
        static share => Terms.Shrink(share).Where(static smaller => smaller.Sign >= 0 && smaller <= ExactRational.One));

    /// <summary>Exact and not negative.</summary>
    internal static Arbitrary<ExactRational> NotNegative { get; } = Arb.From(
        from numerator in LogUniform.BigInteger((BigInteger.One << 90) - 1)
        from denominator in Gen.Frequency((3, Gen.Constant(BigInteger.One)), (1, LogUniform.BigInteger((BigInteger.One << 64) - 1)))
        select new ExactRational(numerator, BigInteger.Max(1, denominator)),
        static value => Terms.Shrink(value).Where(static smaller => smaller.Sign >= 0));
}
