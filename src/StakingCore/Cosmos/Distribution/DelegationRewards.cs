using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>What a delegation has earned since its start, with every intermediate figure.</summary>
/// <remarks>
/// The chain carries a delegation's stake through the slashes, truncating at each, and compares it with what its shares are worth
/// now. More than three units of 10^-18 above that and it aborts: the delegation can neither withdraw nor change. Here the check is
/// a figure: <see cref="IsBeyondMargin"/>, and <see cref="Rewards"/> is what the chain would pay without the check. Source:
/// cosmos-sdk <c>x/distribution/keeper/delegation.go</c>, <c>CalculateDelegationRewards</c>.
/// </remarks>
public sealed class DelegationRewards
{
    private const int MarginUnits = 3;

    internal DelegationRewards(
        DecCoins rewards, ImmutableArray<RewardSegment> segments, CosmosDecimal recordedStake, CosmosDecimal currentStake)
    {
        Rewards = rewards;
        Segments = segments;
        RecordedStake = recordedStake;
        CurrentStake = currentStake;
    }

    /// <summary>The rewards, before the cap by what is outstanding and before they are truncated to coins.</summary>
    public DecCoins Rewards { get; }

    /// <summary>The stretches between slashes; empty where the delegation started at this very height.</summary>
    public ImmutableArray<RewardSegment> Segments { get; }

    /// <summary>The stake as carried through the slashes, in tokens.</summary>
    public CosmosDecimal RecordedStake { get; }

    /// <summary>What the shares are worth now, in tokens.</summary>
    public CosmosDecimal CurrentStake { get; }

    /// <summary>By how much the recorded stake is above what the shares are worth; zero where it is not.</summary>
    public CosmosDecimal Excess => RecordedStake > CurrentStake ? RecordedStake - CurrentStake : CosmosDecimal.Zero;

    /// <summary>Whether the excess is above three units of 10^-18, so that the chain aborts.</summary>
    public bool IsBeyondMargin => Excess > CosmosDecimal.FromUnits(MarginUnits);

    internal static DelegationRewards Nothing(CosmosDecimal stake) => new(DecCoins.Empty, [], stake, stake);

    internal void RequireWithinMargin()
    {
        if (IsBeyondMargin)
        {
            throw new ChainPanicException(
                $"A delegation's recorded stake is {RecordedStake}, its shares are worth {CurrentStake}: more than {MarginUnits} units of 10^-18 apart.");
        }
    }
}
