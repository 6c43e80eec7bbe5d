using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Writes recomputed epoch boundaries for machines.</summary>
internal static class PotsJson
{
    internal static void Write(Utf8JsonWriter json, SourceText source, IReadOnlyList<PotsBoundary> boundaries, bool withSteps)
    {
        json.WriteStartObject();
        json.WriteString("protocol", "cardano");
        json.WriteString("source", source.Name);
        json.WriteNumber("boundaries", boundaries.Count);
        json.WriteNumber("agreeing", boundaries.Count(boundary => boundary.Agrees));
        WriteBases(json, boundaries);
        json.WriteStartArray("epochs");
        foreach (PotsBoundary boundary in boundaries)
        {
            WriteBoundary(json, boundary, withSteps);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBases(Utf8JsonWriter json, IReadOnlyList<PotsBoundary> boundaries)
    {
        json.WriteStartArray("byBlocksBasis");
        foreach (BlocksBasis basis in BlocksBasis.All)
        {
            PotsBoundary[] group = [.. boundaries.Where(boundary => boundary.Row.Basis == basis)];
            if (group.Length == 0)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("blocksBasis", basis.Name);
            json.WriteString("meaning", basis.Meaning);
            json.WriteBoolean("independent", basis.IsIndependent);
            json.WriteNumber("boundaries", group.Length);
            WriteShare("rewardPot", group, boundary => boundary.RewardPotCheck);
            WriteShare("reservesAfter", group, boundary => boundary.ReservesCheck);
            WriteShare("treasuryAfter", group, boundary => boundary.TreasuryCheck);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteShare(string name, PotsBoundary[] group, Func<PotsBoundary, FigureCheck?> check)
        {
            FigureCheck[] checks = [.. group.Select(check).OfType<FigureCheck>()];
            json.WriteStartObject(name);
            json.WriteNumber("equal", checks.Count(one => one.IsEqual));
            json.WriteNumber("compared", checks.Length);
            json.WriteEndObject();
        }
    }

    private static void WriteBoundary(Utf8JsonWriter json, PotsBoundary boundary, bool withSteps)
    {
        json.WriteStartObject();
        json.WriteString("network", boundary.Row.NetworkName);
        json.WriteNumber("epoch", boundary.Row.Epoch);
        json.WriteNumber("earnedEpoch", boundary.Row.EarnedEpoch);
        json.WriteNumber("blocks", boundary.Row.Blocks);
        json.WriteString("blocksBasis", boundary.Row.Basis.Name);
        json.WriteBoolean("outsideMovement", boundary.HasOutsideMovement);
        json.WriteString("expansion", boundary.Pots.Expansion.ToString());
        json.WriteString("rewardPot", boundary.Pots.RewardPot.ToString());
        json.WriteString("treasuryShare", boundary.Pots.TreasuryShare.ToString());
        json.WriteString("available", boundary.Pots.Available.ToString());
        WriteAmount("residue", boundary.Residue);
        WriteAmount("reservesAfter", boundary.ReservesAfter);
        WriteAmount("treasuryAfter", boundary.TreasuryAfter);
        json.WriteBoolean("agrees", boundary.Agrees);
        json.WriteStartArray("differences");
        foreach (FigureCheck check in boundary.Checks.Where(check => !check.IsEqual))
        {
            json.WriteStartObject();
            json.WriteString("figure", check.Name);
            WriteAmount("file", check.Known);
            WriteAmount("computed", check.Computed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (withSteps)
        {
            StepsJson.Write(json, "steps", boundary.Explanation.Steps.Concat(PotsSettlement.Of(boundary)));
        }

        json.WriteEndObject();

        void WriteAmount(string name, BigInteger? amount) => json.WriteString(name, amount?.ToString(CultureInfo.InvariantCulture));
    }
}
