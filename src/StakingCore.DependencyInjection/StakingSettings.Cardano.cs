using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.DependencyInjection;

/// <content>Reward parameters.</content>
public static partial class StakingSettings
{
    internal static SettingTable<RewardParameters> Cardano { get; } = new(
        (nameof(RewardParameters.MonetaryExpansion), static (parameters, text) => parameters with { MonetaryExpansion = Fraction.Parse(text) }),
        (nameof(RewardParameters.TreasuryCut), static (parameters, text) => parameters with { TreasuryCut = Fraction.Parse(text) }),
        (nameof(RewardParameters.PoolPledgeInfluence), static (parameters, text) => parameters with { PoolPledgeInfluence = Fraction.Parse(text) }),
        (nameof(RewardParameters.StakePoolTargetNumber), static (parameters, text) => parameters with { StakePoolTargetNumber = SettingText.Number<uint>(text) }),
        (nameof(RewardParameters.Decentralization), static (parameters, text) => parameters with { Decentralization = Fraction.Parse(text) }),
        (nameof(RewardParameters.ProtocolVersion), static (parameters, text) => parameters with { ProtocolVersion = new ProtocolVersion(SettingText.Number<uint>(text)) }),
        (nameof(RewardParameters.MaxPledgeLeverage), static (parameters, text) => parameters with { MaxPledgeLeverage = SettingText.Optional(text, Fraction.Parse) }));

    /// <summary>
    /// Reward parameters, with those that are listed replaced:
    /// fractions such as <c>0.003</c>, <c>3/1000</c> or <c>0.3%</c>, the protocol version by its major number.
    /// </summary>
    /// <param name="parameters">What the others stay at.</param>
    /// <param name="settings">Names of the properties and texts; null texts are skipped.</param>
    /// <exception cref="ArgumentException">A name is unknown, or a text cannot be read or is out of range; the message names both.</exception>
    public static RewardParameters WithSettings(this RewardParameters parameters, IEnumerable<KeyValuePair<string, string?>> settings) =>
        Cardano.Apply(parameters, settings);
}
