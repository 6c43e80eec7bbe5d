using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Cosmos;

/// <summary>What became of a command: the next state and what it returned, or the refusal, or the abort.</summary>
public sealed record ChainTransition
{
    private ChainTransition(ChainState? state, ChainOutcome? outcome, ChainRefusal? refusal, ChainAbort? abort)
    {
        State = state;
        Outcome = outcome;
        Refusal = refusal;
        Abort = abort;
    }

    /// <summary>The next state; null where the command was refused or aborted.</summary>
    public ChainState? State { get; }

    /// <summary>What the command returned; null where it returns nothing or was not carried out.</summary>
    public ChainOutcome? Outcome { get; }

    /// <summary>Why the command was refused; null where it was not.</summary>
    public ChainRefusal? Refusal { get; }

    /// <summary>Why the chain's program aborted; null where it did not.</summary>
    public ChainAbort? Abort { get; }

    /// <summary>Whether there is a next state.</summary>
    [MemberNotNullWhen(true, nameof(State))]
    public bool IsAccepted => State is not null;

    /// <summary>The next state, for callers that know the command to be legal.</summary>
    /// <exception cref="InvalidOperationException">The command was refused or aborted; the message says why.</exception>
    public ChainState OrThrow() =>
        State ?? throw new InvalidOperationException(Refusal is null ? $"The chain aborted: {Abort}" : $"The chain refused: {Refusal}");

    /// <summary>What the command returned, for callers that know the command to be legal.</summary>
    /// <typeparam name="TOutcome">What this kind of command returns.</typeparam>
    /// <exception cref="InvalidOperationException">The command was refused or aborted, or returns something else.</exception>
    public TOutcome OutcomeOrThrow<TOutcome>()
        where TOutcome : ChainOutcome
    {
        OrThrow();
        return Outcome as TOutcome ?? throw new InvalidOperationException(
            $"The command returned {Outcome?.GetType().Name ?? "nothing"}, not {typeof(TOutcome).Name}.");
    }

    internal static ChainTransition To(ChainState state, ChainOutcome? outcome) => new(state, outcome, null, null);

    internal static ChainTransition Refused(ChainRefusal refusal) => new(null, null, refusal, null);

    internal static ChainTransition Aborted(ChainAbort abort) => new(null, null, null, abort);
}
