using System.Text.Json.Serialization;
using StakingCore.Cosmos;
using StakingCore.Delegation;

namespace StakingCore.Contracts.Testing;

/// <summary>The public types that have no generator, by the reason why one would have no meaning.</summary>
internal static class WithoutGenerator
{
    /// <summary>The types that a test has no call to make: all that are argued to be results or refusals.</summary>
    internal static IEnumerable<string> NeverFedIn => Reasons[Result].Concat(Reasons[Refusal]);

    /// <summary>Those of them that another type's method takes all the same, and why they still need no generator.</summary>
    internal static Dictionary<string, string> ArgumentsByReason { get; } = new(StringComparer.Ordinal)
    {
        ["Cardano.RewardUpdate in Cardano.Explanation.RewardExplainer..ctor"] =
            "It must be the update of the generated input beside it, and any other is refused: compute it of that.",
        ["Ethereum.EthereumRefusal in Ethereum.Accounting.BalanceBook.ApplyChange"] = "What the caller's own function returns, null where it refuses nothing.",
        ["Ethereum.EthereumRefusal in Ethereum.EthereumState.ApplyToCopy"] = "What the caller's own function returns, null where it refuses nothing.",
        ["Ethereum.ValidatorEpochDelta in Ethereum.BalanceBreakdown.Enter"] =
            "It starts at the balance that the breakdown has come to: process a generated validator by a generated basis.",
        ["Rewards.RewardEquilibrium in Rewards.PoolSplitting.CountGaining"] = "It is all determined by a curve and players, and both are generated.",
    };

    /// <summary>Whole families: what a command did, what a file was refused for, how a value becomes JSON.</summary>
    internal static Type[] Bases { get; } = [typeof(ChainOutcome), typeof(DelegationEvent), typeof(Exception), typeof(JsonConverter)];

    private const string Result = "A result: the library computes it from values that are generated, and nobody feeds it in.";
    private const string Refusal = "Why something was refused: the library says it.";

    internal static Dictionary<string, string[]> Reasons { get; } = new(StringComparer.Ordinal)
    {
        [Result] =
        [
            "Cardano.EpochRewards", "Cardano.Explanation.ExplanationStep", "Cardano.Explanation.PotsExplanation",
            "Cardano.Explanation.RewardExplainer", "Cardano.Explanation.RewardExplanation", "Cardano.Ledger.EpochBoundary",
            "Cardano.Ledger.MirSettlement", "Cardano.Ranking.DelegationWhatIf", "Cardano.Ranking.NonMyopicReward",
            "Cardano.Ranking.PoolRanking", "Cardano.Ranking.RankedPool", "Cardano.RewardPayment",
            "Cardano.RewardUpdate", "Comparison.ComparisonRow", "Cosmos.PendingRewardTotals", "Cosmos.RewardSegment",
            "Decentralization.CheapestCoalition", "Decentralization.EntityStake`1", "Decentralization.RestakingAttack",
            "Delegation.DelegationTotals", "Delegation.EpochPot", "Delegation.PoolEpochReward", "Delegation.Simulation.DrawnPopulation",
            "Delegation.Simulation.SimulatedPool", "Delegation.Simulation.SimulationRound", "Ethereum.Blocks.ExpectedWithdrawals",
            "Ethereum.CorrelationPenaltyBasis", "Ethereum.Epochs.FlagDeltas", "Ethereum.Epochs.Phase0Deltas",
            "Ethereum.Queues.EntryEstimate", "Ethereum.Queues.ExitEstimate", "Ethereum.Queues.SlashedEstimate",
            "Ethereum.Queues.SweepForecast", "Ethereum.Queues.ValidatorQueues", "Ethereum.Scenarios.MassSlashing", "Ethereum.ValidatorEpochDelta",
            "Leverage.TezosCapacityUse", "LockUps.UnbondingRequest", "Rewards.BestResponseOutcome", "Rewards.MarginAdvice", "Rewards.PoolStanding",
            "Rewards.RewardEquilibrium", "Rewards.RewardSplit", "RocketPool.Deposits.RethBurn", "RocketPool.Deposits.RethCollateral",
            "RocketPool.Lido.LidoModuleFees", "RocketPool.Megapools.CapitalParts", "RocketPool.Megapools.MegapoolBondReduction",
            "RocketPool.Megapools.MegapoolClaim", "RocketPool.Megapools.MegapoolDistribution",
            "RocketPool.Minipools.MinipoolTotals", "RocketPool.Nodes.FeeDistribution", "RocketPool.RewardTree.NodeWeight",
            "RocketPool.Staking.BorrowLimit", "Slashing.LossAllocation", "Slashing.LossStep", "Slashing.SelfReport", "Slashing.WaterfallLosses",
        ],
        [Refusal] =
        [
            "Cardano.Ledger.LedgerRefusal", "Cosmos.BrokenInvariant", "Cosmos.ChainAbort", "Cosmos.ChainRefusal", "Cosmos.SdkError",
            "Delegation.DelegationRefusal", "Ethereum.EthereumRefusal", "RocketPool.RocketPoolRefusal",
        ],
        ["A state, or a part of one that only the whole can be right about: replay a scenario, which shrinks by its commands."] =
        [
            "Cardano.Ledger.InstantaneousRewards", "Cardano.Ledger.LedgerState", "Cardano.Ledger.RegisteredPool", "Cardano.Ledger.StakeSnapshot",
            "Cosmos.ChainState", "Cosmos.DelegationState", "Cosmos.HistoricalReward", "Cosmos.LiquidState", "Cosmos.PendingRewards",
            "Cosmos.Redelegation", "Cosmos.SigningInfo", "Cosmos.UnbondingDelegation", "Cosmos.ValidatorRewards", "Cosmos.ValidatorState",
            "Delegation.DelegationLedger", "Delegation.DelegationPool", "Delegation.DelegationSnapshot", "Delegation.BoundaryCrossing",
            "Delegation.PoolSnapshot", "Delegation.ReportedFault", "Delegation.StakeExit", "RocketPool.Lifecycle.Megapool",
            "RocketPool.Lifecycle.Minipool", "RocketPool.Lifecycle.OpenLot", "RocketPool.Lifecycle.RocketPoolNetwork", "RocketPool.Minipools.MinipoolStrikeWindow",
        ],
        ["Columns and books of a beacon state: EthereumStates generates them with the state that they are of."] =
        [
            "Ethereum.Accounting.BalanceBook", "Ethereum.BeaconApi.BeaconRegistry", "Ethereum.SlashingsVector", "Ethereum.ValidatorColumns",
        ],
        ["A container with no rule of its own: what it holds is generated, and a test says how much of it and in which order."] =
        [
            "Cardano.Ranking.PerformanceLikelihood", "Delegation.Simulation.AgentPopulation", "Delegation.Simulation.DelegationSimulation",
            "Ethereum.Scenarios.EvenStakeSample", "LockUps.LockUpHistory", "LockUps.UnbondingQueue", "Slashing.FaultRules", "Slashing.RuleChange`1",
        ],
        ["A table that a specification or a protocol's documentation fixes: every row of it is there to be looped over."] =
        [
            "Comparison.ProtocolPreset", "Ethereum.EthereumPreset", "Leverage.LimitPreset", "RocketPool.Exposure.BondRule",
        ],
    };
}
