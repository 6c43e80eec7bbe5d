using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>The reward accounting of one validator.</summary>
/// <remarks>Source: cosmos-sdk <c>x/distribution/types/distribution.pb.go</c>; F1 fee distribution.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ValidatorRewards
{
    /// <summary>The accounting of a new validator: period 0 has ended, period 1 runs.</summary>
    public static ValidatorRewards Initial { get; } = new();

    /// <summary>Commission that was not withdrawn.</summary>
    public DecCoins Commission { get; init; } = DecCoins.Empty;

    /// <summary>All rewards that were not withdrawn, commission included.</summary>
    public DecCoins Outstanding { get; init; } = DecCoins.Empty;

    /// <summary>The running period.</summary>
    public ulong CurrentPeriod { get; init; } = 1;

    /// <summary>The delegators' rewards of the running period.</summary>
    public DecCoins CurrentRewards { get; init; } = DecCoins.Empty;

    /// <summary>The periods that something still rests on, by number.</summary>
    public ImmutableSortedDictionary<ulong, HistoricalReward> Historical { get; init; } =
        ImmutableSortedDictionary<ulong, HistoricalReward>.Empty.Add(0, new HistoricalReward(1, DecCoins.Empty));

    /// <summary>The slashes, by height and then by period.</summary>
    public ImmutableList<ValidatorSlashEvent> SlashEvents { get; init; } = [];
}
