using System.Collections.Immutable;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <summary>A pool and a penalty on it: everything that a rule of losses reads. Compared by content.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Penalty">The penalty, base units.</param>
/// <param name="Operator">The operator's stake, base units.</param>
/// <param name="Delegators">The delegators' stakes, base units; together with the operator's at most 2^128 − 1.</param>
/// <param name="Rounding">The rounding.</param>
public sealed record SlashingCase(
    LossRule Rule, UInt128 Penalty, UInt128 Operator, ImmutableArray<UInt128> Delegators, LossRounding Rounding)
{
    /// <summary>Who pays.</summary>
    public LossAllocation Allocate() => Rule.Allocate(Penalty, Operator, Delegators.AsSpan(), Rounding);

    /// <summary>Whether the two are the same case.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(SlashingCase? other) => other is not null
        && Rule == other.Rule
        && Penalty == other.Penalty
        && Operator == other.Operator
        && Rounding == other.Rounding
        && Delegators.AsSpan().SequenceEqual(other.Delegators.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Penalty, Operator, Rounding, Delegators.Length);

    /// <summary>All of it, for the message of a failing property.</summary>
    public override string ToString() =>
        $"{Rule.Name}, {Rounding}: {Penalty} on {Operator} and [{string.Join(", ", Delegators)}]";
}
