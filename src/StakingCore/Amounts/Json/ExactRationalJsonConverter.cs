namespace StakingCore.Amounts.Json;

/// <summary>
/// Rationals of any size in JSON: written as <c>"-3/10"</c> or <c>"7"</c>, read in every form of
/// <see cref="ExactRational.Parse(string)"/> of up to <see cref="MaximumLength"/> characters.
/// </summary>
public sealed class ExactRationalJsonConverter : ScalarJsonConverter<ExactRational>
{
    /// <summary>
    /// The longest text that is read. Making a number of n digits takes time that grows faster than n, and a file may come
    /// from anywhere.
    /// </summary>
    public const int MaximumLength = 10_000;

    private protected override string Expected => $"a rational number of at most {MaximumLength} characters, '3/10', '-7' or '0.003',";

    private protected override bool TryRead(string text, out ExactRational value)
    {
        value = default;
        return text.Length <= MaximumLength && ExactRational.TryParse(text, out value);
    }

    private protected override string ToText(ExactRational value) => value.ToString();
}
