using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Ethereum;

/// <summary>What became of a change: the next state, or the refusal.</summary>
public sealed record EthereumTransition
{
    private EthereumTransition(EthereumState? state, EthereumRefusal? refusal)
    {
        State = state;
        Refusal = refusal;
    }

    /// <summary>The next state; null where the change was refused.</summary>
    public EthereumState? State { get; }

    /// <summary>Why the change was refused; null where it was not.</summary>
    public EthereumRefusal? Refusal { get; }

    /// <summary>Whether there is a next state.</summary>
    [MemberNotNullWhen(true, nameof(State))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => State is not null;

    /// <summary>The next state, for callers that know the change to be legal.</summary>
    /// <exception cref="InvalidOperationException">The change was refused; the message is the refusal.</exception>
    public EthereumState OrThrow() => State ?? throw new InvalidOperationException($"The protocol refused: {Refusal}");

    internal static EthereumTransition To(EthereumState state) => new(state, null);

    internal static EthereumTransition Refused(EthereumRefusal refusal) => new(null, refusal);
}
