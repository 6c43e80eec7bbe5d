using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Conformance.Economics;

/// <summary>Reads the economics vectors' notations; see their README.</summary>
internal static class EconomicsReading
{
    /// <summary>An integer: a JSON number, or a decimal string where it is large.</summary>
    internal static BigInteger Integer(this JsonElement element) =>
        BigInteger.Parse(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText(), CultureInfo.InvariantCulture);

    /// <summary>A non-negative integer of at most 128 bits.</summary>
    internal static UInt128 Units(this JsonElement element) => (UInt128)element.Integer();

    /// <summary>A rational, <c>"num/den"</c>, or an integer in either form.</summary>
    internal static ExactRational Rational(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? ExactRational.Parse(element.GetString()!) : element.Integer();

    /// <summary>A rational where the vectors state one, or null: undefined, unbounded or impossible, as the field has it.</summary>
    internal static ExactRational? RationalOrNull(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : element.Rational();

    /// <summary>A parameter: a rational with 64-bit terms.</summary>
    internal static Fraction Parameter(this JsonElement element) => Amounts.Fraction.Parse(element.GetString()!);
}
