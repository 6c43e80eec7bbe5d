namespace StakingCore.Numerics;

/// <summary>
/// floor(value × numerator ÷ denominator) for one ratio and many values: a binary64 estimate decides where it provably
/// can, integers decide where it cannot. The result is always the exact integer.
/// </summary>
/// <remarks>
/// <para>
/// The bound. With v the value and c the exact ratio, the estimate e of v·c suffers at most: the conversions of both terms
/// to binary64 (2^-52 each, however they round), their division (2^-53), the conversion of v (2^-53) and the product
/// (2^-53), together a relative error below 2^-50. Multiplying e by 1 ∓ 2^-48 (another 2^-53, whether before or after the
/// product with v) therefore gives numbers on both sides of v·c. Floor never falls when its argument rises: where both have
/// the same floor, it is the floor of v·c.
/// </para>
/// <para>
/// The filter rejects by itself what it cannot decide: the sides are at least e·(2^-47 − 2^-52) apart, which from
/// e ≥ 2^48 on is more than 1, so that their floors differ. An accepted result is therefore below 2^48 and exact in
/// binary64. Nothing underflows: c is 0 or at least 2^-128. No ratio and no value is excluded; only how often the integers are asked depends on them.
/// </para>
/// <para>
/// Where the floors differ by one, the larger is right exactly if larger × denominator ≤ value × numerator, two 192-bit
/// products. What is left is divided at full width.
/// </para>
/// </remarks>
internal readonly struct Proportion
{
    /// <summary>1 − 2^-48, which takes an estimate below the exact value.</summary>
    internal const double Below = 1.0 - (1.0 / (1L << 48));

    /// <summary>1 + 2^-48, which takes an estimate above the exact value.</summary>
    internal const double Above = 1.0 + (1.0 / (1L << 48));

    private readonly UInt128 _numerator;
    private readonly UInt128 _denominator;

    /// <summary>Makes the ratio; a denominator of zero throws.</summary>
    internal Proportion(UInt128 numerator, UInt128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }

        _numerator = numerator;
        _denominator = denominator;
        Estimate = (double)numerator / (double)denominator;
    }

    /// <summary>The ratio to within 2^-51, relatively.</summary>
    internal double Estimate { get; }

    /// <summary>The exact floor.</summary>
    /// <exception cref="OverflowException">The result is above 2^64 − 1.</exception>
    internal ulong Floor(ulong value)
    {
        double estimate = value * Estimate;
        double low = Math.Floor(estimate * Below);
        double high = Math.Floor(estimate * Above);
        return low == high ? (ulong)low : Decide(value, low, high);
    }

    /// <summary>The exact floor by integer division alone.</summary>
    /// <exception cref="OverflowException">The result is above 2^64 − 1.</exception>
    internal ulong FloorWide(ulong value) => (ulong)MulDiv.Floor(_numerator, value, _denominator);

    private ulong Decide(ulong value, double low, double high)
    {
        if (high - low > 1)
        {
            return FloorWide(value);
        }

        // Floors of sides at most 1 apart are below 2^49, so both are exact in binary64.
        ulong larger = (ulong)high;
        return CompareProducts(larger, _denominator, value, _numerator) <= 0 ? larger : larger - 1;
    }

    /// <summary>Compares a × b with c × d, a and c one word, b and d two.</summary>
    private static int CompareProducts(ulong a, UInt128 b, ulong c, UInt128 d)
    {
        (UInt128 highLeft, ulong lowLeft) = Multiply(a, b);
        (UInt128 highRight, ulong lowRight) = Multiply(c, d);
        int order = highLeft.CompareTo(highRight);
        return order != 0 ? order : lowLeft.CompareTo(lowRight);
    }

    // a·b = high·2^64 + low; high ≤ (2^64−1)² + 2^64−1 < 2^128.
    private static (UInt128 High, ulong Low) Multiply(ulong a, UInt128 b)
    {
        UInt128 low = (UInt128)a * unchecked((ulong)b);
        UInt128 high = ((UInt128)a * (ulong)(b >> 64)) + (low >> 64);
        return (high, unchecked((ulong)low));
    }
}
