using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// The specification's constants that staking reads and no fork has changed; mainnet's unless set otherwise. Amounts in gwei.
/// Immutable and safe for concurrent use.
/// </summary>
/// <remarks>Source: consensus-specs, presets/mainnet and configs/mainnet. Names are the specification's.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EthereumPreset
{
    /// <summary>FAR_FUTURE_EPOCH, 2^64 − 1: never.</summary>
    public const ulong FarFutureEpoch = ulong.MaxValue;

    /// <summary>Mainnet's constants.</summary>
    public static EthereumPreset Mainnet { get; } = new();

    /// <summary>SLOTS_PER_EPOCH: 32 slots of 12 seconds.</summary>
    public ulong SlotsPerEpoch { get; init; } = 32;

    /// <summary>EFFECTIVE_BALANCE_INCREMENT: one ETH; also the least that any total counts as.</summary>
    public ulong EffectiveBalanceIncrement { get; init; } = 1_000_000_000;

    /// <summary>MAX_EFFECTIVE_BALANCE before Electra, and MIN_ACTIVATION_BALANCE from it: 32 ETH.</summary>
    public ulong MinActivationBalance { get; init; } = 32_000_000_000;

    /// <summary>MAX_EFFECTIVE_BALANCE_ELECTRA: 2048 ETH, for compounding validators.</summary>
    public ulong MaxEffectiveBalanceElectra { get; init; } = 2_048_000_000_000;

    /// <summary>EJECTION_BALANCE: 16 ETH.</summary>
    public ulong EjectionBalance { get; init; } = 16_000_000_000;

    /// <summary>HYSTERESIS_QUOTIENT.</summary>
    public ulong HysteresisQuotient { get; init; } = 4;

    /// <summary>HYSTERESIS_DOWNWARD_MULTIPLIER.</summary>
    public ulong HysteresisDownwardMultiplier { get; init; } = 1;

    /// <summary>HYSTERESIS_UPWARD_MULTIPLIER.</summary>
    public ulong HysteresisUpwardMultiplier { get; init; } = 5;

    /// <summary>BASE_REWARD_FACTOR.</summary>
    public ulong BaseRewardFactor { get; init; } = 64;

    /// <summary>BASE_REWARDS_PER_EPOCH, phase0.</summary>
    public ulong BaseRewardsPerEpoch { get; init; } = 4;

    /// <summary>PROPOSER_REWARD_QUOTIENT, phase0.</summary>
    public ulong ProposerRewardQuotient { get; init; } = 8;

    /// <summary>TIMELY_SOURCE_WEIGHT.</summary>
    public ulong TimelySourceWeight { get; init; } = 14;

    /// <summary>TIMELY_TARGET_WEIGHT.</summary>
    public ulong TimelyTargetWeight { get; init; } = 26;

    /// <summary>TIMELY_HEAD_WEIGHT.</summary>
    public ulong TimelyHeadWeight { get; init; } = 14;

    /// <summary>SYNC_REWARD_WEIGHT.</summary>
    public ulong SyncRewardWeight { get; init; } = 2;

    /// <summary>PROPOSER_WEIGHT.</summary>
    public ulong ProposerWeight { get; init; } = 8;

    /// <summary>WEIGHT_DENOMINATOR: the sum of the weights.</summary>
    public ulong WeightDenominator { get; init; } = 64;

    /// <summary>INACTIVITY_SCORE_BIAS.</summary>
    public ulong InactivityScoreBias { get; init; } = 4;

    /// <summary>INACTIVITY_SCORE_RECOVERY_RATE.</summary>
    public ulong InactivityScoreRecoveryRate { get; init; } = 16;

    /// <summary>MIN_EPOCHS_TO_INACTIVITY_PENALTY: a leak begins above it.</summary>
    public ulong MinEpochsToInactivityPenalty { get; init; } = 4;

    /// <summary>EPOCHS_PER_SLASHINGS_VECTOR.</summary>
    public int EpochsPerSlashingsVector { get; init; } = 8192;

    /// <summary>MIN_VALIDATOR_WITHDRAWABILITY_DELAY, epochs.</summary>
    public ulong MinValidatorWithdrawabilityDelay { get; init; } = 256;

    /// <summary>SHARD_COMMITTEE_PERIOD: epochs active before an exit or a request counts.</summary>
    public ulong ShardCommitteePeriod { get; init; } = 256;

    /// <summary>MAX_SEED_LOOKAHEAD, epochs.</summary>
    public ulong MaxSeedLookahead { get; init; } = 4;

    /// <summary>MIN_PER_EPOCH_CHURN_LIMIT, validators.</summary>
    public ulong MinPerEpochChurnLimit { get; init; } = 4;

    /// <summary>CHURN_LIMIT_QUOTIENT.</summary>
    public ulong ChurnLimitQuotient { get; init; } = 65536;

    /// <summary>CHURN_LIMIT_QUOTIENT_GLOAS.</summary>
    public ulong ChurnLimitQuotientGloas { get; init; } = 32768;

    /// <summary>MAX_PER_EPOCH_ACTIVATION_CHURN_LIMIT, Deneb: validators.</summary>
    public ulong MaxPerEpochActivationChurnLimit { get; init; } = 8;

    /// <summary>MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA: 128 ETH.</summary>
    public ulong MinPerEpochChurnLimitElectra { get; init; } = 128_000_000_000;

    /// <summary>MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT: 256 ETH.</summary>
    public ulong MaxPerEpochActivationExitChurnLimit { get; init; } = 256_000_000_000;

    /// <summary>SYNC_COMMITTEE_SIZE, seats.</summary>
    public int SyncCommitteeSize { get; init; } = 512;

    /// <summary>MAX_WITHDRAWALS_PER_PAYLOAD.</summary>
    public int MaxWithdrawalsPerPayload { get; init; } = 16;

    /// <summary>MAX_VALIDATORS_PER_WITHDRAWALS_SWEEP.</summary>
    public int MaxValidatorsPerWithdrawalsSweep { get; init; } = 16384;

    /// <summary>MAX_PENDING_PARTIALS_PER_WITHDRAWALS_SWEEP.</summary>
    public int MaxPendingPartialsPerWithdrawalsSweep { get; init; } = 8;

    /// <summary>MAX_PENDING_DEPOSITS_PER_EPOCH.</summary>
    public int MaxPendingDepositsPerEpoch { get; init; } = 16;

    /// <summary>PENDING_DEPOSITS_LIMIT.</summary>
    public int PendingDepositsLimit { get; init; } = 1 << 27;

    /// <summary>PENDING_PARTIAL_WITHDRAWALS_LIMIT.</summary>
    public int PendingPartialWithdrawalsLimit { get; init; } = 1 << 27;

    /// <summary>PENDING_CONSOLIDATIONS_LIMIT.</summary>
    public int PendingConsolidationsLimit { get; init; } = 1 << 18;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(EthereumPreset), PrintMembers);
}
