using System.Text.Json;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Writes a slash that was tried for machines: amounts in base units as strings, decimals with 18 places.</summary>
internal static class CosmosSlashJson
{
    internal static void Write(Utf8JsonWriter json, CosmosSlashResult result, IEnumerable<CosmosSlashLoss> losses)
    {
        json.WriteStartObject();
        CosmosRewardsJson.WriteIdentity(json, result.Genesis);
        json.WriteString("validator", result.Command.Validator.ToString());
        json.WriteNumber("infractionHeight", result.Command.InfractionHeight);
        json.WriteNumber("power", result.Command.Power);
        json.WriteString("fraction", result.Command.Fraction.ToString());
        json.WriteString("refusal", result.Refusal?.ToString());
        json.WriteString("abort", result.Abort?.Reason);
        if (result.Report is { } report)
        {
            WriteReport(json, result, report);
        }

        json.WriteStartArray("delegators");
        foreach (CosmosSlashLoss loss in losses)
        {
            WriteLoss(json, loss);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, CosmosSlashResult result, SlashReport report)
    {
        json.WriteStartObject("slash");
        WriteAmount("amount", report.Amount);
        WriteAmount("remainingForValidator", report.RemainingForValidator);
        WriteAmount("burnedFromValidator", report.BurnedFromValidator);
        WriteAmount("totalBurned", report.TotalBurned);
        WriteAmount("shortfall", report.Shortfall);
        WriteAmount("belowPower", result.BelowPower);
        json.WriteString("effectiveFraction", report.EffectiveFraction?.ToString());
        WriteAmount("poolsFell", result.PoolsFell);
        WriteAmount("bondedPoolAfter", result.After!.BondedPool.AmountOf(result.Genesis.Denom));
        WriteAmount("notBondedPoolAfter", result.After.NotBondedPool.AmountOf(result.Genesis.Denom));
        json.WriteBoolean("conserved", result.IsConserved);
        json.WriteEndObject();

        void WriteAmount(string name, CosmosInteger amount) => json.WriteString(name, amount.ToString());
    }

    private static void WriteLoss(Utf8JsonWriter json, CosmosSlashLoss loss)
    {
        json.WriteStartObject();
        json.WriteString("address", loss.Delegator.ToString());
        json.WriteString("loses", loss.Total.ToString());
        json.WriteString("before", loss.Before.ToString());
        json.WriteString("after", loss.After.ToString());
        json.WriteStartArray("unbonding");
        foreach (UnbondingSlash entry in loss.Unbondings)
        {
            json.WriteStartObject();
            json.WriteNumber("creationHeight", entry.Entry.CreationHeight);
            json.WriteString("initialBalance", entry.Entry.InitialBalance.ToString());
            json.WriteString("balance", entry.Entry.Balance.ToString());
            json.WriteString("asked", entry.Wanted.ToString());
            json.WriteString("taken", entry.Taken.ToString());
            json.WriteString("escape", entry.Escape.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("redelegated");
        foreach (RedelegationSlash entry in loss.Redelegations)
        {
            json.WriteStartObject();
            json.WriteString("destination", entry.Destination.ToString());
            json.WriteNumber("creationHeight", entry.Entry.CreationHeight);
            json.WriteString("initialBalance", entry.Entry.InitialBalance.ToString());
            json.WriteString("asked", entry.Wanted.ToString());
            json.WriteString("takenFromUnbondings", entry.TakenFromUnbondings.ToString());
            json.WriteString("takenFromDelegation", entry.TakenFromDelegation.ToString());
            json.WriteString("sharesUnbonded", entry.SharesUnbonded.ToString());
            json.WriteString("escape", entry.Escape.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
