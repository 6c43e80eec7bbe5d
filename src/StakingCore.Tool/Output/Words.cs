using StakingCore.Cardano;
using StakingCore.Cosmos;
using StakingCore.Ethereum;

namespace StakingCore.Tool.Output;

/// <summary>The library's choices in the words of the files.</summary>
internal static class Words
{
    internal static string Of(EthereumFork fork) => fork switch
    {
        EthereumFork.Phase0 => "phase0",
        EthereumFork.Altair => "altair",
        EthereumFork.Bellatrix => "bellatrix",
        EthereumFork.Capella => "capella",
        EthereumFork.Deneb => "deneb",
        EthereumFork.Electra => "electra",
        EthereumFork.Fulu => "fulu",
        _ => "gloas",
    };

    internal static string Of(RewardKind kind) => kind == RewardKind.Leader ? "leader" : "member";

    internal static string Of(RewardDestination destination) => destination switch
    {
        RewardDestination.Account => "account",
        RewardDestination.Treasury => "treasury",
        RewardDestination.Reserves => "reserves",
        _ => "none",
    };

    internal static string Of(SlashEscape escape) => escape switch
    {
        SlashEscape.NotLookedAt => "infraction now",
        SlashEscape.BeforeInfraction => "left before",
        SlashEscape.Matured => "was due",
        SlashEscape.Shortfall => "too little left",
        SlashEscape.DelegationGone => "stake gone",
        _ => "nothing escapes",
    };
}
