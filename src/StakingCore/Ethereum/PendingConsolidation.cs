using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>A consolidation that waits until its source is withdrawable, from Electra.</summary>
/// <param name="Source">The row of the validator that leaves.</param>
/// <param name="Target">The row of the validator that takes the balance over.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingConsolidation(int Source, int Target)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PendingConsolidation), PrintMembers);
}
