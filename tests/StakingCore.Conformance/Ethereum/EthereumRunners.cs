using StakingCore.Conformance.Ethereum.Blocks;
using StakingCore.Conformance.Ethereum.Epochs;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum;

/// <summary>One runner a function of the specification.</summary>
internal static class EthereumRunners
{
    internal static IVectorRunner[] All { get; } =
    [
        new AttestationRewardsRunner(),
        new ConsolidationRequestsRunner(),
        new DepositsRunner(),
        new ElectraUpgradeRunner(),
        new EpochStepRunner("effective_balance_updates", EffectiveBalances.Apply),
        new EpochStepRunner("inactivity_updates", InactivityScores.Apply),
        new EpochStepRunner("pending_consolidations", ConsolidationProcessing.Apply),
        new EpochStepRunner("process_epoch", EpochProcessing.Apply),
        new EpochStepRunner("registry_updates", RegistryUpdates.Apply),
        new EpochStepRunner("rewards_and_penalties", RewardsAndPenalties.Apply),
        new EpochStepRunner("slashings", CorrelationPenalties.Apply),
        new ExitsRunner(),
        new FlagDeltasRunner(),
        new InactivityPenaltiesRunner(),
        new ParticipationFlagsRunner(),
        new PendingDepositsRunner(),
        new Phase0DeltasRunner(),
        new ScalarsRunner(),
        new SlashValidatorRunner(),
        new SyncAggregateRunner(),
        new TimelineRunner(),
        new VoluntaryExitsRunner(),
        new WithdrawalRequestsRunner(),
        new WithdrawalsRunner(),
    ];
}
