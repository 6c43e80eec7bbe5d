namespace StakingCore.Amounts.Json;

/// <summary>Ratios in JSON: <c>"3/10"</c>, as <see cref="Ratio.ToString()"/> writes and <see cref="Ratio.Parse(string)"/> reads.</summary>
public sealed class RatioJsonConverter : ScalarJsonConverter<Ratio>
{
    private protected override string Expected => "a ratio with 128-bit terms, '3/10',";

    private protected override bool TryRead(string text, out Ratio value) => Ratio.TryParse(text, out value);

    private protected override string ToText(Ratio value) => value.ToString();
}
