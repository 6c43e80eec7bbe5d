using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.LockUps;

/// <summary>How much of a position a fault can still cost, and why not where it is nothing. <c>default</c> is all of nothing.</summary>
/// <param name="Amount">What can be reached, in base units: the whole position or 0.</param>
/// <param name="Obstacle">What stands in the way, or <see cref="SlashObstacle.None"/>.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct SlashReach(UInt128 Amount, SlashObstacle Obstacle)
{
    /// <summary>Whether the position can be reached.</summary>
    public bool IsReachable => Obstacle == SlashObstacle.None;
}
