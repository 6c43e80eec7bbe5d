using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Cardano.Ledger;

/// <summary>What became of a command: the next state, or the refusal. Exactly one of the two is there.</summary>
public sealed record LedgerTransition
{
    private LedgerTransition(LedgerState? state, LedgerRefusal? refusal)
    {
        State = state;
        Refusal = refusal;
    }

    /// <summary>The next state; null where the command was refused.</summary>
    public LedgerState? State { get; }

    /// <summary>Why the command was refused; null where it was not.</summary>
    public LedgerRefusal? Refusal { get; }

    /// <summary>Whether there is a next state.</summary>
    [MemberNotNullWhen(true, nameof(State))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => State is not null;

    /// <summary>The next state, for callers that know the command to be legal.</summary>
    /// <exception cref="InvalidOperationException">The command was refused; the message is the refusal.</exception>
    public LedgerState OrThrow() => State ?? throw new InvalidOperationException($"The ledger refused: {Refusal}");

    internal static LedgerTransition To(LedgerState state) => new(state, null);

    internal static LedgerTransition Refused(LedgerRefusal refusal) => new(null, refusal);
}
