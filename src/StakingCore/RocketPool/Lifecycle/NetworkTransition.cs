using System.Diagnostics.CodeAnalysis;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>What became of a step: the next state, or the refusal.</summary>
public sealed record NetworkTransition
{
    internal NetworkTransition(RocketPoolNetwork? network, RocketPoolRefusal? refusal)
    {
        Network = network;
        Refusal = refusal;
    }

    /// <summary>The next state; null where the step was refused.</summary>
    public RocketPoolNetwork? Network { get; }

    /// <summary>Why the step was refused; null where it was not.</summary>
    public RocketPoolRefusal? Refusal { get; }

    /// <summary>Whether there is a next state.</summary>
    [MemberNotNullWhen(true, nameof(Network))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Network is not null;

    /// <summary>The next state, for callers that know the step to be legal.</summary>
    /// <exception cref="InvalidOperationException">The step was refused; the message is the refusal.</exception>
    public RocketPoolNetwork OrThrow() => Network ?? throw new InvalidOperationException($"The contracts refuse: {Refusal}");
}
