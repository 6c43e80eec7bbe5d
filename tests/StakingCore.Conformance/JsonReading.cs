using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Conformance;

/// <summary>Reads the vectors' notations: amounts as decimal strings, rationals as <c>"num/den"</c>.</summary>
internal static class JsonReading
{
    internal static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;

    internal static Amount<TUnit> Amount<TUnit>(this JsonElement element)
        where TUnit : struct, IAmountUnit => Amounts.Amount<TUnit>.Parse(element.GetString()!);

    internal static Amount<Lovelace> Lovelace(this JsonElement element, string member) =>
        element.GetProperty(member).Amount<Lovelace>();

    internal static Fraction Fraction(this JsonElement element, string member) => Amounts.Fraction.Parse(element.Text(member));

    internal static IEnumerable<JsonElement> Items(this JsonElement element, string member) =>
        element.GetProperty(member).EnumerateArray();

    /// <summary>The member where the file states it: in expectations, missing means not known.</summary>
    internal static bool Knows(this JsonElement element, string member, out JsonElement value) =>
        element.TryGetProperty(member, out value) && value.ValueKind != JsonValueKind.Null;
}
