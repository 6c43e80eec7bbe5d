using System.Globalization;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Tool.Checks;

/// <summary>A state as named figures: wei as digits, a minipool and the megapool as rows of them, as the files write them.</summary>
internal static class RocketPoolFigures
{
    internal static IReadOnlyList<(string Name, string Value)> Of(RocketPoolNetwork network)
    {
        var figures = new List<(string, string)>
        {
            ("node", network.NodeGainWei.ToString(CultureInfo.InvariantCulture)),
            ("user", network.UserGainWei.ToString(CultureInfo.InvariantCulture)),
            ("userReth", $"{network.UserReth}"),
            ("nodeReth", $"{network.NodeReth}"),
            ("credit", $"{network.Credit}"),
            ("rplStaked", $"{network.LegacyRpl + network.MegapoolRpl}"),
            ("rplAuction", $"{network.AuctionRpl}"),
            ("rethSupply", $"{network.RethSupply}"),
            ("rethHeld", $"{network.RethHeld}"),
            ("pool", $"{network.DepositPool}"),
            ("poolNodePart", $"{network.DepositPoolNodePart}"),
            ("rate", network.Balances.ExchangeRate.Parts.ToString(CultureInfo.InvariantCulture)),
            ("voterPot", $"{network.VoterPot}"),
            ("pdaoPot", $"{network.PdaoPot}"),
            ("mega", network.Megapool is { } megapool ? Row(megapool) : "null"),
        };
        figures.AddRange(network.Minipools.Select(minipool => ($"minipools.{minipool.Key}", Row(minipool.Value))));
        return figures;
    }

    private static string Row(Minipool minipool)
    {
        string final = minipool.IsFinal ? "1" : "0";
        return $"{(int)minipool.Status} {minipool.NodeDeposit} {minipool.UserDeposit} {minipool.Refund} {minipool.SlashBalance} {final} {minipool.Held}";
    }

    private static string Row(Megapool megapool) => string.Join(
        ' ',
        megapool.Capital.NodeBond,
        megapool.Capital.UserCapital,
        megapool.Capital.QueuedBond,
        megapool.Capital.QueuedCapital,
        megapool.Capital.Debt,
        megapool.Capital.Refund,
        megapool.Capital.Assigned,
        megapool.Pending);
}
