using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;

namespace StakingCore.Testing;

/// <summary>
/// Generators and shrinkers of the domain's types: <c>[Property(Arbitrary = [typeof(StakingArbitraries)])]</c>, or one at a time
/// <c>ArbMap.Default.MergeArb(StakingArbitraries.Fractions())</c>.
/// </summary>
/// <remarks>
/// <para>Magnitudes are the protocols' own: every order of magnitude up to the protocol's limit is as likely as any other, and
/// the edges (0, 1, powers of two and their neighbours, the limit) far likelier. The size of the test has no influence.</para>
/// <para>Names, addresses and keys come out of a few, so that they meet. Every value is valid on its own; whether a ledger
/// accepts a command is the ledger's to say.</para>
/// <para>Shrinkers go to zero, to the first name and to fewer elements, and always come to an end.</para>
/// </remarks>
public static partial class StakingArbitraries
{
    // Above every supply that there is, below what would make sums overflow.
    private const int DefaultBits = 96;

    /// <summary>Amounts from zero to the supply: 45·10^15 lovelace, 2^57 gwei, 2^87 wei, rETH and stETH shares, 2^85 RPL,
    /// 2^60 uatom; 2^96 − 1 for any other unit.</summary>
    /// <typeparam name="TUnit">The unit.</typeparam>
    public static Arbitrary<Amount<TUnit>> Amounts<TUnit>()
        where TUnit : struct, IAmountUnit => Compose.Of(
        Parts.Wide(Most(typeof(TUnit))), static units => new Amount<TUnit>(units), static amount => amount.BaseUnits);

    /// <summary>Fractions of any two words of 64 bits, at least half of them at most one. See <see cref="UnitInterval"/> for those alone.</summary>
    public static Arbitrary<Fraction> Fractions() => Parts.Quotient;

    /// <summary>Quotients of any two words of 128 bits.</summary>
    public static Arbitrary<Ratio> Ratios() => Arb.From(
        from numerator in LogUniform.UInt128()
        from denominator in LogUniform.UInt128()
        select new Ratio(numerator, UInt128.Max(1, denominator)),
        Terms.Shrink);

    /// <summary>Rationals of both signs with terms of up to 256 bits.</summary>
    public static Arbitrary<ExactRational> Rationals() => Arb.From(
        from numerator in Parts.Signed(Parts.Big(256)).Generator
        from denominator in LogUniform.BigInteger()
        select new ExactRational(numerator, BigInteger.Max(1, denominator)),
        Terms.Shrink);

    private static UInt128 Most(Type unit) =>
        unit == typeof(Lovelace) ? 45_000_000_000_000_000
        : unit == typeof(Gwei) ? (UInt128)1 << 57
        : unit == typeof(Wei) || unit == typeof(Reth) || unit == typeof(StethShare) ? (UInt128)1 << 87
        : unit == typeof(Rpl) ? (UInt128)1 << 85
        : unit == typeof(MicroAtom) ? (UInt128)1 << 60
        : ((UInt128)1 << DefaultBits) - 1;
}
