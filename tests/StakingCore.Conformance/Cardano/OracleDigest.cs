using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>Compares all reward entries of a large epoch through the digest that the vectors' oracle left.</summary>
internal static class OracleDigest
{
    internal static void Compare(JsonElement file, RewardUpdate update, Expectations expectations)
    {
        if (!file.Knows("oracleOnly", out JsonElement oracle))
        {
            return;
        }

        foreach (JsonProperty member in oracle.EnumerateObject())
        {
            switch (member.Name)
            {
                case "rewardCount":
                    expectations.Equal("oracleOnly.rewardCount", member.Value.GetInt32(), update.Entries.Count);
                    break;
                case "rewardsSha256":
                    expectations.Equal("oracleOnly.rewardsSha256", member.Value.GetString(), Digest(update.Entries));
                    break;
                default:
                    expectations.Broken($"oracleOnly states '{member.Name}', which nothing here computes");
                    break;
            }
        }
    }

    // The digest's order is that of tuples of text and a number: credential, type, pool, amount.
    private static string Digest(IReadOnlyList<RewardEntry> entries)
    {
        IEnumerable<string> lines = entries
            .Select(entry => (Credential: entry.Credential.ToString(), Kind: entry.Kind == RewardKind.Leader ? "leader" : "member", entry.Pool.Text, entry.Amount))
            .OrderBy(entry => entry.Credential, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal)
            .ThenBy(entry => entry.Amount)
            .Select(entry => $"{entry.Credential},{entry.Kind},{entry.Text},{entry.Amount}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
