using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Explains one pool or account for machines.</summary>
internal static class ExplanationJson
{
    internal static void Write(Utf8JsonWriter json, CardanoEpochResult result, ExplainedSubject subject, ChainComparison comparison)
    {
        json.WriteStartObject();
        CardanoEpochJson.WriteIdentity(json, result.File);
        json.WriteString("explained", subject.Name);
        StepsJson.Write(json, "pots", subject.Pots.Steps);
        WritePools(json, result, subject);
        json.WriteStartArray("rewards");
        foreach (RewardExplanation reward in subject.Rewards)
        {
            json.WriteStartObject();
            json.WriteString("credential", reward.Credential.ToString());
            json.WriteString("kind", Words.Of(reward.Kind));
            json.WriteString("pool", reward.PoolId.Text);
            StepsJson.Write(json, "steps", reward.Steps);
            json.WriteString("lovelace", reward.Amount.ToString());
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(reward.Outcome.ToString()));
            json.WriteString("destination", Words.Of(reward.Destination));
            json.WriteString("rule", reward.Rule);
            json.WriteString("ruleSource", reward.RuleSource);
            WriteKnown(json, PaidOnChain.Of(result.File, reward));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CardanoEpochJson.WriteComparison(json, comparison);
        json.WriteEndObject();
    }

    private static void WritePools(Utf8JsonWriter json, CardanoEpochResult result, ExplainedSubject subject)
    {
        json.WriteStartArray("pools");
        foreach (PoolExplanation pool in subject.Rewards
            .Select(reward => reward.Pool)
            .Prepend(subject.Pool)
            .OfType<PoolExplanation>()
            .DistinctBy(pool => pool.Pool.Id))
        {
            json.WriteStartObject();
            json.WriteString("pool", pool.Pool.Id.Text);
            if (result.File.PoolNames.TryGetValue(pool.Pool.Id, out string? name))
            {
                json.WriteString("poolId", name);
            }

            json.WriteString("pledge", pool.Pool.Parameters.Pledge.ToString());
            json.WriteString("cost", pool.Pool.Parameters.Cost.ToString());
            json.WriteString("margin", pool.Pool.Parameters.Margin.ToString());
            json.WriteNumber("blocks", pool.Blocks);
            StepsJson.Write(json, "steps", pool.Steps);
            WriteKnown(json, PaidOnChain.Of(result.File, pool));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter json, Amount<Lovelace>? paid)
    {
        if (paid is { } known)
        {
            json.WriteString("paidOnChain", known.ToString());
        }
    }
}
