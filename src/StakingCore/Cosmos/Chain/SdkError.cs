using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>An error as the chain registers it: the module and its number there.</summary>
/// <param name="Module">The module, for example <c>staking</c>; null where the chain returns an error that it has not registered.</param>
/// <param name="Code">The number; 0 where it is not registered.</param>
/// <remarks><c>default</c> is an unregistered error.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct SdkError(string? Module, int Code)
{
    /// <summary>The error in short, as in <c>staking/32</c>; <c>error</c> where it is not registered.</summary>
    public override string ToString() => Module is null ? "error" : string.Create(CultureInfo.InvariantCulture, $"{Module}/{Code}");

    internal static SdkError Of(ChainRule rule, LiquidStakingModule liquid)
    {
        string module = liquid == LiquidStakingModule.Hub ? "liquid" : "staking";
        return rule switch
        {
            ChainRule.BlockedAddress => new("sdk", 4),
            ChainRule.InsufficientFunds => new("sdk", 5),
            ChainRule.UnknownRequest => new("sdk", 6),
            ChainRule.InvalidCoins => new("sdk", 10),
            ChainRule.InvalidRequest => new("sdk", 18),
            ChainRule.NotFound => new("sdk", 38),
            ChainRule.NoValidator => new("staking", 3),
            ChainRule.ValidatorExists => new("staking", 4),
            ChainRule.ValidatorJailed => new("staking", 7),
            ChainRule.BadRemoval => new("staking", 8),
            ChainRule.CommissionNegative => new("staking", 9),
            ChainRule.CommissionHuge => new("staking", 10),
            ChainRule.CommissionAboveMaximum => new("staking", 11),
            ChainRule.CommissionChangedRecently => new("staking", 12),
            ChainRule.CommissionChangeNegative => new("staking", 13),
            ChainRule.CommissionChangeAboveMaximum => new("staking", 14),
            ChainRule.CommissionChangeTooLarge => new("staking", 15),
            ChainRule.SelfDelegationBelowMinimum => new("staking", 16),
            ChainRule.NoDelegation => new("staking", 19),
            ChainRule.NoDelegationOfDelegator => new("staking", 21),
            ChainRule.ValidatorWithoutTokens => new("staking", 22),
            ChainRule.NotEnoughShares => new("staking", 24),
            ChainRule.TooManyUnbondingEntries => new("staking", 27),
            ChainRule.SelfRedelegation => new("staking", 29),
            ChainRule.TinyRedelegation => new("staking", 30),
            ChainRule.NoDestinationValidator => new("staking", 31),
            ChainRule.TransitiveRedelegation => new("staking", 32),
            ChainRule.TooManyRedelegationEntries => new("staking", 33),
            ChainRule.InvalidExchangeRate => new("staking", 34),
            ChainRule.CommissionBelowChainMinimum => new("staking", 40),
            ChainRule.NoDelegationRecord => new("distribution", 5),
            ChainRule.NoValidatorRecord => new("distribution", 6),
            ChainRule.NoCommission => new("distribution", 7),
            ChainRule.WithdrawAddressDisabled => new("distribution", 8),
            ChainRule.NotRewardOwner => liquid == LiquidStakingModule.Hub ? new("liquid", 104) : new("distribution", 14),
            ChainRule.NoValidatorForAddress => new("slashing", 2),
            ChainRule.StillJailed => new("slashing", 4),
            ChainRule.NotJailed => new("slashing", 5),
            ChainRule.NoSelfDelegation => new("slashing", 6),
            ChainRule.SelfDelegationTooLow => new("slashing", 7),
            ChainRule.NoSigningInfo => new("slashing", 8),
            ChainRule.ZeroShares => new(module, 22),
            ChainRule.NotEnoughShareTokens => new(module, 101),
            ChainRule.NoShareRecord => new(module, 102),
            ChainRule.NotRecordOwner => new(module, 104),
            ChainRule.ValidatorBondExceeded => new(module, 107),
            ChainRule.BondedDelegation => new(module, 109),
            ChainRule.BondByLiquidStaker => new(module, 110),
            ChainRule.GlobalCapExceeded => new(module, 111),
            ChainRule.ValidatorCapExceeded => new(module, 112),
            ChainRule.TokenizingDisabled => new(module, 113),
            ChainRule.TokenizingEnabled => new(module, 115),
            ChainRule.TokenizingAlreadyDisabled => new(module, 116),
            ChainRule.LiquidSharesUnderflow => new(module, 117),
            ChainRule.LiquidTotalUnderflow => new(module, 118),
            ChainRule.TinyRedemption => new(module, 119),
            ChainRule.RedelegationInProgress => new(module, 120),
            _ => default,
        };
    }
}
