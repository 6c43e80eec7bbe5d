using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>
/// The state that one command works on: its own fields over the persistent collections of the state before. Thrown away where the
/// command is refused or aborts.
/// </summary>
internal sealed partial class ChainDraft
{
    private readonly ChainState _before;
    private ImmutableSortedDictionary<CosmosAddress, Coins> _balances;
    private ImmutableSortedDictionary<CosmosAddress, ValidatorState> _validators;
    private ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, DelegationState>> _delegations;
    private ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<CosmosAddress, ImmutableArray<UnbondingDelegationEntry>>> _unbondings;
    private ImmutableSortedDictionary<CosmosAddress, ImmutableSortedDictionary<DelegationPair, ImmutableArray<RedelegationEntry>>> _redelegations;
    private ImmutableSortedDictionary<CosmosAddress, SigningInfo> _signingInfos;
    private ImmutableSortedDictionary<DelegationPair, int> _incoming;

    internal ChainDraft(ChainState before)
    {
        _before = before;
        Parameters = before.Parameters;
        Height = before.Height;
        Time = before.Time;
        _balances = before.Balances;
        BondedPool = before.BondedPool;
        NotBondedPool = before.NotBondedPool;
        DistributionAccount = before.DistributionAccount;
        FeeCollector = before.FeeCollector;
        CommunityPool = before.CommunityPool;
        Supply = before.Supply;
        Minter = before.Minter;
        _validators = before.Validators;
        _delegations = before.Delegations;
        _unbondings = before.Unbondings;
        _redelegations = before.Redelegations;
        _signingInfos = before.SigningInfos;
        WithdrawAddresses = before.WithdrawAddresses;
        Liquid = before.Liquid;
        UnbondingQueue = before.UnbondingQueue;
        RedelegationQueue = before.RedelegationQueue;
        _incoming = before.IncomingRedelegations;
        Bank = new Bank(this);
        Rewards = new RewardAccounting(this);
        Staking = new StakeKeeping(this);
        ValidatorSet = new ValidatorSetUpdate(this);
        LiquidLimits = new LiquidStakeLimits(this);
    }

    internal SdkVersion Version => _before.Version;

    internal LiquidStakingModule LiquidStaking => _before.LiquidStaking;

    internal bool IsFork => LiquidStaking == LiquidStakingModule.SdkFork;

    internal ImmutableSortedSet<CosmosAddress> BlockedAddresses => _before.BlockedAddresses;

    internal ChainParameters Parameters { get; set; }

    internal string BondDenom => Parameters.BondDenom;

    internal long Height { get; set; }

    internal ChainTime Time { get; set; }

    internal Coins BondedPool { get; set; }

    internal Coins NotBondedPool { get; set; }

    internal Coins DistributionAccount { get; set; }

    internal Coins FeeCollector { get; set; }

    internal DecCoins CommunityPool { get; set; }

    internal Coins Supply { get; set; }

    internal Minter Minter { get; set; }

    internal ImmutableSortedDictionary<CosmosAddress, CosmosAddress> WithdrawAddresses { get; set; }

    internal LiquidState Liquid { get; set; }

    internal ImmutableSortedDictionary<ChainTime, ImmutableList<DelegationPair>> UnbondingQueue { get; set; }

    internal ImmutableSortedDictionary<ChainTime, ImmutableList<RedelegationKey>> RedelegationQueue { get; set; }

    internal IEnumerable<ValidatorState> Validators => _validators.Values;

    internal Bank Bank { get; }

    internal RewardAccounting Rewards { get; }

    internal StakeKeeping Staking { get; }

    internal ValidatorSetUpdate ValidatorSet { get; }

    internal LiquidStakeLimits LiquidLimits { get; }

    internal ChainState ToState() => new()
    {
        Version = Version,
        LiquidStaking = LiquidStaking,
        BlockedAddresses = BlockedAddresses,
        Parameters = Parameters,
        Height = Height,
        Time = Time,
        Balances = _balances,
        BondedPool = BondedPool,
        NotBondedPool = NotBondedPool,
        DistributionAccount = DistributionAccount,
        FeeCollector = FeeCollector,
        CommunityPool = CommunityPool,
        Supply = Supply,
        Minter = Minter,
        Validators = _validators,
        Delegations = _delegations,
        Unbondings = _unbondings,
        Redelegations = _redelegations,
        SigningInfos = _signingInfos,
        WithdrawAddresses = WithdrawAddresses,
        Liquid = Liquid,
        UnbondingQueue = UnbondingQueue,
        RedelegationQueue = RedelegationQueue,
        IncomingRedelegations = _incoming,
    };
}
