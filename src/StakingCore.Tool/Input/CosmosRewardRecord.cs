using System.Collections.Immutable;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>What the distribution module keeps of one validator, gathered from the lists that it is spread over.</summary>
internal sealed class CosmosRewardRecord
{
    internal DecCoins? Commission { get; set; }

    internal DecCoins? Outstanding { get; set; }

    internal DecCoins? CurrentRewards { get; set; }

    /// <summary>The running period; 0, which is always over, where the file does not say.</summary>
    internal ulong CurrentPeriod { get; set; }

    internal ImmutableSortedDictionary<ulong, HistoricalReward>.Builder Historical { get; } =
        ImmutableSortedDictionary.CreateBuilder<ulong, HistoricalReward>();

    internal SortedDictionary<(ulong Height, ulong Period), ValidatorSlashEvent> SlashEvents { get; } = [];

    internal ValidatorRewards ToRewards() => new()
    {
        Commission = Commission ?? DecCoins.Empty,
        Outstanding = Outstanding ?? DecCoins.Empty,
        CurrentPeriod = CurrentPeriod,
        CurrentRewards = CurrentRewards ?? DecCoins.Empty,
        Historical = Historical.ToImmutable(),
        SlashEvents = [.. SlashEvents.Values],
    };
}
