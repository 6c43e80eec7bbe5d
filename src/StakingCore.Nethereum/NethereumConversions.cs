using System.Globalization;
using System.Numerics;
using Nethereum.Util;
using StakingCore.Amounts;

namespace StakingCore.Nethereum;

/// <summary>Exact conversions between amounts and what Nethereum computes with: <see cref="BigInteger"/> wei and <see cref="BigDecimal"/> ether.</summary>
/// <remarks>
/// <para>No digit is lost in either direction; what has no exact answer is refused. Nethereum's own conversions lose digits here:</para>
/// <list type="bullet">
/// <item><c>UnitConversion.FromWei</c> gives a <see cref="decimal"/>, whose mantissa ends at 2^96 − 1: more wei than that, some
/// 79 thousand million ether, are rounded without a word where their last digits are not zeros.</item>
/// <item><c>UnitConversion.ToWei</c> drops what is below one wei, towards zero. From a <see cref="double"/> it keeps 15
/// significant digits and from a <see cref="float"/> 7; text goes through a <see cref="decimal"/> in the culture of the thread.</item>
/// <item><see cref="BigDecimal"/> is exact in sums and products, but division stops after some 50 digits: 1 ÷ 3 · 3 is not 1.
/// Divide with <see cref="Fraction"/> or <see cref="ExactRational"/>, and convert the result.</item>
/// </list>
/// <para>Immutable and safe for concurrent use. Source: Nethereum.Util, <c>BigDecimal</c> and <c>UnitConversion</c>.</para>
/// </remarks>
public static class NethereumConversions
{
    private const int WeiDecimals = 18;
    private const int GweiDecimals = 9;

    // 2^128 has 39 digits; a power of ten above this one takes any mantissa but zero out of range.
    private const int MostDigits = 39;

    /// <summary>The amount in wei, as Nethereum's transactions and contracts have it.</summary>
    /// <param name="amount">The amount.</param>
    public static BigInteger ToBigInteger(this Amount<Wei> amount) => amount.BaseUnits;

    /// <summary>The amount of a number of wei.</summary>
    /// <param name="wei">The number, 0 to 2^128 − 1.</param>
    /// <exception cref="OverflowException">The number is negative, or 2^128 or more.</exception>
    public static Amount<Wei> ToWeiAmount(this BigInteger wei) => wei >= 0 && wei <= UInt128.MaxValue
        ? new Amount<Wei>((UInt128)wei)
        : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"{wei} wei is outside 0 to 2^128 - 1."));

    /// <summary>The amount in ether, every digit of it.</summary>
    /// <param name="amount">The amount.</param>
    public static BigDecimal ToEther(this Amount<Wei> amount) => new(amount.BaseUnits, -WeiDecimals);

    /// <summary>The amount in ether, every digit of it.</summary>
    /// <param name="amount">The amount.</param>
    public static BigDecimal ToEther(this Amount<Gwei> amount) => new(amount.BaseUnits, -GweiDecimals);

    /// <summary>The amount of a number of ether that is a whole number of wei.</summary>
    /// <param name="ether">The number, 0 to (2^128 − 1) · 10^−18.</param>
    /// <exception cref="ArgumentException">The number has digits below one wei; see <see cref="FromEtherFloor"/>.</exception>
    /// <exception cref="OverflowException">The number is negative, or 2^128 wei or more.</exception>
    public static Amount<Wei> FromEtherExact(BigDecimal ether)
    {
        (Amount<Wei> amount, BigDecimal rest) = FromEtherFloor(ether);
        return rest.Mantissa.IsZero
            ? amount
            : throw new ArgumentException($"{Text(ether)} ether has digits below one wei.", nameof(ether));
    }

    /// <summary>The whole wei in a number of ether, and what is left, in ether: the two sum to the number.</summary>
    /// <param name="ether">The number, 0 to (2^128 − 1) · 10^−18.</param>
    /// <exception cref="OverflowException">The number is negative, or 2^128 wei or more.</exception>
    public static (Amount<Wei> Amount, BigDecimal Remainder) FromEtherFloor(BigDecimal ether)
    {
        BigInteger mantissa = ether.Mantissa;
        if (mantissa.IsZero)
        {
            return (default, default);
        }

        if (mantissa.Sign < 0)
        {
            throw OutOfRange(ether);
        }

        int scale = checked(ether.Exponent + WeiDecimals);
        if (scale >= 0)
        {
            return scale <= MostDigits ? (ToWeiAmount(mantissa * BigInteger.Pow(10, scale)), default) : throw OutOfRange(ether);
        }

        // 10^n needs more than 3·n bits: a mantissa with fewer is below one wei, however small the number is.
        if (mantissa.GetBitLength() <= -3L * scale)
        {
            return (default, ether);
        }

        var wei = BigInteger.DivRem(mantissa, BigInteger.Pow(10, -scale), out BigInteger rest);
        return (ToWeiAmount(wei), new BigDecimal(rest, ether.Exponent));
    }

    private static OverflowException OutOfRange(BigDecimal ether) => new($"{Text(ether)} ether is outside 0 to 2^128 - 1 wei.");

    // Its own text writes out every zero, of which a small number has as many as its exponent says.
    private static string Text(BigDecimal value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mantissa}E{value.Exponent}");
}
