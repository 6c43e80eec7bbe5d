using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>A validator: its tokens, its shares, its rewards.</summary>
/// <remarks>Source: cosmos-sdk <c>x/staking/types/validator.go</c>; <c>x/distribution</c> for <see cref="Rewards"/>.</remarks>
public sealed record ValidatorState
{
    /// <summary>The operator's address, which is also the account of the self-delegation.</summary>
    public required CosmosAddress Operator { get; init; }

    /// <summary>Where it stands.</summary>
    public ValidatorStatus Status { get; init; }

    /// <summary>Whether it is in jail, and so leaves the set at the next end of a block.</summary>
    public bool IsJailed { get; init; }

    /// <summary>All tokens delegated to it, slashes taken off, and all shares of them.</summary>
    public ValidatorShares Stake { get; init; }

    /// <summary>The tokens of <see cref="Stake"/>.</summary>
    public CosmosInteger Tokens => Stake.Tokens;

    /// <summary>The shares of <see cref="Stake"/>.</summary>
    public CosmosDecimal Shares => Stake.Shares;

    /// <summary>The commission.</summary>
    public CommissionTerms Commission { get; init; }

    /// <summary>The tokens below which the operator's own delegation sends the validator to jail.</summary>
    public CosmosInteger MinSelfDelegation { get; init; } = CosmosInteger.One;

    /// <summary>The height at which it last left the set; 0 where it never did.</summary>
    public long UnbondingHeight { get; init; }

    /// <summary>When its last unbonding completes; the start of 1970 where it never left the set.</summary>
    public ChainTime UnbondingTime { get; init; }

    /// <summary>Its shares that belong to liquid stakers; zero without liquid staking.</summary>
    public CosmosDecimal LiquidShares { get; init; }

    /// <summary>Its shares that are validator bond; zero outside the liquid staking fork.</summary>
    public CosmosDecimal BondShares { get; init; }

    /// <summary>Its rewards.</summary>
    public ValidatorRewards Rewards { get; init; } = ValidatorRewards.Initial;

    /// <summary>Whether it is in the set.</summary>
    public bool IsBonded => Status == ValidatorStatus.Bonded;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ValidatorState), PrintMembers);

    internal CosmosDecimal? SharesFromTokens(CosmosInteger tokens) =>
        Stake.TrySharesFromTokens(tokens, out CosmosDecimal shares) ? shares : null;
}
