namespace StakingCore.Amounts;

/// <summary>The powers of ten that fit 128 bits: 10^0 to 10^38.</summary>
internal static class PowersOfTen
{
    private static readonly UInt128[] _values = Compute();

    internal static UInt128 Get(int exponent) => _values[exponent];

    private static UInt128[] Compute()
    {
        var values = new UInt128[39];
        values[0] = UInt128.One;
        for (int i = 1; i < values.Length; i++)
        {
            values[i] = values[i - 1] * 10;
        }

        return values;
    }
}
