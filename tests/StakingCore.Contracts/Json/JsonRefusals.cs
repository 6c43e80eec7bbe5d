namespace StakingCore.Contracts.Json;

/// <summary>The types whose values JSON does not take there and back, each by the reason. They are refused, and lose nothing.</summary>
internal static class JsonRefusals
{
    /// <summary>Those that have a generator.</summary>
    internal static IReadOnlySet<string> OfValues { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // Memory, or what holds some: a span is no member that JSON could have. An address is written in the words of its chain.
        "Cosmos.BlockVote", "Cosmos.ChainOrigin", "Cosmos.CosmosAddress", "Cosmos.DelegateTokens", "Cosmos.DelegationPair",
        "Cosmos.RecordSignature", "Cosmos.RedeemShares", "Cosmos.RedelegateTokens", "Cosmos.RedelegationSlash",
        "Cosmos.ReportDoubleSign", "Cosmos.SetWithdrawAddress", "Cosmos.ShareRecord", "Cosmos.UnbondingPayment",
        "Cosmos.UnbondingSlash", "Cosmos.UndelegateTokens", "Cosmos.ValidatorReward", "Cosmos.WithdrawRewards",
        "Decentralization.RestakedService", "Decentralization.RestakingNetwork", "Decentralization.StakeDistribution",
        "Ethereum.EthereumState", "Leverage.BondCurve", "RocketPool.Lido.CsmBondCurve",

        // Sets and books whose keys are values of two parts, which are no name of a member.
        "Cardano.Ledger.LedgerOrigin", "Cardano.Ledger.MirToAccounts", "Cardano.Ledger.RegisterPool", "Cardano.RewardInput",
        "Cardano.SnapshotPool", "Cosmos.CollectFees", "Cosmos.Coins", "Cosmos.DecCoins",

        // A rule out of a closed set, or what holds one: its name does not say which one it was with which numbers.
        "Delegation.AdvanceEpoch", "Delegation.DelegationOrigin", "Delegation.PenaltySchedule", "Delegation.Simulation.SimulatedFault",
        "Ethereum.EthereumRules", "Ethereum.Queues.QueueAggregates", "Ethereum.Scenarios.EthereumFault", "Leverage.ProportionalLimit",
        "Leverage.TezosCapacity", "Rewards.LeverageCurve", "Slashing.CappedDelegatorRule", "Slashing.LeverageWeightedRule", "Slashing.OperatorDebtRule",
        "Slashing.OperatorFundDelegatorsRule", "Slashing.OperatorOnlyRule", "Slashing.ProRataRule",
        "Slashing.RuleSchedule`1[Delegation.PenaltySchedule]",

        // Computed, part by part, by rules that a file would pass over.
        "Cardano.EpochPots", "Cardano.PoolReward", "Ethereum.BalanceBreakdown", "Ethereum.EpochRewardBasis",
        "RocketPool.Megapools.MegapoolRewards", "RocketPool.Megapools.RevenueHistory", "RocketPool.Megapools.RevenueSplit",
    };

    /// <summary>Fields under another name than the member that sets them; generated values of their types come back whole.</summary>
    internal static IReadOnlySet<string> SetOtherwise { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Leverage.TwoTierStaking._limit", "Rewards.FlatPledgeCurve.<MaxLeverage>k__BackingField",
        "Rewards.SimplifiedCurve.<MaxLeverage>k__BackingField",
    };
}
