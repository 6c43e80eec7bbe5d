using StakingCore.Ethereum;

namespace StakingCore.DependencyInjection;

/// <summary>The values of a preset that the specification divides by, or counts rows with.</summary>
internal static class PresetCheck
{
    internal static void Check(EthereumPreset preset, string network)
    {
        Require(preset.SlotsPerEpoch > 0, nameof(preset.SlotsPerEpoch), preset.SlotsPerEpoch);
        Require(preset.EffectiveBalanceIncrement > 0, nameof(preset.EffectiveBalanceIncrement), preset.EffectiveBalanceIncrement);
        Require(preset.HysteresisQuotient > 0, nameof(preset.HysteresisQuotient), preset.HysteresisQuotient);
        Require(preset.BaseRewardsPerEpoch > 0, nameof(preset.BaseRewardsPerEpoch), preset.BaseRewardsPerEpoch);
        Require(preset.ProposerRewardQuotient > 0, nameof(preset.ProposerRewardQuotient), preset.ProposerRewardQuotient);
        Require(preset.WeightDenominator > preset.ProposerWeight, nameof(preset.WeightDenominator), preset.WeightDenominator);
        Require(preset.InactivityScoreBias > 0, nameof(preset.InactivityScoreBias), preset.InactivityScoreBias);
        Require(preset.EpochsPerSlashingsVector > 0, nameof(preset.EpochsPerSlashingsVector), preset.EpochsPerSlashingsVector);
        Require(preset.ChurnLimitQuotient > 0, nameof(preset.ChurnLimitQuotient), preset.ChurnLimitQuotient);
        Require(preset.ChurnLimitQuotientGloas > 0, nameof(preset.ChurnLimitQuotientGloas), preset.ChurnLimitQuotientGloas);
        Require(preset.SyncCommitteeSize > 0, nameof(preset.SyncCommitteeSize), preset.SyncCommitteeSize);

        void Require(bool holds, string name, Int128 value)
        {
            if (!holds)
            {
                throw new ArgumentException(
                    $"The preset of the Ethereum network '{network}' has a {name} of {value}, with which no epoch can be computed.", nameof(preset));
            }
        }
    }
}
