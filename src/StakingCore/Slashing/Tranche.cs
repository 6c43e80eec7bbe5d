using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>A layer of a waterfall: positions that lose together, in proportion, before the next layer is touched.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record Tranche
{
    /// <summary>Makes the tranche.</summary>
    /// <param name="name">What it is called in the steps, for example <c>operator</c> or <c>cover fund</c>.</param>
    /// <param name="stakes">What each of its positions holds, in base units; may be empty.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public Tranche(string name, params IReadOnlyList<UInt128> stakes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(stakes);
        Name = name;
        Stakes = ImmutableArray.CreateRange(stakes);
    }

    /// <summary>What it is called in the steps.</summary>
    public string Name { get; }

    /// <summary>What each of its positions holds, in base units.</summary>
    public IReadOnlyList<UInt128> Stakes { get; }

    /// <summary>Whether both have the same name and hold the same in the same order.</summary>
    /// <param name="other">The other tranche.</param>
    public bool Equals(Tranche? other) => other is not null && Name == other.Name && ListContent.Same(Stakes, other.Stakes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, ListContent.HashOf(Stakes));
}
