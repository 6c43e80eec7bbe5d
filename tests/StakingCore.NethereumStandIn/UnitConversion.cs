using System.Globalization;
using System.Numerics;

namespace Nethereum.Util;

/// <summary>Between wei and larger units.</summary>
public class UnitConversion
{
    public enum EthUnit
    {
        Wei,
        Gwei,
        Ether,
    }

    public static UnitConversion Convert { get; } = new();

    /// <summary>As many digits as a decimal has: 28 to 29.</summary>
    public decimal FromWei(BigInteger value, EthUnit toUnit = EthUnit.Ether) => (decimal)FromWeiToBigDecimal(value, toUnit);

    public BigDecimal FromWeiToBigDecimal(BigInteger value, EthUnit toUnit = EthUnit.Ether) => new(value, -DecimalsOf(toUnit));

    /// <summary>Whole wei; what is below one is dropped.</summary>
    public BigInteger ToWei(BigDecimal amount, EthUnit fromUnit = EthUnit.Ether) =>
        (amount * new BigDecimal(1, DecimalsOf(fromUnit))).FloorToBigInteger();

    public BigInteger ToWei(decimal amount, EthUnit fromUnit = EthUnit.Ether) => ToWei((BigDecimal)amount, fromUnit);

    /// <summary>Of the 15 digits that the conversion to a decimal keeps.</summary>
    public BigInteger ToWei(double value, EthUnit fromUnit = EthUnit.Ether) => ToWei(System.Convert.ToDecimal(value), fromUnit);

    /// <summary>Read in the culture of the thread.</summary>
    public BigInteger ToWei(string value, EthUnit fromUnit = EthUnit.Ether) => ToWei(decimal.Parse(value, CultureInfo.CurrentCulture), fromUnit);

    private static int DecimalsOf(EthUnit unit) => unit switch
    {
        EthUnit.Wei => 0,
        EthUnit.Gwei => 9,
        _ => 18,
    };
}
