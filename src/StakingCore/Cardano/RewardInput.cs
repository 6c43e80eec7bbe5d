using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>Everything that one epoch's reward calculation reads.</summary>
/// <remarks>For blocks made in epoch e each member says which epoch its value is of.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RewardInput
{
    /// <summary>The parameters in force in e.</summary>
    public required RewardParameters Parameters { get; init; }

    /// <summary>The network's constants.</summary>
    public required NetworkConstants Network { get; init; }

    /// <summary>The reserves during e + 1, in lovelace; at most the supply.</summary>
    public required Amount<Lovelace> Reserves { get; init; }

    /// <summary>The fees of e, in lovelace.</summary>
    public required Amount<Lovelace> Fees { get; init; }

    /// <summary>The blocks that each pool made in e, pools that have left since included; the overlay's are not.</summary>
    public required IReadOnlyDictionary<PoolId, ulong> Blocks { get; init; }

    /// <summary>
    /// All blocks of e outside the overlay, where some producers are not in <see cref="Blocks"/>; null is the sum of those.
    /// </summary>
    public ulong? TotalBlocks { get; init; }

    /// <summary>The pools in the snapshot taken at the end of e − 2, each id once.</summary>
    public required IReadOnlyList<SnapshotPool> Pools { get; init; }

    /// <summary>The delegations in that snapshot, each credential once.</summary>
    public required IReadOnlyList<StakeDelegation> Delegations { get; init; }

    /// <summary>
    /// The credentials without a registration when the calculation starts, in e + 1. Matters up to Alonzo.
    /// </summary>
    public required IReadOnlySet<Credential> UnregisteredAtStart { get; init; }
}
