using System.Globalization;

namespace StakingCore.Tests.Amounts;

/// <summary>Runs what follows in another culture, then restores the one before.</summary>
internal sealed class CultureScope : IDisposable
{
    /// <summary>Commas and apostrophes, a dotless i, other digits, other calendars, right to left.</summary>
    internal static readonly string[] Hostile = ["", "en-US", "de-DE", "de-CH", "fr-FR", "tr-TR", "ar-SA", "fa-IR", "hi-IN", "th-TH", "sv-SE"];

    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    internal CultureScope(string name)
        : this(CultureInfo.GetCultureInfo(name))
    {
    }

    internal CultureScope(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
