using System.Numerics;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage.Json;

/// <summary>
/// Bounds in JSON: <c>"none"</c>, <c>"unbounded"</c> or the largest safe amount, <c>"31000000000"</c>, as
/// <see cref="DelegationBound.ToString()"/> writes them.
/// </summary>
public sealed class DelegationBoundJsonConverter : ScalarJsonConverter<DelegationBound>
{
    private protected override string Expected => "'none', 'unbounded' or an amount of at least 0";

    private protected override bool TryRead(string text, out DelegationBound value)
    {
        value = text == DelegationBound.Unbounded.ToString() ? DelegationBound.Unbounded : DelegationBound.None;
        if (text == value.ToString())
        {
            return true;
        }

        bool isRead = BigIntegerJsonConverter.TryParse(text, out BigInteger amount) && amount.Sign >= 0;
        value = isRead ? DelegationBound.UpTo(amount) : default;
        return isRead;
    }

    private protected override string ToText(DelegationBound value) => value.ToString();
}
