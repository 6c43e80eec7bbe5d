using System.Globalization;
using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>
/// The notations of a genesis export: whole numbers and decimals as strings, durations in nanoseconds (amino, to v0.39) or as
/// <c>"1814400s"</c>, times in RFC 3339 with nanoseconds, nulls for empty lists.
/// </summary>
internal static class CosmosNotation
{
    private const string IntegerExpected = "a whole number as a string of digits";
    private const string DecimalExpected = "a decimal from 0 on as a string, with at most 18 decimals";
    private const ulong NanosecondsPerSecond = 1_000_000_000;

    internal static CosmosInteger Integer(this JsonPlace place)
    {
        string text = place.Text(IntegerExpected);
        return IsWhole(text) && CosmosInteger.TryParse(text, out CosmosInteger value) ? value : throw place.Unexpected(IntegerExpected);
    }

    internal static CosmosDecimal Decimal(this JsonPlace place)
    {
        string text = place.Text(DecimalExpected);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return IsWhole(point < 0 ? text : text[..point]) && CosmosDecimal.TryParse(text, out CosmosDecimal value)
            ? value
            : throw place.Unexpected(DecimalExpected);
    }

    internal static CosmosDecimal PositiveDecimal(this JsonPlace place) =>
        place.Decimal() is { IsPositive: true } value ? value : throw place.Unexpected("a decimal above zero as a string, with at most 18 decimals");

    /// <summary>A part of one: a rate, a fraction, a tax.</summary>
    internal static CosmosDecimal Part(this JsonPlace place) =>
        place.Decimal() is { } value && value <= CosmosDecimal.One ? value : throw place.Unexpected("a decimal from 0 to 1 as a string");

    /// <summary>A count of 64 bits: a string of digits, or a number where the chain writes one (a count of 32 bits, or amino's int).</summary>
    internal static ulong Number(this JsonPlace place, ulong most = long.MaxValue)
    {
        bool isRead = place.Element.ValueKind == JsonValueKind.Number
            ? place.Element.TryGetUInt64(out ulong value)
            : ulong.TryParse(IsWholeText(place.Element), NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isRead && value <= most ? value : throw place.Unexpected($"a whole number up to {most}, or a string of its digits");
    }

    /// <summary>The height of a block after which there may be another.</summary>
    internal static long Height(this JsonPlace place) => (long)place.Number(long.MaxValue - 1);

    internal static ChainTime Time(this JsonPlace place)
    {
        const string Expected = "a time such as \"2019-05-10T02:38:38.135961558Z\"";
        return TryTime(place.Text(Expected), out ChainTime time) ? time : throw place.Unexpected(Expected);
    }

    internal static TimeSpan Duration(this JsonPlace place)
    {
        const string Expected = "a duration such as \"1814400s\", or in nanoseconds, \"1814400000000000\", in steps of 100 ns";
        string text = place.Text(Expected);
        bool isSeconds = text.EndsWith('s');
        string whole = isSeconds ? text[..^1] : text;
        long fraction = 0;
        int point = whole.IndexOf('.', StringComparison.Ordinal);
        if (isSeconds && point >= 0)
        {
            if (!TryFraction(whole[(point + 1)..], out int read))
            {
                throw place.Unexpected(Expected);
            }

            fraction = read;
            whole = whole[..point];
        }

        return IsWhole(whole)
            && ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out ulong count)
            && ((UInt128)count * (isSeconds ? NanosecondsPerSecond : 1)) + (UInt128)fraction is UInt128 nanoseconds
            && nanoseconds <= long.MaxValue
            && nanoseconds % TimeSpan.NanosecondsPerTick == 0
                ? TimeSpan.FromTicks((long)nanoseconds / TimeSpan.NanosecondsPerTick)
                : throw place.Unexpected(Expected);
    }

    internal static DecCoins DecCoins(this JsonPlace place)
    {
        if (place.IsNull)
        {
            return Cosmos.DecCoins.Empty;
        }

        var coins = new List<DecCoin>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonPlace item in place.Items())
        {
            JsonPlace denom = item.Required("denom");

            // The same few names a hundred thousand times over.
            var coin = new DecCoin(string.Intern(denom.Text("a denomination")), item.Required("amount").Decimal());
            if (!seen.Add(coin.Denom))
            {
                throw denom.Twice();
            }

            coins.Add(coin);
        }

        return Cosmos.DecCoins.Of([.. coins]);
    }

    internal static ValidatorStatus Status(this JsonPlace place)
    {
        const string Expected = "0, 1 or 2, or \"BOND_STATUS_UNBONDED\", \"BOND_STATUS_UNBONDING\" or \"BOND_STATUS_BONDED\"";
        if (place.Element.ValueKind == JsonValueKind.Number)
        {
            return place.Element.TryGetInt32(out int number) && number is >= 0 and <= 2 ? (ValidatorStatus)number : throw place.Unexpected(Expected);
        }

        return place.Text(Expected) switch
        {
            "BOND_STATUS_UNBONDED" => ValidatorStatus.Unbonded,
            "BOND_STATUS_UNBONDING" => ValidatorStatus.Unbonding,
            "BOND_STATUS_BONDED" => ValidatorStatus.Bonded,
            _ => throw place.Unexpected(Expected),
        };
    }

    /// <summary>A member that releases have called by one name or another.</summary>
    internal static JsonPlace Either(this JsonPlace place, string name, string other) => place.Optional(other) ?? place.Required(name);

    private static string? IsWholeText(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text && IsWhole(text) ? text : null;

    private static bool IsWhole(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static bool TryTime(string text, out ChainTime time)
    {
        const int SecondsLength = 19;
        time = default;
        int nanoseconds = 0;
        int end = SecondsLength;
        if (text.Length <= SecondsLength)
        {
            return false;
        }

        if (text[SecondsLength] == '.')
        {
            end = SecondsLength + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (!TryFraction(text[(SecondsLength + 1)..end], out nanoseconds))
            {
                return false;
            }
        }

        bool isRead = DateTimeOffset.TryParseExact(
            text[..SecondsLength] + text[end..], ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out DateTimeOffset moment);
        time = isRead ? new ChainTime(moment.ToUnixTimeSeconds(), nanoseconds) : default;
        return isRead;
    }

    // The digits after a point as nanoseconds.
    private static bool TryFraction(string digits, out int nanoseconds)
    {
        const int Digits = 9;
        nanoseconds = 0;
        return digits.Length is > 0 and <= Digits
            && int.TryParse(digits.PadRight(Digits, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out nanoseconds);
    }
}
