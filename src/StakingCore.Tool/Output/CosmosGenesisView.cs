using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Says what export it is, and what had to be taken for granted.</summary>
internal static class CosmosGenesisView
{
    internal static string Title(CosmosGenesis genesis) =>
        string.Create(CultureInfo.InvariantCulture, $"{genesis.ChainId ?? "A Cosmos chain"} at height {genesis.State.Height}");

    internal static void WriteSubtitle(Screen screen, CosmosGenesis genesis)
    {
        ChainState chain = genesis.State;
        string version = genesis.IsVersionAsked ? $"rules of {chain.Version}" : $"rules of {chain.Version}, by the layout (--sdk-version)";
        screen.Aside($"{genesis.Name}: {version}; time {chain.Time}; amounts in {genesis.Denom}");
        if (!genesis.IsHeightKnown)
        {
            screen.Aside("The file does not state a later height, so this is the first after every height in it.");
        }
    }
}
