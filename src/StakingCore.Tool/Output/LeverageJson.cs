using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tool.Output;

/// <summary>Writes one operator's leverage for machines. Amounts are exact, in whole units.</summary>
internal static class LeverageJson
{
    internal static void Write(Utf8JsonWriter json, AttackScenario scenario, int decimals, IReadOnlyList<LimitAnswer> limits)
    {
        var unit = ExactRational.FromInteger(BigInteger.Pow(10, decimals));
        json.WriteStartObject();
        json.WriteNumber("decimals", decimals);
        json.WriteString("rule", scenario.Rule.ToString());
        json.WriteExact("own", Units(scenario.Stake.Own));
        json.WriteExact("delegated", Units(scenario.Stake.Delegated));
        json.WriteExact("fraction", scenario.SlashFraction);
        json.WriteExact("detection", scenario.DetectionProbability);
        json.WriteExact("controlled", Units(scenario.Controlled));
        json.WriteExact("leverage", scenario.Leverage);
        json.WriteExact("operatorLoss", scenario.OperatorLoss / unit);
        json.WriteExact("effectiveLeverage", scenario.EffectiveLeverage);
        json.WriteExact("corruptionValue", scenario.CorruptionValue / unit);
        json.WriteExact("breakEven", scenario.BreakEven / unit);
        json.WriteExact("coverage", scenario.Coverage);
        json.WriteBoolean("deterred", scenario.IsDeterred);
        json.WriteExact("requiredBond", Units(scenario.RequiredBond()));
        DelegationBound bound = scenario.MaximumDelegation();
        json.WriteBoolean("delegationUnbounded", bound.IsUnbounded);
        json.WriteExact("maximumDelegation", Units(bound.Amount));
        json.WriteExact("requiredSocialCollateral", scenario.RequiredSocialCollateral() is { } cost ? cost / unit : null);
        json.WriteExact("requiredDetection", scenario.RequiredDetectionProbability());
        json.WriteExact("maximumLeverage", scenario.MaximumLeverage());
        json.WriteStartArray("limits");
        foreach (LimitAnswer limit in limits)
        {
            json.WriteStartObject();
            json.WriteString("name", limit.Preset.Name);
            json.WriteString("unit", limit.Preset.Symbol);
            json.WriteExact("maximumDelegated", limit.MaximumDelegated);
            json.WriteExact("requiredBond", limit.RequiredBond);
            json.WriteString("source", limit.Preset.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        ExactRational? Units(BigInteger? amount) => amount is { } known ? ExactRational.FromInteger(known) / unit : null;
    }
}
