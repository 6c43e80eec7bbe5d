using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Decentralization;

/// <summary>What a pool or an entity decides over, and how much of that it stands to lose itself. <c>default</c> is nothing.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ControlledStake
{
    /// <summary>Makes the pair.</summary>
    /// <param name="own">Its own stake, in base units, at most <paramref name="controlled"/>.</param>
    /// <param name="controlled">All stake that it decides over, its own included, in base units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="own"/> is more than <paramref name="controlled"/>.</exception>
    [JsonConstructor]
    public ControlledStake(UInt128 own, UInt128 controlled)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(own, controlled);
        Own = own;
        Controlled = controlled;
    }

    /// <summary>Its own stake, in base units.</summary>
    public UInt128 Own { get; }

    /// <summary>All stake that it decides over, its own included, in base units.</summary>
    public UInt128 Controlled { get; }

    /// <summary>Adds both amounts.</summary>
    /// <param name="left">One pair.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">A sum is above 2^128 − 1.</exception>
    public static ControlledStake operator +(ControlledStake left, ControlledStake right) => left.Add(right);

    /// <summary>Adds both amounts.</summary>
    /// <param name="other">The other pair.</param>
    /// <exception cref="OverflowException">A sum is above 2^128 − 1.</exception>
    public ControlledStake Add(ControlledStake other) => new(Own + other.Own, Controlled + other.Controlled);
}
