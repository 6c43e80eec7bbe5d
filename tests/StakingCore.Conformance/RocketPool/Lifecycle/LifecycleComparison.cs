using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Conformance.RocketPool.Lifecycle;

/// <summary>Compares a state with what a step's <c>after</c> states; a member that nobody knows fails.</summary>
internal static class LifecycleComparison
{
    internal static void Compare(string place, JsonElement after, RocketPoolNetwork network, Expectations expectations)
    {
        foreach (JsonProperty member in after.EnumerateObject())
        {
            string text = member.Value.ValueKind switch
            {
                JsonValueKind.Object => string.Join(
                    ' ', member.Value.EnumerateObject().Select(item => $"{item.Name}:{TableReading.Flat(item.Value)}").Order(StringComparer.Ordinal)),
                JsonValueKind.Null => "null",
                _ => TableReading.Flat(member.Value),
            };
            expectations.Equal($"{place} {member.Name}", text, Figure(member.Name, network));
        }
    }

    private static string Figure(string name, RocketPoolNetwork network) => name switch
    {
        "node" => network.NodeGainWei.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        "user" => network.UserGainWei.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        "userReth" => network.UserReth.ToString(),
        "nodeReth" => network.NodeReth.ToString(),
        "credit" => network.Credit.ToString(),
        "rplStaked" => (network.LegacyRpl + network.MegapoolRpl).ToString(),
        "rplAuction" => network.AuctionRpl.ToString(),
        "rethSupply" => network.RethSupply.ToString(),
        "rethHeld" => network.RethHeld.ToString(),
        "pool" => network.DepositPool.ToString(),
        "poolNodePart" => network.DepositPoolNodePart.ToString(),
        "rate" => network.Balances.ExchangeRate.Parts.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "voterPot" => network.VoterPot.ToString(),
        "pdaoPot" => network.PdaoPot.ToString(),
        "minipools" => string.Join(' ', network.Minipools.Select(item => $"{item.Key}:{Minipool(item.Value)}").Order(StringComparer.Ordinal)),
        "mega" => network.Megapool is { } megapool ? Megapool(megapool) : "null",
        _ => $"no figure is called {name}",
    };

    private static string Minipool(Minipool minipool)
    {
        string final = minipool.IsFinal ? "1" : "0";
        return $"[{(int)minipool.Status},{minipool.NodeDeposit},{minipool.UserDeposit},{minipool.Refund},{minipool.SlashBalance},{final},{minipool.Held}]";
    }

    private static string Megapool(Megapool megapool)
    {
        Amount<Wei>[] figures =
        [
            megapool.Capital.NodeBond,
            megapool.Capital.UserCapital,
            megapool.Capital.QueuedBond,
            megapool.Capital.QueuedCapital,
            megapool.Capital.Debt,
            megapool.Capital.Refund,
            megapool.Capital.Assigned,
            megapool.Pending,
        ];
        return $"[{string.Join(',', figures)}]";
    }
}
