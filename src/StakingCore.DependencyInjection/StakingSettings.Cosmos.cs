using StakingCore.Cosmos;

namespace StakingCore.DependencyInjection;

/// <content>Parameters of the SDK's modules.</content>
public static partial class StakingSettings
{
    internal static SettingTable<ChainParameters> Cosmos { get; } = new(
        (nameof(ChainParameters.BondDenom), static (parameters, text) => parameters with { BondDenom = text }),
        (nameof(ChainParameters.UnbondingTime), static (parameters, text) => parameters with { UnbondingTime = SettingText.Time(text) }),
        (nameof(ChainParameters.MaxValidators), static (parameters, text) => parameters with { MaxValidators = SettingText.Number<int>(text) }),
        (nameof(ChainParameters.MaxEntries), static (parameters, text) => parameters with { MaxEntries = SettingText.Number<int>(text) }),
        (nameof(ChainParameters.MinCommissionRate), static (parameters, text) => parameters with { MinCommissionRate = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.PowerReduction), static (parameters, text) => parameters with { PowerReduction = CosmosInteger.Parse(text) }),
        (nameof(ChainParameters.CommunityTax), static (parameters, text) => parameters with { CommunityTax = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.BaseProposerReward), static (parameters, text) => parameters with { BaseProposerReward = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.BonusProposerReward), static (parameters, text) => parameters with { BonusProposerReward = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.WithdrawAddressEnabled), static (parameters, text) => parameters with { WithdrawAddressEnabled = bool.Parse(text) }),
        (nameof(ChainParameters.SignedBlocksWindow), static (parameters, text) => parameters with { SignedBlocksWindow = SettingText.Number<long>(text) }),
        (nameof(ChainParameters.MinSignedPerWindow), static (parameters, text) => parameters with { MinSignedPerWindow = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.DowntimeJailDuration), static (parameters, text) => parameters with { DowntimeJailDuration = SettingText.Time(text) }),
        (nameof(ChainParameters.SlashFractionDoubleSign), static (parameters, text) => parameters with { SlashFractionDoubleSign = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.SlashFractionDowntime), static (parameters, text) => parameters with { SlashFractionDowntime = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.MaxEvidenceAge), static (parameters, text) => parameters with { MaxEvidenceAge = SettingText.Time(text) }),
        (nameof(ChainParameters.MaxEvidenceBlocks), static (parameters, text) => parameters with { MaxEvidenceBlocks = SettingText.Number<long>(text) }),
        ("Mint:InflationRateChange", static (parameters, text) => parameters with { Mint = parameters.Mint with { InflationRateChange = CosmosDecimal.Parse(text) } }),
        ("Mint:InflationMax", static (parameters, text) => parameters with { Mint = parameters.Mint with { InflationMax = CosmosDecimal.Parse(text) } }),
        ("Mint:InflationMin", static (parameters, text) => parameters with { Mint = parameters.Mint with { InflationMin = CosmosDecimal.Parse(text) } }),
        ("Mint:GoalBonded", static (parameters, text) => parameters with { Mint = parameters.Mint with { GoalBonded = CosmosDecimal.Parse(text) } }),
        ("Mint:BlocksPerYear", static (parameters, text) => parameters with { Mint = parameters.Mint with { BlocksPerYear = SettingText.Number<ulong>(text) } }),
        (nameof(ChainParameters.ValidatorBondFactor), static (parameters, text) => parameters with { ValidatorBondFactor = SettingText.Optional(text, CosmosDecimal.Parse) }),
        (nameof(ChainParameters.GlobalLiquidStakingCap), static (parameters, text) => parameters with { GlobalLiquidStakingCap = CosmosDecimal.Parse(text) }),
        (nameof(ChainParameters.ValidatorLiquidStakingCap), static (parameters, text) => parameters with { ValidatorLiquidStakingCap = CosmosDecimal.Parse(text) }));

    /// <summary>
    /// Parameters of the SDK's modules, with those that are listed replaced:
    /// decimals, whole numbers and times such as <c>21.00:00:00</c>; those of minting as <c>Mint:InflationMax</c>.
    /// </summary>
    /// <param name="parameters">What the others stay at.</param>
    /// <param name="settings">Names of the properties and texts; null texts are skipped.</param>
    /// <exception cref="ArgumentException">A name is unknown, or a text cannot be read or is out of range; the message names both.</exception>
    public static ChainParameters WithSettings(this ChainParameters parameters, IEnumerable<KeyValuePair<string, string?>> settings) =>
        Cosmos.Apply(parameters, settings);
}
