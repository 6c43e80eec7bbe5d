using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Delegation;

/// <summary>What faults cost and who pays. Compared by content.</summary>
/// <remarks>
/// The rule of losses names the parties; the ledger says what they hold. A fund is the treasury, up to what the rule states,
/// and the operator's other pools are those of the ledger, whatever the rule lists. Immutable.
/// </remarks>
public sealed record PenaltySchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="baseFractions">The part of the exposure that each kind of fault costs by itself, 0 to 1.</param>
    /// <param name="losses">Who pays.</param>
    /// <param name="correlation">What faults of the same epoch cost together where that is more; null for no such rule.</param>
    /// <exception cref="ArgumentException">A kind has no name, or costs more than 1.</exception>
    public PenaltySchedule(IReadOnlyDictionary<string, Fraction> baseFractions, LossRule losses, IPenaltyRule? correlation = null)
    {
        ArgumentNullException.ThrowIfNull(baseFractions);
        ArgumentNullException.ThrowIfNull(losses);
        foreach ((string kind, Fraction fraction) in baseFractions)
        {
            DelegationName.Check(kind, nameof(baseFractions));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(fraction, Fraction.One, nameof(baseFractions));
        }

        BaseFractions = baseFractions.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Losses = losses;
        Correlation = correlation;
    }

    /// <summary>The part of the exposure that each kind of fault costs by itself.</summary>
    public ImmutableSortedDictionary<string, Fraction> BaseFractions { get; }

    /// <summary>Who pays.</summary>
    public LossRule Losses { get; }

    /// <summary>What faults of the same epoch cost together where that is more; null for no such rule.</summary>
    public IPenaltyRule? Correlation { get; }

    /// <inheritdoc />
    public bool Equals(PenaltySchedule? other) =>
        other is not null
        && BaseFractions.SequenceEqual(other.BaseFractions)
        && Losses == other.Losses
        && Equals(Correlation, other.Correlation);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(BaseFractions.Count, Losses, Correlation);
}
