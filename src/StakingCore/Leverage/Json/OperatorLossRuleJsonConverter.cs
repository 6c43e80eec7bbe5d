using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage.Json;

/// <summary>
/// Rules in JSON: <c>"pro rata"</c>, <c>"operator first"</c> or <c>"leverage weighted by 1/2"</c>, as
/// <see cref="OperatorLossRule.ToString()"/> writes them.
/// </summary>
public sealed class OperatorLossRuleJsonConverter : ScalarJsonConverter<OperatorLossRule>
{
    private const string Weighted = "leverage weighted by ";

    private protected override string Expected => $"'pro rata', 'operator first' or '{Weighted}' and a fraction from 0 to 1";

    private protected override bool TryRead(string text, out OperatorLossRule value)
    {
        value = text == OperatorLossRule.OperatorFirst.ToString() ? OperatorLossRule.OperatorFirst : OperatorLossRule.ProRata;
        if (text == value.ToString())
        {
            return true;
        }

        bool isRead = text.StartsWith(Weighted, StringComparison.Ordinal) & Fraction.TryParse(text.AsSpan(int.Min(text.Length, Weighted.Length)), out Fraction beta)
            && beta <= Fraction.One;
        value = isRead ? OperatorLossRule.LeverageWeighted(beta) : default;
        return isRead;
    }

    private protected override string ToText(OperatorLossRule value) => value.ToString();
}
