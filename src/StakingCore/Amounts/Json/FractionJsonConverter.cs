namespace StakingCore.Amounts.Json;

/// <summary>
/// Fractions in JSON: written as <c>"3/10"</c>, read in every form of <see cref="Fraction.Parse(string)"/>, so a person may
/// write <c>"4.5%"</c>.
/// </summary>
public sealed class FractionJsonConverter : ScalarJsonConverter<Fraction>
{
    private protected override string Expected => "a fraction with 64-bit terms, '3/10', '0.003' or '4.5%',";

    private protected override bool TryRead(string text, out Fraction value) => Fraction.TryParse(text, out value);

    private protected override string ToText(Fraction value) => value.ToString();
}
