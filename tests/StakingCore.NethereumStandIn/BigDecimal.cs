using System.Globalization;
using System.Numerics;

namespace Nethereum.Util;

/// <summary>
/// A mantissa times a power of ten, kept with no exponent above zero and no zero at the end of its decimals. Sums and products
/// are exact, a quotient has as many digits as <see cref="Precision"/> says.
/// </summary>
public struct BigDecimal : IEquatable<BigDecimal>
{
    public const int Precision = 50;

    public BigDecimal(BigInteger mantissa, int exponent, bool alwaysTruncate = false)
    {
        if (alwaysTruncate)
        {
            throw new NotSupportedException("The bridge truncates nothing.");
        }

        if (exponent > 0)
        {
            mantissa *= BigInteger.Pow(10, exponent);
        }

        Exponent = mantissa.IsZero ? 0 : int.Min(exponent, 0);
        while (Exponent < 0 && BigInteger.DivRem(mantissa, 10, out BigInteger digit) is var shorter && digit.IsZero)
        {
            mantissa = shorter;
            Exponent++;
        }

        Mantissa = mantissa;
    }

    public BigInteger Mantissa { get; internal set; }

    public int Exponent { get; internal set; }

    public static implicit operator BigDecimal(BigInteger value) => new(value, 0);

    public static implicit operator BigDecimal(int value) => new(value, 0);

    public static implicit operator BigDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        return new BigDecimal(DecimalDigits(bits) * (value < 0 ? -1 : 1), -scale);
    }

    public static explicit operator decimal(BigDecimal value) => decimal.Parse(value.ToString(), CultureInfo.InvariantCulture);

    public static BigDecimal operator +(BigDecimal left, BigDecimal right)
    {
        int exponent = int.Min(left.Exponent, right.Exponent);
        return new BigDecimal(left.At(exponent) + right.At(exponent), exponent);
    }

    public static BigDecimal operator *(BigDecimal left, BigDecimal right) =>
        new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static BigDecimal operator /(BigDecimal dividend, BigDecimal divisor)
    {
        int digits = int.Max(0, Precision + Digits(divisor.Mantissa) - Digits(dividend.Mantissa));
        return new BigDecimal(
            dividend.Mantissa * BigInteger.Pow(10, digits) / divisor.Mantissa, dividend.Exponent - divisor.Exponent - digits);
    }

    public static bool operator ==(BigDecimal left, BigDecimal right) => left.Equals(right);

    public static bool operator !=(BigDecimal left, BigDecimal right) => !left.Equals(right);

    public readonly bool Equals(BigDecimal other) => Mantissa == other.Mantissa && Exponent == other.Exponent;

    public override readonly bool Equals(object? obj) => obj is BigDecimal other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Mantissa, Exponent);

    /// <summary>Without what lies behind the point.</summary>
    public readonly BigInteger FloorToBigInteger() => Mantissa / BigInteger.Pow(10, -Exponent);

    public override readonly string ToString()
    {
        string digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(1 - Exponent, '0');
        return (Mantissa.Sign < 0 ? "-" : string.Empty)
            + (Exponent == 0 ? digits : $"{digits[..(digits.Length + Exponent)]}.{digits[(digits.Length + Exponent)..]}");
    }

    private readonly BigInteger At(int exponent) => Mantissa * BigInteger.Pow(10, Exponent - exponent);

    private static int Digits(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger DecimalDigits(Span<int> bits) =>
        ((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
}
