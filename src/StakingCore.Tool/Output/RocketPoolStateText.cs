using StakingCore.Amounts;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Tool.Output;

/// <summary>A state of a scenario for people: every part by its name, whole to the wei, in ETH, rETH or RPL.</summary>
internal static class RocketPoolStateText
{
    internal const string Nothing = "0 ETH";
    private const int LongestId = 16;

    /// <summary>Every part: of which pool, empty for the network's own, its name and its value.</summary>
    internal static IEnumerable<(string Pool, string Part, string Value)> Of(RocketPoolNetwork network) =>
    [
        .. Parts(network).Select(part => (string.Empty, part.Name, part.Value)),
        .. Parts(network.Megapool).Select(part => ("megapool", part.Name, part.Value)),
        .. network.Minipools.SelectMany(minipool => Parts(minipool.Value).Select(part => ($"minipool {minipool.Key}", part.Name, part.Value))),
    ];

    /// <summary>What a line says that the part is; an id that is too long for it is shortened.</summary>
    internal static string NameOf(string pool, string part) =>
        pool.Length == 0 ? part : $"{Numbers.Shortened(pool, "minipool ".Length + LongestId)}: {part}";

    private static (string Name, string Value)[] Parts(RocketPoolNetwork network) =>
    [
        ("node operator, out less in", $"{RocketPoolView.Ether(network.NodeGainWei)} ETH"),
        ("user, out less in", $"{RocketPoolView.Ether(network.UserGainWei)} ETH"),
        ("user's rETH", $"{network.UserReth:U}"),
        ("node operator's rETH", $"{network.NodeReth:U}"),
        ("node operator's credit", $"{network.Credit:U}"),
        ("RPL staked", $"{network.LegacyRpl + network.MegapoolRpl:U}"),
        ("RPL in auction", $"{network.AuctionRpl:U}"),
        ("rETH supply", $"{network.RethSupply:U}"),
        ("ETH held for rETH", $"{network.RethHeld:U}"),
        ("deposit pool", $"{network.DepositPool:U}"),
        ("deposit pool, node's part", $"{network.DepositPoolNodePart:U}"),
        ("reported rate", $"{network.Balances.ExchangeRate} ETH per rETH"),
        ("voters' pot", $"{network.VoterPot:U}"),
        ("pDAO's pot", $"{network.PdaoPot:U}"),
    ];

    // Before there is one, all is zero.
    private static (string Name, string Value)[] Parts(Megapool? megapool)
    {
        MegapoolCapital capital = megapool?.Capital ?? default;
        return
        [
            ("node bond", $"{capital.NodeBond:U}"),
            ("borrowed", $"{capital.UserCapital:U}"),
            ("node bond in queue", $"{capital.QueuedBond:U}"),
            ("to be borrowed in queue", $"{capital.QueuedCapital:U}"),
            ("debt to users", $"{capital.Debt:U}"),
            ("refund to the owner", $"{capital.Refund:U}"),
            ("set aside for prestaked", $"{capital.Assigned:U}"),
            ("pending rewards", $"{megapool?.Pending ?? default:U}"),
        ];
    }

    private static (string Name, string Value)[] Parts(Minipool minipool) =>
    [
        ("status", minipool.IsFinal ? "finalised" : Of(minipool.Status)),
        ("node bond", $"{minipool.NodeDeposit:U}"),
        ("borrowed", $"{minipool.UserDeposit:U}"),
        ("refund to the owner", $"{minipool.Refund:U}"),
        ("users are short of", $"{minipool.SlashBalance:U}"),
        ("holds", $"{minipool.Held:U}"),
    ];

    private static string Of(MinipoolStatus status) => status switch
    {
        MinipoolStatus.Initialised => "in the queue",
        MinipoolStatus.Prelaunch => "prelaunch",
        MinipoolStatus.Staking => "staking",
        _ => "dissolved",
    };
}
