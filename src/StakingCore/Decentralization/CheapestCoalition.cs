using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Decentralization;

/// <summary>The coalition that controls enough with the least of its own stake at risk.</summary>
/// <param name="OwnStake">What the members own, in base units: the capital at risk.</param>
/// <param name="Controlled">What they control together, in base units.</param>
/// <param name="Members">Their indices, ascending.</param>
/// <param name="FractionOfTotal">The capital at risk over all controlled stake, 0 to 1.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record CheapestCoalition(UInt128 OwnStake, UInt128 Controlled, ImmutableArray<int> Members, Ratio FractionOfTotal)
{
    /// <summary>Controlled over own stake, at least 1; null, unbounded, where the members own nothing.</summary>
    public Ratio? Leverage => OwnStake == 0 ? null : new Ratio(Controlled, OwnStake);

    /// <inheritdoc />
    public bool Equals(CheapestCoalition? other) => other is not null
        && OwnStake == other.OwnStake
        && Controlled == other.Controlled
        && FractionOfTotal == other.FractionOfTotal
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(OwnStake, Controlled, Members.Length);
}
