using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>A rule and the epoch from which it is in force.</summary>
/// <param name="FromEpoch">The first epoch (era, height) whose faults it decides.</param>
/// <param name="Rule">The rule.</param>
/// <typeparam name="TRule">The kind of rule.</typeparam>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RuleChange<TRule>(ulong FromEpoch, TRule Rule)
    where TRule : notnull
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RuleChange<>), PrintMembers);
}
