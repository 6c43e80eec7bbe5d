using System.Collections.Immutable;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Testing;

/// <summary>A Cardano ledger and commands to it, epoch by epoch. Some are refused, as on the chain.</summary>
/// <param name="Origin">What the ledger starts from.</param>
/// <param name="Epochs">The commands of each epoch, in order.</param>
public sealed record LedgerScenario(LedgerOrigin Origin, ImmutableArray<ImmutableArray<LedgerCommand>> Epochs)
{
    /// <summary>
    /// Every step: the ledger, the command, and the ledger after it, or why it was refused. At the end of each epoch the rewards
    /// are calculated and the boundary is crossed: a step without a command.
    /// </summary>
    public IEnumerable<(LedgerState Before, LedgerCommand? Command, LedgerState? After, LedgerRefusal? Refusal)> Replay()
    {
        var ledger = LedgerState.From(Origin);
        foreach (ImmutableArray<LedgerCommand> commands in Epochs)
        {
            foreach (LedgerCommand command in commands)
            {
                LedgerTransition transition = ledger.Apply(command);
                yield return (ledger, command, transition.State, transition.Refusal);
                ledger = transition.State ?? ledger;
            }

            LedgerState next = ledger.StartRewardCalculation().CrossEpochBoundary().Next;
            yield return (ledger, null, next, null);
            ledger = next;
        }
    }

    /// <summary>Whether the two are the same scenario, command by command.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(LedgerScenario? other) => other is not null
        && Origin == other.Origin
        && Epochs.Length == other.Epochs.Length
        && Epochs.Zip(other.Epochs).All(static pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Epochs.Length);

    /// <summary>All of it, for the message of a failing property.</summary>
    public override string ToString() => $"{Origin}: {string.Join(" | ", Epochs.Select(static commands => string.Join("; ", commands)))}";
}
