using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Writes an epoch of validators for machines: amounts in gwei as strings, epochs and counts as numbers.</summary>
internal static class EthereumEpochJson
{
    internal static void Write(
        Utf8JsonWriter json, EthereumEpochResult result, EthereumExplanation? explained, LeakResult? leak, MassSlashing? slashing)
    {
        EthereumState state = result.File.State;
        json.WriteStartObject();
        json.WriteString("protocol", "ethereum");
        json.WriteString("source", result.File.Name);
        json.WriteString("case", result.File.Case);
        json.WriteString("fork", Words.Of(state.Rules.Fork));
        json.WriteNumber("epoch", result.Basis.Epoch);
        json.WriteStartArray("assumptions");
        foreach (string assumption in result.File.Assumptions)
        {
            json.WriteStringValue(assumption);
        }

        json.WriteEndArray();
        json.WriteNumber("validators", state.Validators.Count);
        json.WriteNumber("active", result.Active);
        json.WriteNumber("eligible", result.Eligible);
        json.WriteNumber("targetInTime", result.Voting);
        WriteGwei(json, "totalActiveBalance", result.Basis.TotalActiveBalanceGwei);
        json.WriteNumber("finalityDelay", result.Basis.FinalityDelay);
        json.WriteBoolean("inactivityLeak", result.Basis.IsInInactivityLeak);
        WriteGwei(json, "balanceBefore", result.BalanceBefore);
        WriteGwei(json, "balanceAfter", result.BalanceAfter);
        json.WriteStartObject("components");
        foreach ((string name, ComponentSum sum) in result.Components)
        {
            json.WriteStartObject(name);
            WriteGwei(json, "ideal", sum.Ideal);
            WriteGwei(json, "actual", sum.Actual);
            WriteGwei(json, "rewards", sum.Reward);
            WriteGwei(json, "penalties", sum.Penalty);
            WriteGwei(json, "forgiven", sum.Forgiven);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteExplained(json, explained);
        WriteLeak(json, leak);
        WriteSlashing(json, slashing);
        json.WriteEndObject();
    }

    private static void WriteExplained(Utf8JsonWriter json, EthereumExplanation? explained)
    {
        if (explained is null)
        {
            return;
        }

        json.WriteStartObject("explained");
        json.WriteNumber("index", explained.Index);
        json.WriteStartArray("steps");
        foreach (EthereumStep step in explained.Steps)
        {
            json.WriteStartObject();
            json.WriteString("symbol", step.Symbol);
            json.WriteString("meaning", step.Meaning);
            json.WriteString("formula", step.Formula);
            json.WriteString("numbers", step.Numbers);
            json.WriteString("result", step.Result.ToString(CultureInfo.InvariantCulture));
            json.WriteString("source", step.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("components");
        foreach ((string name, BalanceComponent component) in EthereumExplanationView.Components(explained.Entry))
        {
            json.WriteStartObject(name);
            WriteGwei(json, "ideal", component.IdealGwei);
            WriteGwei(json, "actual", component.ActualGwei);
            WriteGwei(json, "forgiven", component.ForgivenGwei);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteGwei(json, "balanceBefore", explained.Entry.BalanceBeforeGwei);
        WriteGwei(json, "balanceAfter", explained.Entry.BalanceAfterGwei);
        json.WriteEndObject();
    }

    private static void WriteLeak(Utf8JsonWriter json, LeakResult? leak)
    {
        if (leak is null)
        {
            return;
        }

        json.WriteStartObject("leak");
        json.WriteNumber("epochs", leak.Epochs);
        json.WriteNumber("firstEpoch", leak.FirstEpoch);
        WriteGwei(json, "activeBefore", leak.ActiveBefore);
        WriteGwei(json, "activeAfter", leak.ActiveAfter);
        WriteGroup("targetInTime", leak.Voting);
        WriteGroup("others", leak.NotVoting);
        json.WriteNumber("ejected", leak.Ejected);
        json.WriteNumber("largestScore", leak.LargestScore);
        json.WriteEndObject();

        void WriteGroup(string name, LeakGroup group)
        {
            json.WriteStartObject(name);
            json.WriteNumber("validators", group.Count);
            WriteGwei(json, "balanceBefore", group.BalanceBefore);
            WriteGwei(json, "balanceAfter", group.BalanceAfter);
            WriteGwei(json, "effectiveBalanceAfter", group.EffectiveAfter);
            json.WriteEndObject();
        }
    }

    private static void WriteSlashing(Utf8JsonWriter json, MassSlashing? slashing)
    {
        if (slashing is null)
        {
            return;
        }

        json.WriteStartObject("slashing");
        json.WriteNumber("validators", slashing.Validators);
        WriteGwei(json, "slashedBalance", slashing.SlashedBalanceGwei);
        WriteGwei(json, "totalActiveBalance", slashing.TotalActiveBalanceGwei);
        WriteGwei(json, "initialPenalties", slashing.InitialPenaltiesGwei);
        WriteGwei(json, "correlationPenalties", slashing.CorrelationPenaltiesGwei);
        json.WriteNumber("correlationPenalized", slashing.CorrelationPenalizedValidators);
        json.WriteNumber("firstCorrelationEpoch", slashing.FirstCorrelationEpoch);
        json.WriteNumber("lastCorrelationEpoch", slashing.LastCorrelationEpoch);
        json.WriteNumber("lastExitEpoch", slashing.LastExitEpoch);
        json.WriteNumber("lastWithdrawableEpoch", slashing.LastWithdrawableEpoch);
        json.WriteEndObject();
    }

    private static void WriteGwei(Utf8JsonWriter json, string name, BigInteger gwei) =>
        json.WriteString(name, gwei.ToString(CultureInfo.InvariantCulture));
}
