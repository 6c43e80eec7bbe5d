using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.DependencyInjection;

/// <content>Parameters of the pool delegation protocol.</content>
public static partial class StakingSettings
{
    internal static SettingTable<DelegationParameters> PoolDelegation { get; } = new(
        (nameof(DelegationParameters.TargetPools), static (parameters, text) => parameters with { TargetPools = SettingText.Number<uint>(text) }),
        (nameof(DelegationParameters.PledgeInfluence), static (parameters, text) => parameters with { PledgeInfluence = Fraction.Parse(text) }),
        (nameof(DelegationParameters.LiquidWeight), static (parameters, text) => parameters with { LiquidWeight = Fraction.Parse(text) }),
        (nameof(DelegationParameters.LeverageLimit), static (parameters, text) => parameters with { LeverageLimit = SettingText.Optional(text, Fraction.Parse) }),
        (nameof(DelegationParameters.MinimumBond), static (parameters, text) => parameters with { MinimumBond = SettingText.Number<UInt128>(text) }),
        (nameof(DelegationParameters.ActivationDelayEpochs), static (parameters, text) => parameters with { ActivationDelayEpochs = SettingText.Number<uint>(text) }),
        (nameof(DelegationParameters.UnbondingDelayEpochs), static (parameters, text) => parameters with { UnbondingDelayEpochs = SettingText.Number<uint>(text) }),
        (nameof(DelegationParameters.EvidenceWindowEpochs), static (parameters, text) => parameters with { EvidenceWindowEpochs = SettingText.Number<uint>(text) }),
        (nameof(DelegationParameters.MaximumExits), static (parameters, text) => parameters with { MaximumExits = SettingText.Number<uint>(text) }),
        (nameof(DelegationParameters.IssuanceRate), static (parameters, text) => parameters with { IssuanceRate = Fraction.Parse(text) }),
        (nameof(DelegationParameters.TreasuryRate), static (parameters, text) => parameters with { TreasuryRate = Fraction.Parse(text) }));

    /// <summary>
    /// Parameters of the pool delegation protocol, with those that are listed replaced:
    /// fractions and whole numbers.
    /// </summary>
    /// <param name="parameters">What the others stay at.</param>
    /// <param name="settings">Names of the properties and texts; null texts are skipped.</param>
    /// <exception cref="ArgumentException">A name is unknown, or a text cannot be read or is out of range; the message names both.</exception>
    public static DelegationParameters WithSettings(this DelegationParameters parameters, IEnumerable<KeyValuePair<string, string?>> settings) =>
        PoolDelegation.Apply(parameters, settings);
}
