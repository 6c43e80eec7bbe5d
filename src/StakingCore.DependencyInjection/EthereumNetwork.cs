using System.Collections.Immutable;
using StakingCore.Ethereum;

namespace StakingCore.DependencyInjection;

/// <summary>An Ethereum network by name: its preset and the epoch at which each fork came into force.</summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed class EthereumNetwork : IStakingNetwork
{
    private readonly ImmutableArray<(ulong FirstEpoch, EthereumRules Rules)> _rules;

    /// <summary>Makes the network.</summary>
    /// <param name="name">The name, which is the key; not empty, without white space.</param>
    /// <param name="forks">
    /// The first epoch of each fork that the network has had, one of them at epoch 0. A network that began with a later fork
    /// leaves the earlier ones out; two forks may share an epoch, and the later one is in force.
    /// </param>
    /// <param name="preset">The preset; null is mainnet's.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or has white space, no fork is in force at epoch 0, a fork begins before an earlier one or is unknown, or
    /// a divisor of the preset is zero.
    /// </exception>
    public EthereumNetwork(string name, IReadOnlyDictionary<EthereumFork, ulong> forks, EthereumPreset? preset = null)
    {
        ArgumentNullException.ThrowIfNull(forks);
        Name = NetworkName.Check(name);
        Preset = preset ?? EthereumPreset.Mainnet;
        PresetCheck.Check(Preset, name);
        ImmutableArray<(ulong, EthereumRules)>.Builder rules = ImmutableArray.CreateBuilder<(ulong, EthereumRules)>(forks.Count);
        ulong last = 0;
        foreach ((EthereumFork fork, ulong epoch) in forks.OrderBy(static entry => entry.Key))
        {
            if (epoch < last || (rules.Count == 0 && epoch != 0))
            {
                throw new ArgumentException(
                    rules.Count == 0
                        ? $"The Ethereum network '{name}' has no rules at epoch 0: its first fork, {fork}, begins at {epoch}."
                        : $"On the Ethereum network '{name}', {fork} begins at epoch {epoch}, before the fork ahead of it at {last}.",
                    nameof(forks));
            }

            rules.Add((epoch, EthereumRules.Of(fork) with { Preset = Preset }));
            last = epoch;
        }

        _rules = rules.Count > 0
            ? rules.MoveToImmutable()
            : throw new ArgumentException($"The Ethereum network '{name}' names no fork.", nameof(forks));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The preset.</summary>
    public EthereumPreset Preset { get; }

    /// <summary>The first epoch of each fork on mainnet, up to Fulu.</summary>
    public static ImmutableSortedDictionary<EthereumFork, ulong> MainnetForks { get; } = Enum.GetValues<EthereumFork>()
        .Select(static fork => (Fork: fork, Epoch: FirstEpochOnMainnet(fork)))
        .Where(static entry => entry.Epoch is not null)
        .ToImmutableSortedDictionary(static entry => entry.Fork, static entry => entry.Epoch!.Value);

    /// <summary>The rules in force in an epoch.</summary>
    /// <param name="epoch">The epoch.</param>
    public EthereumRules RulesAt(ulong epoch)
    {
        int last = _rules.Length - 1;
        while (epoch < _rules[last].FirstEpoch)
        {
            last--;
        }

        return _rules[last].Rules;
    }

    // By bisection over the library's own schedule, so that the epochs stand in one place.
    private static ulong? FirstEpochOnMainnet(EthereumFork fork)
    {
        ulong low = 0;
        ulong high = 1UL << 32;
        if (EthereumRules.OnMainnet(high).Fork < fork)
        {
            return null;
        }

        while (low < high)
        {
            ulong middle = (low + high) / 2;
            (low, high) = EthereumRules.OnMainnet(middle).Fork < fork ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
