using System.Collections.Immutable;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Testing;

/// <summary>Rocket Pool from its start, and steps, in order. Some are refused, as on the chain.</summary>
/// <param name="Release">The release, v1.2 or later.</param>
/// <param name="Settings">The settings at the start.</param>
/// <param name="RplPrice">ETH for one RPL at the start.</param>
/// <param name="Steps">The steps, and how many seconds pass before each.</param>
public sealed record RocketPoolScenario(
    RocketPoolRelease Release, NetworkSettings Settings, Fixed18 RplPrice, ImmutableArray<(ulong Wait, RocketPoolStep Step)> Steps)
{
    /// <summary>Every step: the network, the step, and what became of it. A refused step leaves the network as it is.</summary>
    public IEnumerable<(RocketPoolNetwork Before, RocketPoolStep Step, NetworkTransition After)> Replay()
    {
        var network = RocketPoolNetwork.Start(Release, Settings, RplPrice);
        ulong time = 0;
        foreach ((ulong wait, RocketPoolStep step) in Steps)
        {
            time += wait;
            NetworkTransition after = network.Apply(time, step);
            yield return (network, step, after);
            network = after.Network ?? network;
        }
    }

    /// <summary>Whether the two are the same scenario, step by step.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RocketPoolScenario? other) => other is not null
        && Release == other.Release
        && Settings == other.Settings
        && RplPrice == other.RplPrice
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Release, Settings, RplPrice, Steps.Length);

    /// <summary>All of it, for the message of a failing property.</summary>
    public override string ToString() => $"{Release}, RPL at {RplPrice}: {string.Join("; ", Steps.Select(static moment => $"+{moment.Wait} s {moment.Step}"))}";
}
