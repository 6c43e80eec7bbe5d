using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>
/// What a chain starts from: accounts alone, or the figures of a running chain, as a genesis export lists them.
/// </summary>
/// <remarks>
/// <see cref="ChainState.From"/> checks the whole. What is not stated is empty. The pools follow from validators and unbondings, the
/// distribution account from the outstanding rewards and the community pool, rounded up, and the supply from all of these.
/// </remarks>
public sealed record ChainOrigin
{
    /// <summary>The SDK's release; the v0.52 line, which no chain ran, is not known.</summary>
    public required SdkVersion Version { get; init; }

    /// <summary>
    /// Which liquid staking the chain has. A release of the fork has the fork's, whatever is said here.
    /// </summary>
    public LiquidStakingModule LiquidStaking { get; init; }

    /// <summary>The parameters.</summary>
    public required ChainParameters Parameters { get; init; }

    /// <summary>The height of the running block.</summary>
    public long Height { get; init; } = 1;

    /// <summary>The time of the running block.</summary>
    public required ChainTime Time { get; init; }

    /// <summary>What the accounts hold, without what is staked.</summary>
    public IReadOnlyDictionary<CosmosAddress, Coins> Balances { get; init; } = ImmutableSortedDictionary<CosmosAddress, Coins>.Empty;

    /// <summary>Fees and provisions that are not allocated yet.</summary>
    public Coins FeeCollector { get; init; } = Coins.Empty;

    /// <summary>The community pool.</summary>
    public DecCoins CommunityPool { get; init; } = DecCoins.Empty;

    /// <summary>
    /// What there is besides, of accounts that are not listed; it counts in the supply, and so in the bonded ratio and the inflation.
    /// </summary>
    public Coins OtherSupply { get; init; } = Coins.Empty;

    /// <summary>The minter.</summary>
    public Minter Minter { get; init; }

    /// <summary>The validators, each operator once.</summary>
    public IReadOnlyCollection<ValidatorState> Validators { get; init; } = [];

    /// <summary>The delegations.</summary>
    public IReadOnlyDictionary<DelegationPair, DelegationState> Delegations { get; init; } =
        ImmutableSortedDictionary<DelegationPair, DelegationState>.Empty;

    /// <summary>The unbondings, in the order in which they are to be paid out where they are due together.</summary>
    public IReadOnlyCollection<UnbondingDelegation> Unbondings { get; init; } = [];

    /// <summary>The redelegations.</summary>
    public IReadOnlyCollection<Redelegation> Redelegations { get; init; } = [];

    /// <summary>The vote records, by operator.</summary>
    public IReadOnlyDictionary<CosmosAddress, SigningInfo> SigningInfos { get; init; } =
        ImmutableSortedDictionary<CosmosAddress, SigningInfo>.Empty;

    /// <summary>The accounts that have their rewards sent to another.</summary>
    public IReadOnlyDictionary<CosmosAddress, CosmosAddress> WithdrawAddresses { get; init; } =
        ImmutableSortedDictionary<CosmosAddress, CosmosAddress>.Empty;

    /// <summary>The accounts that may not receive funds.</summary>
    public IReadOnlyCollection<CosmosAddress> BlockedAddresses { get; init; } = [];

    /// <summary>Liquid staking.</summary>
    public LiquidState Liquid { get; init; } = LiquidState.Empty;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ChainOrigin), PrintMembers);
}
