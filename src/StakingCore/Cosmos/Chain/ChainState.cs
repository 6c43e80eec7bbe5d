using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>
/// The state of a chain's staking, distribution, slashing, minting and liquid staking modules and the balances behind them.
/// Commands lead from one state to the next.
/// </summary>
/// <remarks>
/// Immutable and thread-safe: a state that a what-if starts from stays as it is, and the states share what they have in common.
/// Two states are the same only if they are one object. Source: cosmos-sdk v0.53.0 <c>x/staking</c>, <c>x/distribution</c>,
/// <c>x/slashing</c>, <c>x/evidence</c>, <c>x/mint</c>; v0.50.11-lsm; gaia <c>x/liquid</c>.
/// </remarks>
public sealed partial class ChainState
{
    internal ChainState()
    {
    }

    /// <summary>The SDK's release, which selects the rules.</summary>
    public required SdkVersion Version { get; init; }

    /// <summary>Which liquid staking the chain has.</summary>
    public LiquidStakingModule LiquidStaking { get; internal init; }

    /// <summary>The parameters in force.</summary>
    public required ChainParameters Parameters { get; init; }

    /// <summary>The height of the running block.</summary>
    public long Height { get; internal init; }

    /// <summary>The time of the running block.</summary>
    public ChainTime Time { get; internal init; }

    /// <summary>What the accounts hold; an account without anything is not listed.</summary>
    public ImmutableSortedDictionary<CosmosAddress, Coins> Balances { get; internal init; } =
        ImmutableSortedDictionary<CosmosAddress, Coins>.Empty;

    /// <summary>The tokens of bonded validators.</summary>
    public Coins BondedPool { get; internal init; } = Coins.Empty;

    /// <summary>The tokens of all other validators, and those on their way out.</summary>
    public Coins NotBondedPool { get; internal init; } = Coins.Empty;

    /// <summary>What the distribution module holds: outstanding rewards and the community pool, rounded up.</summary>
    public Coins DistributionAccount { get; internal init; } = Coins.Empty;

    /// <summary>Fees and provisions that are not allocated yet.</summary>
    public Coins FeeCollector { get; internal init; } = Coins.Empty;

    /// <summary>The community pool; the distribution account holds it.</summary>
    public DecCoins CommunityPool { get; internal init; } = DecCoins.Empty;

    /// <summary>All coins there are.</summary>
    public Coins Supply { get; internal init; } = Coins.Empty;

    /// <summary>The minter.</summary>
    public Minter Minter { get; internal init; }

    /// <summary>The validators, by operator.</summary>
    public ImmutableSortedDictionary<CosmosAddress, ValidatorState> Validators { get; internal init; } =
        ImmutableSortedDictionary<CosmosAddress, ValidatorState>.Empty;

    /// <summary>The delegations, by validator and then by delegator.</summary>
    public ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, DelegationState>> Delegations { get; internal init; } =
        ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, DelegationState>>.Empty;

    /// <summary>The unbonding entries, oldest first, by validator and then by delegator.</summary>
    public ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>> Unbondings
    {
        get;
        internal init;
    }
        = ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>>.Empty;

    /// <summary>The redelegation entries, oldest first, by source validator and then by delegator and destination.</summary>
    public ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>> Redelegations
    {
        get;
        internal init;
    }
        = ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>>.Empty;

    /// <summary>The vote records, by operator. They outlive the validator.</summary>
    public ImmutableSortedDictionary<CosmosAddress, SigningInfo> SigningInfos { get; internal init; } =
        ImmutableSortedDictionary<CosmosAddress, SigningInfo>.Empty;

    /// <summary>The accounts that have their rewards sent to another.</summary>
    public ImmutableSortedDictionary<CosmosAddress, CosmosAddress> WithdrawAddresses { get; internal init; } =
        ImmutableSortedDictionary<CosmosAddress, CosmosAddress>.Empty;

    /// <summary>The accounts that may not receive funds, as module accounts.</summary>
    public ImmutableSortedSet<CosmosAddress> BlockedAddresses { get; internal init; } = [];

    /// <summary>Liquid staking.</summary>
    public LiquidState Liquid { get; internal init; } = LiquidState.Empty;

    // Who is paid when, in the order of the requests: the SDK's queues.
    internal ImmutableSortedDictionary<ChainTime, ImmutableList<DelegationPair>> UnbondingQueue { get; init; } =
        ImmutableSortedDictionary<ChainTime, ImmutableList<DelegationPair>>.Empty;

    internal ImmutableSortedDictionary<ChainTime, ImmutableList<RedelegationKey>> RedelegationQueue { get; init; } =
        ImmutableSortedDictionary<ChainTime, ImmutableList<RedelegationKey>>.Empty;

    // From how many sources a delegator has moved to a destination; what the ban on hopping looks at.
    internal ImmutableSortedDictionary<DelegationPair, int> IncomingRedelegations { get; init; } =
        ImmutableSortedDictionary<DelegationPair, int>.Empty;

    /// <summary>Carries out a command, or refuses it, or says why the chain would abort. This state stays as it is.</summary>
    /// <param name="command">The command.</param>
    public ChainTransition Apply(ChainCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var draft = new ChainDraft(this);
        try
        {
            BrokenRule? broken = command.ApplyTo(draft, out ChainOutcome? outcome);
            return broken is null
                ? ChainTransition.To(draft.ToState(), outcome)
                : ChainTransition.Refused(new ChainRefusal(broken.Rule, SdkError.Of(broken.Rule, LiquidStaking), command)
                {
                    Found = broken.Found,
                    Limit = broken.Limit,
                    Detail = broken.Detail,
                });
        }
        catch (Exception panic) when (panic is ChainPanicException or OverflowException or DivideByZeroException)
        {
            // The SDK's numbers panic where these overflow or divide by zero.
            return ChainTransition.Aborted(new ChainAbort(command, panic.Message));
        }
    }
}
