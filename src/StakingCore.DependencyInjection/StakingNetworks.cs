using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StakingCore.DependencyInjection;

/// <summary>All networks of a protocol that an application added, by name: for a name that is known at run time only.</summary>
/// <remarks>
/// Registered by <see cref="StakingCoreServices.AddStakingCore"/> for every protocol, without networks where none was added.
/// Immutable and safe for concurrent use.
/// </remarks>
/// <typeparam name="TNetwork">The kind of network, such as <see cref="CardanoNetwork"/>.</typeparam>
public sealed class StakingNetworks<TNetwork>
    where TNetwork : class, IStakingNetwork
{
    private readonly FrozenDictionary<string, TNetwork> _byName;

    internal StakingNetworks(IEnumerable<TNetwork> networks)
    {
        All = [.. networks.OrderBy(static network => network.Name, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(static network => network.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them, by name in ordinal order.</summary>
    public ImmutableArray<TNetwork> All { get; }

    /// <summary>The network of a name. Upper and lower case differ.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message says which there are.</exception>
    public TNetwork this[string name] => TryGet(name, out TNetwork? network)
        ? network
        : throw new KeyNotFoundException(
            $"No {typeof(TNetwork).Name} is called '{name}'. {(All.IsEmpty ? "None was added." : $"There are: {string.Join(", ", All.Select(static one => one.Name))}.")}");

    /// <summary>The network of a name, if there is one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="network">The network, or null.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out TNetwork? network)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(name, out network);
    }
}
