using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using StakingCore.Cardano.Ranking;
using StakingCore.Cosmos;
using StakingCore.Decentralization;
using StakingCore.Delegation;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Queues;
using StakingCore.LockUps;
using StakingCore.Rewards;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Nodes;
using StakingCore.RocketPool.RewardTree;
using StakingCore.RocketPool.Staking;
using StakingCore.Slashing;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>
/// The rules that tie the members of a type to each other, which its generator keeps and no smaller value may break. Rules of a
/// single member are the constructors' own: a value that breaks one cannot be made.
/// </summary>
internal static class ValidValues
{
    private static readonly Amount<Wei> _validator = Amount<Wei>.FromDisplayUnits(32);

    private static readonly Dictionary<Type, Func<object, bool>> _rules = new()
    {
        [typeof(AuctionLot)] = Rule<AuctionLot>(static lot => lot.DurationBlocks > 0 && lot.ReservePrice <= lot.StartPrice),
        [typeof(ChainOrigin)] = Rule<ChainOrigin>(static origin => ChainState.From(origin).Audit().IsEmpty),
        [typeof(ChainScenario)] = Rule<ChainScenario>(static scenario => scenario.Replay().Count() == scenario.Commands.Length),
        [typeof(ColumnLoss)] = Rule<ColumnLoss>(static loss => loss.Loss <= loss.Reachable),
        [typeof(CommissionTerms)] = Rule<CommissionTerms>(static terms => terms.Rate <= terms.MaxRate && terms.MaxChangeRate <= terms.MaxRate),
        [typeof(ControlledStake)] = Rule<ControlledStake>(static stake => stake.Own <= stake.Controlled),
        [typeof(DelegationOrigin)] = Rule<DelegationOrigin>(static origin => DelegationLedger.From(origin).Epoch == 0),
        [typeof(DelegationParameters)] = Rule<DelegationParameters>(static parameters => parameters.EvidenceWindowEpochs <= parameters.UnbondingDelayEpochs),
        [typeof(DelegationScenario)] = Rule<DelegationScenario>(static scenario => scenario.Replay().Count() == scenario.Commands.Length),
        [typeof(EpochPots)] = Rule<EpochPots>(static pots =>
            pots.Available + pots.TreasuryShare == pots.RewardPot && RewardEpoch.FromPots(pots).BlocksMade == pots.BlocksMade),
        [typeof(EpochRewardBasis)] = Rule<EpochRewardBasis>(static basis =>
            basis.FinalityDelay <= basis.PreviousEpoch && basis.SourceIncrements <= basis.ActiveIncrements && basis.TargetIncrements <= basis.ActiveIncrements),
        [typeof(EthereumState)] = Rule<EthereumState>(static state =>
            state.PendingConsolidations.All(one => one.Source < state.Validators.Count && one.Target < state.Validators.Count)
            && state.PendingPartialWithdrawals.All(one => one.Validator < state.Validators.Count)),
        [typeof(ExitTimeline)] = Rule<ExitTimeline>(static exit => exit.RequestedAt <= exit.EffectiveAt && exit.EffectiveAt <= exit.ExposedUntil),
        [typeof(LedgerOrigin)] = Rule<LedgerOrigin>(static origin => LedgerState.From(origin).Pots().Total == origin.Network.MaxLovelaceSupply),
        [typeof(LedgerScenario)] = Rule<LedgerScenario>(static scenario =>
            scenario.Replay().Count() == scenario.Epochs.Length + scenario.Epochs.Sum(static commands => commands.Length)),
        [typeof(LockUpCase)] = Rule<LockUpCase>(static known => known.Evidence >= known.Fault && known.RequestedAt >= known.Position.Exposure.Start),
        [typeof(MegapoolBond)] = Rule<MegapoolBond>(static bond => bond.Reduced >= Amount<Wei>.FromDisplayUnits(1) && bond.Reduced <= Amount<Wei>.FromDisplayUnits(4)),
        [typeof(MegapoolCapital)] = Rule<MegapoolCapital>(static capital =>
            (capital.NodeBond + capital.UserCapital).BaseUnits % _validator.BaseUnits == 0 && capital.Assigned <= capital.NodeBond + capital.UserCapital),
        [typeof(MinipoolTerms)] = Rule<MinipoolTerms>(static terms => terms.NodeDeposit + terms.UserDeposit == _validator && terms.NodeFee <= Fixed18.One),
        [typeof(MintParameters)] = Rule<MintParameters>(static parameters => parameters.InflationMin <= parameters.InflationMax && !parameters.GoalBonded.IsZero),
        [typeof(NetworkBalances)] = Rule<NetworkBalances>(static report =>
            report.StakingEther <= report.TotalEther && report.ExchangeRate >= Fixed18.One && report.RethValue(report.TotalEther) is { IsAccepted: true } or { Refusal.Rule: RocketPoolRule.NetworkBalanceIsZero }),
        [typeof(NetworkConstants)] = Rule<NetworkConstants>(static network => EpochPots.Compute(Cardano.RewardParameters.Mainnet, network, default, default, 0).Expansion.IsZero),
        [typeof(NetworkSettings)] = Rule<NetworkSettings>(static settings => RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, settings, Fixed18.One).UnixSeconds == 0),
        [typeof(NodeFeeSettings)] = Rule<NodeFeeSettings>(static fees => fees.Minimum <= fees.Target && fees.Target <= fees.Maximum && !fees.DemandRange.IsZero),
        [typeof(ParticipationTotals)] = Rule<ParticipationTotals>(static totals => totals.SourceGwei <= totals.ActiveGwei && totals.TargetGwei <= totals.ActiveGwei && totals.HeadGwei <= totals.ActiveGwei),
        [typeof(PoolCandidate)] = Rule<PoolCandidate>(static pool => pool.OwnerStake <= pool.Stake),
        [typeof(PoolOffer)] = Rule<PoolOffer>(static offer => offer.PledgeShare <= offer.StakeShare),
        [typeof(PoolReward)] = Rule<PoolReward>(static reward => reward.OwnerStake <= reward.Stake && reward.Leader <= reward.Total),
        [typeof(QueueAggregates)] = Rule<QueueAggregates>(static sums =>
            ValidatorQueues.Of(sums).Epoch == sums.Rules.EpochOf(sums.Slot) && (sums.PendingDepositCount > 0 || sums.PendingDepositBalanceGwei == 0)),
        [typeof(RankingBasis)] = Rule<RankingBasis>(static basis => PoolRanking.Compute(basis, []).Pools.Count == 0 && !basis.Circulation.IsZero),
        [typeof(RevenueShares)] = Rule<RevenueShares>(static shares => RevenueSplit.Of(shares).IsAccepted),
        [typeof(RevenueSplit)] = Rule<RevenueSplit>(static split => split.Node.Parts + split.Voter.Parts + split.Pdao.Parts + split.Reth.Parts == Fixed18.One.Parts),
        [typeof(RewardedEpoch)] = Rule<RewardedEpoch>(static epoch => epoch.AllWeight <= epoch.TotalStake && epoch.AllBlocks > 0),
        [typeof(RewardInput)] = Rule<RewardInput>(static input => RewardUpdate.Compute(input).Pots.Available <= input.Network.MaxLovelaceSupply),
        [typeof(RocketPoolScenario)] = Rule<RocketPoolScenario>(static scenario => scenario.Replay().Count() == scenario.Steps.Length),
        [typeof(RoleTerms)] = Rule<RoleTerms>(static terms => !terms.IsSlashable || terms.ExposureTail > 0),
        [typeof(SlashingCase)] = Rule<SlashingCase>(static pool => pool.Allocate().Penalty == pool.Penalty),
        [typeof(SmoothingPoolNode)] = Rule<SmoothingPoolNode>(static node => SmoothingPool.Distribute(default, [node]).RethEther.IsZero),
        [typeof(UnbondingDelegationEntry)] = Rule<UnbondingDelegationEntry>(static entry => entry.Balance <= entry.InitialBalance),
        [typeof(ValidatorExitChurn)] = Rule<ValidatorExitChurn>(static churn => churn.Taken <= churn.Limit),
    };

    internal static IEnumerable<Type> Types => _rules.Keys;

    internal static bool Holds<T>(T value) => !_rules.TryGetValue(typeof(T), out Func<object, bool>? rule) || rule(value!);

    private static Func<object, bool> Rule<T>(Func<T, bool> rule) => value => rule((T)value);
}
