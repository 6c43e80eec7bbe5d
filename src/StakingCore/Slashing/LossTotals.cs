using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>
/// Who pays a penalty, party by party, in base units. The five parts sum to the penalty. <c>default</c> is the allocation of
/// no penalty.
/// </summary>
/// <param name="OperatorLoss">From the operator's own stake in the pool.</param>
/// <param name="OtherPoolsLoss">From the operator's own stake in its other pools; zero unless the rule reaches it.</param>
/// <param name="DelegatorLoss">From all delegators together.</param>
/// <param name="FundLoss">From the insurance fund; zero where the rule has none.</param>
/// <param name="Shortfall">What nobody pays.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct LossTotals(
    UInt128 OperatorLoss, UInt128 OtherPoolsLoss, UInt128 DelegatorLoss, UInt128 FundLoss, UInt128 Shortfall)
{
    /// <summary>Everything that was taken, from whomever: all but the shortfall.</summary>
    /// <exception cref="OverflowException">The parts, which no rule of this library returns, sum to more than 2^128 − 1.</exception>
    public UInt128 Absorbed => OperatorLoss + OtherPoolsLoss + DelegatorLoss + FundLoss;
}
