using System.Globalization;
using System.Numerics;

namespace StakingCore.Contracts;

/// <summary>Cultures whose numbers look unlike the invariant ones, and what a text is in each of them.</summary>
internal static class Cultures
{
    // A comma for the point, groups of two, other digits, a dotless i; the minus of the last two is not ASCII's.
    private static readonly string[] _names = ["de-DE", "hi-IN", "ar-SA", "tr-TR", "fa-IR", "sv-SE"];

    internal static IEnumerable<CultureInfo> All => _names.Select(CultureInfo.GetCultureInfo);

    /// <summary>The text in the invariant culture and, by culture, every other text that the same value has.</summary>
    internal static (string? Text, IReadOnlyList<string> Others) TextsOf(object value)
    {
        string? text = In(CultureInfo.InvariantCulture, value);
        return (text, [.. All.Select(culture => (culture.Name, Text: In(culture, value))).Where(one => one.Text != text).Select(one => $"{one.Name}: {one.Text}")]);
    }

    /// <summary>Whether what a type writes of itself depends on the thread's culture.</summary>
    internal static bool Decide(Type type) =>
        type.IsGenericParameter
        || (Nullable.GetUnderlyingType(type) is { } some && Decide(some))
        || _byCulture.Contains(type)
        || (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && type.GetGenericArguments().Any(Decide));

    private static readonly Type[] _byCulture =
    [
        typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(nint), typeof(Int128), typeof(BigInteger),
        typeof(Half), typeof(float), typeof(double), typeof(decimal), typeof(Complex),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(object),
    ];

    private static string? In(CultureInfo culture, object value)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return value.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
