using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Slashing.Json;

namespace StakingCore.Slashing;

/// <summary>What a waterfall came to: the losses of every position, tranche by tranche, and why. Amounts in base units.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record WaterfallLosses
{
    /// <summary>The penalty that was asked for.</summary>
    public required UInt128 Penalty { get; init; }

    /// <summary>The losses, in the tranches' order and in each tranche's own; with the shortfall they sum to the penalty.</summary>
    [JsonConverter(typeof(TrancheLossesJsonConverter))]
    public required IReadOnlyList<IReadOnlyList<UInt128>> Losses { get; init; }

    /// <summary>What no tranche pays.</summary>
    public required UInt128 Shortfall { get; init; }

    /// <summary>One step a tranche, and one for the shortfall if there is any.</summary>
    public required IReadOnlyList<LossStep> Steps { get; init; }

    /// <summary>Whether both came to the same losses in the same way, element by element.</summary>
    /// <param name="other">The other losses.</param>
    public bool Equals(WaterfallLosses? other) => other is not null
        && Penalty == other.Penalty
        && Shortfall == other.Shortfall
        && Losses.Count == other.Losses.Count
        && Losses.Zip(other.Losses).All(pair => ListContent.Same(pair.First, pair.Second))
        && ListContent.Same(Steps, other.Steps);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Penalty, Shortfall, ListContent.HashOf(Steps));
}
