using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Writes a whole epoch for machines: amounts in lovelace as strings, proportions as "num/den".</summary>
internal static class CardanoEpochJson
{
    internal static void Write(Utf8JsonWriter json, CardanoEpochResult result, ChainComparison comparison)
    {
        json.WriteStartObject();
        WriteIdentity(json, result.File);
        RewardUpdate update = result.Update;
        RewardInput input = result.File.Input;
        json.WriteString("era", input.Parameters.ProtocolVersion.Era.ToString());
        json.WriteNumber("protocolMajor", input.Parameters.ProtocolVersion.Major);
        json.WriteNumber("blocksMade", update.Epoch.BlocksMade);
        json.WriteNumber("poolsWithBlocks", update.Pools.Count);
        json.WriteNumber("pools", input.Pools.Count);
        json.WriteNumber("delegations", input.Delegations.Count);
        json.WriteNumber("rewards", update.Entries.Count);
        json.WriteNumber("rewardsDelivered", update.Entries.Count - update.Ignored.Count);
        WritePots(json, result);
        WritePools(json, result);
        WriteComparison(json, comparison);
        json.WriteEndObject();
    }

    internal static void WriteIdentity(Utf8JsonWriter json, CardanoEpochFile file)
    {
        json.WriteString("protocol", "cardano");
        json.WriteString("source", file.Name);
        WriteText("id", file.Id);
        WriteText("scenario", file.Scenario);
        WriteText("network", file.Network);
        WriteEpoch("epoch", file.Epoch);
        WriteEpoch("earnedEpoch", file.EarnedEpoch);

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        void WriteEpoch(string name, ulong? epoch)
        {
            if (epoch is { } known)
            {
                json.WriteNumber(name, known);
            }
        }
    }

    internal static void WriteComparison(Utf8JsonWriter json, ChainComparison comparison)
    {
        json.WriteStartObject("comparison");
        json.WriteNumber("equal", comparison.Equal);
        json.WriteNumber("compared", comparison.Compared);
        WriteGroups(json, comparison.Groups);
        json.WriteEndObject();
    }

    internal static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<FigureGroup> groups)
    {
        json.WriteStartObject("groups");
        foreach (FigureGroup group in groups)
        {
            json.WriteStartObject(group.Key);
            json.WriteNumber("equal", group.Equal);
            json.WriteNumber("compared", group.Compared);
            json.WriteStartArray("differences");
            foreach (FigureDifference difference in group.Differences)
            {
                json.WriteStartObject();
                json.WriteString("place", difference.Place);
                json.WriteString("file", difference.Known);
                json.WriteString("computed", difference.Computed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePots(Utf8JsonWriter json, CardanoEpochResult result)
    {
        RewardUpdate update = result.Update;
        json.WriteStartObject("pots");
        json.WriteString("expectedBlocks", update.Pots.ExpectedBlocks.ToString(CultureInfo.InvariantCulture));
        json.WriteString("eta", update.Pots.Eta.ToString());
        WriteAmount("reservesBefore", result.File.Input.Reserves);
        WriteAmount("expansion", update.Pots.Expansion);
        WriteAmount("fees", result.File.Input.Fees);
        WriteAmount("rewardPot", update.Pots.RewardPot);
        WriteAmount("treasuryShare", update.Pots.TreasuryShare);
        WriteAmount("available", update.Pots.Available);
        WriteAmount("circulation", update.Pots.Circulation);
        WriteAmount("activeStake", update.Totals.ActiveStake);
        WriteAmount("delivered", update.Delivered);
        WriteAmount("unregisteredToTreasury", result.Payment.UnregisteredToTreasury);
        WriteAmount("residue", update.ReturnedToReserves);
        WriteAmount("reservesAfter", update.ReservesAfter);
        WriteAmount("treasuryBefore", result.File.Treasury);
        WriteAmount("treasuryAfter", result.TreasuryAfter);
        json.WriteEndObject();

        void WriteAmount(string name, Amount<Lovelace> amount) => json.WriteString(name, amount.ToString());
    }

    private static void WritePools(Utf8JsonWriter json, CardanoEpochResult result)
    {
        json.WriteStartArray("topPools");
        foreach (PoolFigures pool in PoolFigures.Top(result, result.Update.Pools.Count))
        {
            json.WriteStartObject();
            json.WriteString("pool", pool.Id.Text);
            if (result.File.PoolNames.TryGetValue(pool.Id, out string? name))
            {
                json.WriteString("poolId", name);
            }

            json.WriteString("stake", pool.Reward.Stake.ToString());
            json.WriteString("pledge", pool.Reward.Parameters.Pledge.ToString());
            json.WriteString("saturation", pool.Saturation?.ToString());
            json.WriteString("leverage", pool.Leverage?.ToString());
            json.WriteNumber("blocks", pool.Reward.Blocks);
            json.WriteString("performance", pool.Reward.ApparentPerformance.ToString());
            json.WriteString("reward", pool.Reward.Total.ToString());
            json.WriteString("operator", pool.Reward.Leader.ToString());
            json.WriteString("members", pool.Members.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
