using StakingCore.Ethereum;

namespace StakingCore.DependencyInjection;

/// <summary>The values of a preset that the specification divides by, or counts rows with.</summary>
internal static class PresetCheck
{
    internal static void Check(EthereumPreset preset, string network)
    {
        Require(preset.SlotsPerEpoch > 0, nameof(preset.SlotsPerEpoch));
        Require(preset.EffectiveBalanceIncrement > 0, nameof(preset.EffectiveBalanceIncrement));
        Require(preset.HysteresisQuotient > 0, nameof(preset.HysteresisQuotient));
        Require(preset.BaseRewardsPerEpoch > 0, nameof(preset.BaseRewardsPerEpoch));
        Require(preset.ProposerRewardQuotient > 0, nameof(preset.ProposerRewardQuotient));
        Require(preset.WeightDenominator > preset.ProposerWeight, nameof(preset.WeightDenominator));
        Require(preset.InactivityScoreBias > 0, nameof(preset.InactivityScoreBias));
        Require(preset.EpochsPerSlashingsVector > 0, nameof(preset.EpochsPerSlashingsVector));
        Require(preset.ChurnLimitQuotient > 0, nameof(preset.ChurnLimitQuotient));
        Require(preset.ChurnLimitQuotientGloas > 0, nameof(preset.ChurnLimitQuotientGloas));
        Require(preset.SyncCommitteeSize > 0, nameof(preset.SyncCommitteeSize));

        void Require(bool holds, string name)
        {
            if (!holds)
            {
                throw new ArgumentException(
                    $"The preset of the Ethereum network '{network}' has a {name} that no epoch can be computed with.", nameof(preset));
            }
        }
    }
}
