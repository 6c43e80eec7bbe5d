using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Minipools;

/// <summary>What a distribution over columns came to. <c>default</c> is that of no minipools.</summary>
/// <param name="Node">All nodes' shares, in wei.</param>
/// <param name="User">The users' shares, in wei.</param>
/// <param name="RefusedRows">How many rows the contracts refuse to split; their shares are 0.</param>
/// <param name="FirstRefusedRow">The first of them; -1 where there is none.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MinipoolTotals(Amount<Wei> Node, Amount<Wei> User, int RefusedRows, int FirstRefusedRow)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(MinipoolTotals), PrintMembers);
}
