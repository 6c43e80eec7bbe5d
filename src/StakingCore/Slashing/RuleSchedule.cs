using System.Collections.Immutable;

namespace StakingCore.Slashing;

/// <summary>
/// Rules by epoch. A fault is decided by the rule in force when it happened, whatever the rule is when it is proven
/// (Polkadot's <c>ErasNominatorsSlashable</c>).
/// </summary>
/// <remarks>Immutable and thread-safe. Works for penalty rules and loss rules alike.</remarks>
/// <typeparam name="TRule">The kind of rule.</typeparam>
public sealed class RuleSchedule<TRule>
    where TRule : notnull
{
    private readonly ImmutableArray<RuleChange<TRule>> _changes;

    /// <summary>Makes the schedule.</summary>
    /// <param name="changes">The changes, in ascending order of their epochs; at least one.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="changes"/> is empty, or an epoch does not lie after the one before it.
    /// </exception>
    public RuleSchedule(params IReadOnlyList<RuleChange<TRule>> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            throw new ArgumentException("A schedule needs at least one rule.", nameof(changes));
        }

        _changes = [.. changes];
        for (int i = 1; i < _changes.Length; i++)
        {
            if (_changes[i].FromEpoch <= _changes[i - 1].FromEpoch)
            {
                throw new ArgumentException(
                    $"Change {i} is from epoch {_changes[i].FromEpoch}, not after {_changes[i - 1].FromEpoch}.", nameof(changes));
            }
        }
    }

    /// <summary>The changes, in ascending order of their epochs.</summary>
    public IReadOnlyList<RuleChange<TRule>> Changes => _changes;

    /// <summary>The rule that decides a fault.</summary>
    /// <param name="faultEpoch">The epoch at which the fault happened, not the one at which it was proven.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch lies before the first rule.</exception>
    public TRule RuleAt(ulong faultEpoch)
    {
        for (int i = _changes.Length - 1; i >= 0; i--)
        {
            if (_changes[i].FromEpoch <= faultEpoch)
            {
                return _changes[i].Rule;
            }
        }

        throw new ArgumentOutOfRangeException(
            nameof(faultEpoch), faultEpoch, $"The first rule is in force from epoch {_changes[0].FromEpoch}.");
    }
}
