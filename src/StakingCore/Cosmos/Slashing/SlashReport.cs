using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>What a slash took from whom, what escaped it and why. All amounts are tokens.</summary>
/// <remarks>
/// Stake below one unit of power is not in <see cref="Amount"/>, which is computed from the power. Who delegated after the infraction
/// pays with the validator. Source: cosmos-sdk <c>x/staking/keeper/slash.go</c>.
/// </remarks>
public sealed record SlashReport : ChainOutcome
{
    /// <summary>The validator.</summary>
    public required CosmosAddress Validator { get; init; }

    /// <summary>The height of the infraction.</summary>
    public required long InfractionHeight { get; init; }

    /// <summary>The whole amount: power at the infraction times tokens per power times the fraction, truncated.</summary>
    public CosmosInteger Amount { get; init; }

    /// <summary>The validator's unbonding entries.</summary>
    public ImmutableArray<UnbondingSlash> Unbondings { get; init; } = [];

    /// <summary>The redelegation entries out of the validator.</summary>
    public ImmutableArray<RedelegationSlash> Redelegations { get; init; } = [];

    /// <summary>What was left of the amount for the validator's own tokens; negative where the entries were asked for more.</summary>
    public CosmosInteger RemainingForValidator { get; init; }

    /// <summary>What was burnt of the validator's tokens: the number that the chain returns.</summary>
    public CosmosInteger BurnedFromValidator { get; init; }

    /// <summary>The part of the validator's tokens that was burnt, rounded up; null where nothing was recorded.</summary>
    public CosmosDecimal? EffectiveFraction { get; init; }

    /// <summary>All that was burnt: by this the supply fell.</summary>
    public CosmosInteger TotalBurned =>
        Redelegations.Aggregate(
            Unbondings.Aggregate(BurnedFromValidator, static (sum, entry) => sum + entry.Taken),
            static (sum, entry) => sum + entry.Taken);

    /// <summary>What the validator's tokens did not cover.</summary>
    public CosmosInteger Shortfall => CosmosInteger.Max(RemainingForValidator - BurnedFromValidator, CosmosInteger.Zero);

    /// <inheritdoc />
    public bool Equals(SlashReport? other) =>
        other is not null
        && Validator == other.Validator
        && InfractionHeight == other.InfractionHeight
        && Amount == other.Amount
        && RemainingForValidator == other.RemainingForValidator
        && BurnedFromValidator == other.BurnedFromValidator
        && EffectiveFraction == other.EffectiveFraction
        && Unbondings.AsSpan().SequenceEqual(other.Unbondings.AsSpan())
        && Redelegations.AsSpan().SequenceEqual(other.Redelegations.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Validator, InfractionHeight, Amount, BurnedFromValidator);
}
