using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.LockUps;

namespace StakingCore.Slashing;

/// <summary>What a fault costs each position of a pool, in base units. Immutable and thread-safe.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class FaultLosses
{
    internal FaultLosses(LossAllocation allocation, IReadOnlyList<SlashReach> reaches, IReadOnlyList<UInt128> losses)
    {
        Allocation = allocation;
        Reaches = reaches;
        Losses = losses;
    }

    /// <summary>Who pays by party, and why, of what can be reached.</summary>
    public LossAllocation Allocation { get; }

    /// <summary>What of each position can be reached and why not where it cannot, in the order given.</summary>
    public IReadOnlyList<SlashReach> Reaches { get; }

    /// <summary>
    /// The loss of each position, in the order given; with what a fund or other pools pay and the shortfall they sum to the
    /// penalty.
    /// </summary>
    public IReadOnlyList<UInt128> Losses { get; }
}
