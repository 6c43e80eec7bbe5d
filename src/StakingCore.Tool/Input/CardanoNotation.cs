using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>The notations of the epoch files: lovelace as strings of digits, rationals as <c>"num/den"</c>, prefixed credentials.</summary>
internal static class CardanoNotation
{
    private const string LovelaceExpected = "lovelace as a string of digits, at most 18446744073709551615";

    internal static Amount<Lovelace> Lovelace(this JsonPlace place) =>
        TryLovelace(place.Text(LovelaceExpected), out Amount<Lovelace> amount) ? amount : throw place.Unexpected(LovelaceExpected);

    internal static Amount<Lovelace> PositiveLovelace(this JsonPlace place)
    {
        const string Expected = "lovelace above zero as a string of digits, at most 18446744073709551615";
        return TryLovelace(place.Text(Expected), out Amount<Lovelace> amount) && !amount.IsZero ? amount : throw place.Unexpected(Expected);
    }

    /// <summary>Digits only, without a unit. Amount's own parser takes more, which is for people.</summary>
    internal static bool TryLovelace(string text, out Amount<Lovelace> amount)
    {
        bool read = CanonicalDigits.TryRead(text, out ulong value);
        amount = new Amount<Lovelace>(value);
        return read;
    }

    /// <summary>A rational of any size.</summary>
    internal static Fraction Fraction(this JsonPlace place)
    {
        const string Expected = "a rational \"num/den\" with 64-bit terms";
        return TryFraction(place.Text(Expected), out Fraction fraction) ? fraction : throw place.Unexpected(Expected);
    }

    /// <summary>A rational from 0 to 1.</summary>
    internal static Fraction Share(this JsonPlace place)
    {
        const string Expected = "a rational \"num/den\" from 0/1 to 1/1";
        return TryFraction(place.Text(Expected), out Fraction fraction) && fraction <= Amounts.Fraction.One
            ? fraction
            : throw place.Unexpected(Expected);
    }

    /// <summary>
    /// Two whole numbers with a stroke between. Terms that could be lowered are taken, since they say the same exactly;
    /// decimals and percentages are not, since the files do not write them.
    /// </summary>
    internal static bool TryFraction(string text, out Fraction fraction)
    {
        fraction = default;
        return text.Contains('/', StringComparison.Ordinal) && Amounts.Fraction.TryParse(text, out fraction);
    }

    internal static Ratio Ratio(this JsonPlace place)
    {
        const string Expected = "a rational \"num/den\" with 128-bit terms";
        string[] terms = place.Text(Expected).Split('/');
        return terms.Length == 2
            && UInt128.TryParse(terms[0], NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 numerator)
            && UInt128.TryParse(terms[1], NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 denominator)
            && denominator != 0
                ? new Ratio(numerator, denominator)
                : throw place.Unexpected(Expected);
    }

    internal static Int128 SignedLovelace(this JsonPlace place)
    {
        const string Expected = "signed lovelace as a string of digits";
        return Int128.TryParse(place.Text(Expected), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 value)
            ? value
            : throw place.Unexpected(Expected);
    }

    internal static Credential Credential(this JsonPlace place)
    {
        const string Expected = "a credential, k:... or s:...";
        return Cardano.Credential.TryParse(place.Text(Expected), out Credential credential) ? credential : throw place.Unexpected(Expected);
    }

    internal static PoolId Pool(this JsonPlace place) => new(place.Text("a pool id"));

    internal static HashSet<Credential> Credentials(this JsonPlace place)
    {
        var credentials = new HashSet<Credential>();
        foreach (JsonPlace item in place.Items())
        {
            if (!credentials.Add(item.Credential()))
            {
                throw item.Twice();
            }
        }

        return credentials;
    }

    /// <summary>The complaint about something that an earlier place has named already.</summary>
    internal static InvalidInputException Twice(this JsonPlace place) =>
        place.Unexpected($"{JsonPlace.Shorten(place.Element.GetRawText())} a second time", "each once");
}
