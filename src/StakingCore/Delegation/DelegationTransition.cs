using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Delegation;

/// <summary>What became of a command: the next state and what happened, or the refusal.</summary>
public sealed record DelegationTransition
{
    private DelegationTransition(DelegationLedger? ledger, ImmutableArray<DelegationEvent> events, DelegationRefusal? refusal)
    {
        Ledger = ledger;
        Events = events;
        Refusal = refusal;
    }

    /// <summary>The next state; null where the command was refused.</summary>
    public DelegationLedger? Ledger { get; }

    /// <summary>What happened, in order; empty where the command was refused.</summary>
    public ImmutableArray<DelegationEvent> Events { get; }

    /// <summary>Why the command was refused; null where it was not.</summary>
    public DelegationRefusal? Refusal { get; }

    /// <summary>Whether there is a next state.</summary>
    [MemberNotNullWhen(true, nameof(Ledger))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Ledger is not null;

    /// <summary>The next state, for callers that know the command to be legal.</summary>
    /// <exception cref="InvalidOperationException">The command was refused; the message is the refusal.</exception>
    public DelegationLedger OrThrow() => Ledger ?? throw new InvalidOperationException($"The ledger refused: {Refusal}");

    internal static DelegationTransition To(DelegationLedger ledger, params ReadOnlySpan<DelegationEvent> events) =>
        new(ledger, [.. events], null);

    internal static DelegationTransition Refused(DelegationRefusal refusal) => new(null, [], refusal);
}
