using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Json;

/// <summary>
/// Numbers with 18 decimals in JSON: <c>"0.14"</c>, as <see cref="Fixed18.ToString()"/> writes and
/// <see cref="Fixed18.Parse(string)"/> reads.
/// </summary>
public sealed class Fixed18JsonConverter : ScalarJsonConverter<Fixed18>
{
    private protected override string Expected => "a decimal with at most 18 digits after the point, below 2^128 parts of 10^18,";

    private protected override bool TryRead(string text, out Fixed18 value)
    {
        bool isRead = ScaledDecimal.TryRead(text, 18, out UInt128 parts) == DecimalReading.Read;
        value = new Fixed18(parts);
        return isRead;
    }

    private protected override string ToText(Fixed18 value) => value.ToString();
}
