using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>What a split over a column came to, in base units. <c>default</c> is the split of nothing.</summary>
/// <param name="Reachable">The sum of the column: all that could be taken.</param>
/// <param name="Loss">The sum of the losses: the penalty, or everything where the penalty is larger.</param>
/// <param name="Shortfall">The part of the penalty that nobody pays.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ColumnLoss(UInt128 Reachable, UInt128 Loss, UInt128 Shortfall);
