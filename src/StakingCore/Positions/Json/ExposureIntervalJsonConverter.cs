using StakingCore.Amounts.Json;

namespace StakingCore.Positions.Json;

/// <summary>
/// Exposures in JSON: <c>"[epoch 3, epoch 8)"</c> or <c>"[epoch 3, ongoing)"</c>, as
/// <see cref="ExposureInterval.ToString()"/> writes them.
/// </summary>
public sealed class ExposureIntervalJsonConverter : ScalarJsonConverter<ExposureInterval>
{
    private const string Between = ", ";
    private const string Ongoing = "ongoing";

    private protected override string Expected => "'[epoch 3, epoch 8)' or '[epoch 3, ongoing)', the end in the measure of the start and not before it";

    private protected override bool TryRead(string text, out ExposureInterval value)
    {
        value = default;
        int between = text.IndexOf(Between, StringComparison.Ordinal);
        if (between < 1 || text[0] != '[' || text[^1] != ')' || !StakeTimeJsonConverter.TryParse(text.AsSpan(1, between - 1), out StakeTime start))
        {
            return false;
        }

        ReadOnlySpan<char> end = text.AsSpan(between + Between.Length, text.Length - between - Between.Length - 1);
        if (end.SequenceEqual(Ongoing))
        {
            value = ExposureInterval.From(start);
            return true;
        }

        if (!StakeTimeJsonConverter.TryParse(end, out StakeTime last) || last.Measure != start.Measure || last < start)
        {
            return false;
        }

        value = ExposureInterval.Between(start, last);
        return true;
    }

    private protected override string ToText(ExposureInterval value) => value.ToString();
}
