using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Queues;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Testing;

/// <content>What one calculation hands to the next: pots, a ranking's basis, rewards, how queues stand.</content>
public static partial class StakingArbitraries
{
    // Whole supply in circulation, and as many blocks as any generated epoch has: every generated pool fits into it.
    private static readonly RewardEpoch _usualEpoch = new()
    {
        Parameters = Cardano.RewardParameters.Mainnet,
        Available = Amount<Lovelace>.FromDisplayUnits(17_500_000),
        Circulation = new Amount<Lovelace>(MaxLovelace),
        BlocksMade = MaxBlocks + 1,
    };

    /// <summary>Pots of the main network, computed from any reserves, blocks and fees, and the parameters of <see cref="RewardParameters"/>.</summary>
    public static Arbitrary<EpochPots> EpochPots() => Compose.Of(
        RewardParameters(),
        Parts.Lovelace(MaxLovelace),
        Parts.Lovelace(1UL << 40),
        Parts.Word(MaxBlocks),
        static (parameters, reserves, fees, blocks) =>
            Cardano.EpochPots.Compute(parameters, Cardano.NetworkConstants.Mainnet, reserves, fees, blocks),
        static pots => (
            pots.Parameters ?? Cardano.RewardParameters.Mainnet,
            Cardano.NetworkConstants.Mainnet.MaxLovelaceSupply - pots.Circulation,
            pots.RewardPot - pots.Expansion,
            pots.BlocksMade));

    /// <summary>What a ranking rests on, with a circulation of at least 1.</summary>
    public static Arbitrary<RankingBasis> RankingBases() => Compose.Of(
        RewardParameters(),
        Parts.Lovelace(MaxLovelace),
        Parts.Lovelace(MaxLovelace),
        static (parameters, pot, circulation) => new RankingBasis
        {
            Parameters = parameters,
            RewardPot = pot,
            Circulation = Amount<Lovelace>.Max(circulation, Amount<Lovelace>.One),
        },
        static basis => (basis.Parameters, basis.RewardPot, basis.Circulation));

    /// <summary>
    /// Rewards of pools in the epochs of <see cref="RewardEpochs"/>, at least half of them with their pledge met. Smaller ones are those of a
    /// main network's epoch.
    /// </summary>
    public static Arbitrary<PoolReward> PoolRewards() => Arb.From(
        from epoch in RewardEpochs().Generator
        from pool in PoolParameters().Generator
        from stake in LogUniform.UInt64((ulong)epoch.Circulation.BaseUnits)
        from owned in LogUniform.UInt64(stake)
        from blocks in LogUniform.UInt64(epoch.BlocksMade)
        from pledged in Gen.Elements(true, false)
        let declared = pledged ? new PoolParameters(Amount<Lovelace>.Min(pool.Pledge, new(owned)), pool.Cost, pool.Margin) : pool
        select PoolReward.Compute(epoch, epoch.Circulation, declared, new(stake), new(owned), blocks),
        ShrinkReward);

    /// <summary>Bases of any epoch from altair on, with up to 100 epochs without finality.</summary>
    public static Arbitrary<EpochRewardBasis> EpochRewardBases() => Compose.Of(
        Parts.OneOf([.. Enum.GetValues<EthereumFork>().Where(static fork => fork != EthereumFork.Phase0).Select(Ethereum.EthereumRules.Of)]),
        Parts.Epochs,
        Parts.Word(100),
        ParticipationTotals(),
        static (rules, epoch, delay, totals) =>
        {
            ulong previous = ulong.Max(epoch, 1) - 1;
            return EpochRewardBasis.Compute(rules, epoch, previous - ulong.Min(delay, previous), totals);
        },
        static basis => (basis.Rules, basis.Epoch, basis.FinalityDelay, new ParticipationTotals
        {
            ActiveGwei = basis.TotalActiveBalanceGwei,
            SourceGwei = basis.SourceIncrements * Gwei,
            TargetGwei = basis.TargetIncrements * Gwei,
            HeadGwei = basis.HeadIncrements * Gwei,
            CurrentTargetGwei = Gwei,
        }));

    /// <summary>Rewards of a megapool, split by any split and capital ratio; all of it the node's is smaller.</summary>
    public static Arbitrary<MegapoolRewards> MegapoolRewards() => Arb.From(
        from rewards in Amounts<Wei>().Generator
        from split in RevenueSplits().Generator
        from ratio in EtherParts.Proper.Generator
        select RocketPool.Megapools.MegapoolRewards.Compute(rewards, split, ratio),
        static rewards =>
        {
            var whole = RocketPool.Megapools.MegapoolRewards.AllToNode(rewards.Node + rewards.Voter + rewards.Pdao + rewards.Reth);
            return whole != rewards ? [whole] : Amounts<Wei>().Shrinker(whole.Node).Select(RocketPool.Megapools.MegapoolRewards.AllToNode);
        });

    /// <summary>
    /// Queues in any fork, empty ones among them, of up to 2^17 deposits or validators. What a fork does not know is there and is not
    /// read.
    /// </summary>
    public static Arbitrary<QueueAggregates> QueueAggregates() => Arb.From(
        from rules in EthereumRules().Generator
        from slot in LogUniform.UInt64(1UL << 32)
        from balance in LogUniform.UInt64(MaxGwei)
        from validators in LogUniform.UInt64(1UL << 21)
        from waiting in LogUniform.UInt64(1UL << 17)
        from ahead in LogUniform.UInt64(1UL << 16)
        from exits in LogUniform.UInt64(64)
        from left in LogUniform.UInt64(1UL << 40).Two()
        from deposits in LogUniform.UInt64(1UL << 17)
        from each in LogUniform.UInt64(2_048 * Gwei)
        from lag in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 20)))
        let exitEpoch = rules.EpochOf(slot) + ahead
        select new QueueAggregates
        {
            Rules = rules,
            Slot = slot,
            TotalActiveBalanceGwei = ulong.Max(Gwei, balance),
            ActiveValidators = validators,
            WaitingActivations = waiting,
            LatestExitEpoch = exits == 0 ? 0 : exitEpoch,
            ExitsInLatestEpoch = exits,
            EarliestExitEpoch = exitEpoch,
            ExitBalanceToConsumeGwei = left.Item1,
            DepositBalanceToConsumeGwei = left.Item2,
            PendingDepositBalanceGwei = deposits * each,
            PendingDepositCount = deposits,
            FinalityLagEpochs = (ulong)lag,
        },
        ShrinkQueues);

    // To the usual epoch first: a reward alone does not say in which epoch it was earned.
    private static IEnumerable<PoolReward> ShrinkReward(PoolReward reward)
    {
        PoolReward usual = Usual(reward.Parameters, reward.Stake, reward.OwnerStake, reward.Blocks);
        return usual != reward ? [usual] : _usualRewards.Shrinker(reward);
    }

    private static readonly Arbitrary<PoolReward> _usualRewards = Compose.Of(
        PoolParameters(),
        Parts.Lovelace(MaxLovelace),
        Parts.Lovelace(MaxLovelace),
        Parts.Word(MaxBlocks + 1),
        Usual,
        static reward => (reward.Parameters, reward.Stake, reward.OwnerStake, reward.Blocks));

    private static PoolReward Usual(PoolParameters parameters, Amount<Lovelace> stake, Amount<Lovelace> owned, ulong blocks) =>
        PoolReward.Compute(_usualEpoch, _usualEpoch.Circulation, parameters, stake, Amount<Lovelace>.Min(owned, stake), blocks);

    // One figure at a time; a queue of nothing holds nothing.
    private static IEnumerable<QueueAggregates> ShrinkQueues(QueueAggregates sums)
    {
        IEnumerable<QueueAggregates>[] smaller =
        [
            EthereumRules().Shrinker(sums.Rules).Select(rules => sums with { Rules = rules }),
            LogUniform.Shrink(sums.Slot).Select(slot => sums with { Slot = slot }),
            LogUniform.Shrink(sums.TotalActiveBalanceGwei).Where(static gwei => gwei >= Gwei).Select(gwei => sums with { TotalActiveBalanceGwei = gwei }),
            LogUniform.Shrink(sums.ActiveValidators).Select(count => sums with { ActiveValidators = count }),
            LogUniform.Shrink(sums.WaitingActivations).Select(count => sums with { WaitingActivations = count }),
            LogUniform.Shrink(sums.LatestExitEpoch).Select(epoch => sums with
            {
                LatestExitEpoch = epoch,
                ExitsInLatestEpoch = epoch == 0 ? 0 : sums.ExitsInLatestEpoch,
            }),
            LogUniform.Shrink(sums.ExitsInLatestEpoch).Select(count => sums with
            {
                LatestExitEpoch = count == 0 ? 0 : sums.LatestExitEpoch,
                ExitsInLatestEpoch = count,
            }),
            LogUniform.Shrink(sums.EarliestExitEpoch).Select(epoch => sums with { EarliestExitEpoch = epoch }),
            LogUniform.Shrink(sums.ExitBalanceToConsumeGwei).Select(gwei => sums with { ExitBalanceToConsumeGwei = gwei }),
            LogUniform.Shrink(sums.DepositBalanceToConsumeGwei).Select(gwei => sums with { DepositBalanceToConsumeGwei = gwei }),
            LogUniform.Shrink(sums.PendingDepositBalanceGwei).Select(gwei => sums with { PendingDepositBalanceGwei = gwei }),
            LogUniform.Shrink(sums.PendingDepositCount).Select(count => sums with
            {
                PendingDepositBalanceGwei = count == 0 ? 0 : sums.PendingDepositBalanceGwei,
                PendingDepositCount = count,
            }),
            LogUniform.Shrink(sums.FinalityLagEpochs).Where(static lag => lag > 0).Select(lag => sums with { FinalityLagEpochs = lag }),
        ];
        return smaller.SelectMany(static each => each);
    }
}
