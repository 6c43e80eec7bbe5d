using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Conformance.Cardano;

/// <summary>
/// The treasury's observed gain beside the reward update, where a real file states one: an inflow from outside, or what
/// belonged to accounts whose registration nobody recorded.
/// </summary>
internal sealed class TreasuryResidue(JsonElement file)
{
    internal const string Member = "treasuryResidue";

    internal void CompareAfter(JsonElement expected, Amount<Lovelace> computed, Expectations expectations)
    {
        Amount<Lovelace> residue = file.Knows(Member, out JsonElement value) ? value.Amount<Lovelace>() : default;
        expectations.Equal("treasuryAfter", expected.GetString(), (computed + residue).ToString());
    }
}
