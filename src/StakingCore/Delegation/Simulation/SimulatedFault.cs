using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Slashing;

namespace StakingCore.Delegation.Simulation;

/// <summary>The fault that every round is put to: the largest pools commit it at the round's end, and it comes to light at once.</summary>
/// <remarks>Nothing is taken: a round reports what would be. Immutable.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SimulatedFault
{
    /// <summary>Makes the fault.</summary>
    /// <param name="fraction">What part of a pool's controlled stake it costs, 0 to 1.</param>
    /// <param name="losses">Who pays. A fund is there for each pool anew, and nobody has other pools.</param>
    /// <param name="poolCount">How many pools commit it, those with the most controlled stake, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SimulatedFault(Fraction fraction, LossRule losses, int poolCount = 1)
    {
        ArgumentNullException.ThrowIfNull(losses);
        ArgumentOutOfRangeException.ThrowIfLessThan(poolCount, 1);
        Fraction = fraction <= Fraction.One
            ? fraction
            : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "Expected a fraction from 0 to 1.");
        Losses = losses;
        PoolCount = poolCount;
    }

    /// <summary>What part of a pool's controlled stake it costs, 0 to 1.</summary>
    public Fraction Fraction { get; }

    /// <summary>Who pays.</summary>
    public LossRule Losses { get; }

    /// <summary>How many pools commit it, at least 1.</summary>
    public int PoolCount { get; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulatedFault), PrintMembers);
}
