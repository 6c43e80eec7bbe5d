using System.Globalization;
using StakingCore.Amounts.Json;

namespace StakingCore.Positions.Json;

/// <summary>Points in time in JSON: <c>"epoch 210"</c>, as <see cref="StakeTime.ToString()"/> writes them.</summary>
public sealed class StakeTimeJsonConverter : ScalarJsonConverter<StakeTime>
{
    private protected override string Expected => "'period', 'second', 'block', 'epoch', 'era' or 'cycle' and a count";

    /// <summary>Reads the measure's singular and the count.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out StakeTime value)
    {
        value = default;
        int space = text.IndexOf(' ');
        if (space < 0
            || MeasureOf(text[..space]) is not { } measure
            || !ulong.TryParse(text[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out ulong count))
        {
            return false;
        }

        value = new StakeTime(measure, count);
        return true;
    }

    private protected override bool TryRead(string text, out StakeTime value) => TryParse(text, out value);

    private protected override string ToText(StakeTime value) => value.ToString();

    private static TimeMeasure? MeasureOf(ReadOnlySpan<char> singular) => singular switch
    {
        "period" => TimeMeasure.Periods,
        "second" => TimeMeasure.Seconds,
        "block" => TimeMeasure.Blocks,
        "epoch" => TimeMeasure.Epochs,
        "era" => TimeMeasure.Eras,
        "cycle" => TimeMeasure.Cycles,
        _ => null,
    };
}
