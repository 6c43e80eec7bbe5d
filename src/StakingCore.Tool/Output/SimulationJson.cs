using System.Text.Json;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>Writes a sweep and its runs for machines: counts as numbers, everything else exact and as text.</summary>
internal static class SimulationJson
{
    internal const string Format = "stakingcore-simulation";
    internal const int Version = 1;

    internal static void Write(Utf8JsonWriter json, SimulationResult result)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WritePropertyName("sweep");
        WriteSweep(json, result.Sweep);
        WriteRuns(json, result);
        json.WriteEndObject();
    }

    /// <summary>The sweep in the one form that its file is equal to, whatever it left out and however it was spaced.</summary>
    internal static void WriteSweep(Utf8JsonWriter json, Sweep sweep)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        WriteArray(json, "targetPools", sweep.TargetPools, static (json, value) => json.WriteNumberValue(value));
        WriteArray(json, "pledgeInfluence", sweep.PledgeInfluence, static (json, value) => json.WriteStringValue(value.ToString()));
        WriteArray(json, "leverageLimit", sweep.LeverageLimit, static (json, value) => json.WriteStringValue(value?.ToString()));
        WriteArray(json, "liquidWeight", sweep.LiquidWeight, static (json, value) => json.WriteStringValue(value.ToString()));
        WriteArray(json, "agents", sweep.Agents, static (json, value) => json.WriteNumberValue(value));
        WriteArray(json, "myopic", sweep.Myopic, static (json, value) => json.WriteStringValue(value.ToString()));
        WriteArray(json, "seeds", sweep.Seeds, static (json, value) => json.WriteNumberValue(value));
        json.WriteNumber("rounds", sweep.Rounds);
        json.WriteNumber("minimumBond", sweep.MinimumBond);
        json.WriteString("stakes", SweepWords.Of(sweep.Stakes));
        json.WriteStartObject("fault");
        json.WriteString("fraction", sweep.FaultFraction.ToString());
        json.WriteString("losses", SweepWords.Of(sweep.FaultLosses));
        json.WriteNumber("pools", sweep.FaultPools);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteRuns(Utf8JsonWriter json, SimulationResult result)
    {
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        json.WriteStartArray("runs");
        foreach (SimulatedRun run in result.Runs)
        {
            json.WriteStartObject();
            json.WriteNumber("run", run.Index + 1);
            WritePoint(json, points[run.Index]);
            json.WriteString("ending", run.Ending);
            WriteCount(json, "cycleLength", run.CycleLength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("rounds");
            foreach (string?[] round in run.Rounds)
            {
                WriteRound(json, round);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, SweepPoint point)
    {
        json.WriteNumber("targetPools", point.TargetPools);
        json.WriteString("pledgeInfluence", point.PledgeInfluence.ToString());
        json.WriteString("leverageLimit", point.LeverageLimit?.ToString());
        json.WriteString("liquidWeight", point.LiquidWeight.ToString());
        json.WriteNumber("agents", point.Agents);
        json.WriteString("myopic", point.Myopic.ToString());
        json.WriteNumber("seed", point.Seed);
    }

    private static void WriteRound(Utf8JsonWriter json, string?[] round)
    {
        json.WriteStartObject();
        for (int i = 0; i < round.Length; i++)
        {
            RoundColumn column = RoundColumn.All[i];
            if (column.IsCount)
            {
                WriteCount(json, column.Name, round[i]);
            }
            else
            {
                json.WriteString(column.Name, round[i]);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, string? count)
    {
        json.WritePropertyName(name);
        if (count is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(count);
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}
