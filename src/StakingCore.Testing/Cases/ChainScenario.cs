using System.Collections.Immutable;
using StakingCore.Cosmos;

namespace StakingCore.Testing;

/// <summary>A Cosmos chain and commands to it, in order. Some are refused, as on a chain.</summary>
/// <param name="Origin">What the chain starts from.</param>
/// <param name="Commands">The commands.</param>
public sealed record ChainScenario(ChainOrigin Origin, ImmutableArray<ChainCommand> Commands)
{
    /// <summary>Every step: the chain, the command, and what became of it. A refused or aborted command leaves the chain as it is.</summary>
    public IEnumerable<(ChainState Before, ChainCommand Command, ChainTransition After)> Replay()
    {
        var chain = ChainState.From(Origin);
        foreach (ChainCommand command in Commands)
        {
            ChainTransition after = chain.Apply(command);
            yield return (chain, command, after);
            chain = after.State ?? chain;
        }
    }

    /// <summary>Whether the two are the same scenario, command by command.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ChainScenario? other) =>
        other is not null && Origin == other.Origin && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Commands.Length);

    /// <summary>All of it, for the message of a failing property.</summary>
    public override string ToString() => $"{Origin.Version}, {Origin.LiquidStaking}: {string.Join("; ", Commands)}";
}
