using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>What the limits of a <see cref="LiquidStakingBond"/> say to an addition, each on its own.</summary>
/// <param name="MaximumLiquidByBond">The most liquid stake that the validator's bond allows; null where the bond is disabled.</param>
/// <param name="IsWithinBond">Whether the bond allows it.</param>
/// <param name="IsWithinValidatorCap">Whether the validator's liquid part stays within its cap.</param>
/// <param name="IsWithinGlobalCap">Whether the liquid part of all stake stays within its cap.</param>
/// <remarks><c>default</c> is a refusal by every limit; it comes from no check.</remarks>
public readonly record struct LiquidStakingCheck(
    [property: JsonConverter(typeof(BigIntegerJsonConverter))] BigInteger? MaximumLiquidByBond,
    bool IsWithinBond,
    bool IsWithinValidatorCap,
    bool IsWithinGlobalCap)
{
    /// <summary>Whether every limit allows it.</summary>
    public bool IsAccepted => IsWithinBond && IsWithinValidatorCap && IsWithinGlobalCap;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(LiquidStakingCheck), PrintMembers);
}
