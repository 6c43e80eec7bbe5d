using StakingCore.Cardano;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Every reward entry of an epoch, in lovelace.</summary>
internal static class CardanoRewardsSheet
{
    internal static RowSheet Of(CardanoEpochResult result) => new(
        "rewards",
        ["credential", "kind", "pool", "lovelace", "destination"],
        result.Update.Entries.Select(entry => Row(result, entry)))
    {
        Identity = json => CardanoEpochJson.WriteIdentity(json, result.File),
    };

    private static string?[] Row(CardanoEpochResult result, RewardEntry entry) =>
    [
        entry.Credential.ToString(),
        Words.Of(entry.Kind),
        entry.Pool.Text,
        entry.Amount.ToString(),
        Words.Of(result.DestinationOf(entry)),
    ];
}
