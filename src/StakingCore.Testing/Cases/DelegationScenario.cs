using System.Collections.Immutable;
using StakingCore.Delegation;

namespace StakingCore.Testing;

/// <summary>A pool delegation ledger and commands to it, in order. Some are refused, as on a network.</summary>
/// <param name="Origin">What the ledger starts from.</param>
/// <param name="Commands">The commands.</param>
public sealed record DelegationScenario(DelegationOrigin Origin, ImmutableArray<DelegationCommand> Commands)
{
    /// <summary>Every step: the ledger, the command, and what became of it. A refused command leaves the ledger as it is.</summary>
    /// <remarks>An <see cref="AdvanceEpoch"/> goes to the epoch after the running one, whatever its number.</remarks>
    public IEnumerable<(DelegationLedger Before, DelegationCommand Command, DelegationTransition After)> Replay()
    {
        var ledger = DelegationLedger.From(Origin);
        foreach (DelegationCommand planned in Commands)
        {
            DelegationCommand command = planned is AdvanceEpoch advance
                ? new AdvanceEpoch(ledger.Epoch + 1, Open(ledger, advance), advance.Fees)
                : planned;
            DelegationTransition after = ledger.Apply(command);
            yield return (ledger, command, after);
            ledger = after.Ledger ?? ledger;
        }
    }

    /// <summary>Whether the two are the same scenario, command by command.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(DelegationScenario? other) =>
        other is not null && Origin == other.Origin && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Commands.Length);

    /// <summary>All of it, for the message of a failing property.</summary>
    public override string ToString() => $"{Origin}: {string.Join("; ", Commands)}";

    // Blocks of pools that are not there would make nearly every boundary a refused one.
    private static Dictionary<string, ulong> Open(DelegationLedger ledger, AdvanceEpoch advance) => advance.Blocks
        .Where(entry => ledger.Pools.TryGetValue(entry.Key, out DelegationPool? pool) && pool.ClosedEpoch is null)
        .ToDictionary(static entry => entry.Key, static entry => entry.Value);
}
