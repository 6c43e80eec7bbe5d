using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a ledger in columns holds beside its columns. Amounts are 64-bit base units.</summary>
/// <remarks>A boundary takes the running epoch's and gives the next one's: see <see cref="BoundaryTotals.Next"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BoundaryState
{
    /// <summary>The running epoch.</summary>
    public ulong Epoch { get; init; }

    /// <summary>The reserve.</summary>
    public ulong Reserve { get; init; }

    /// <summary>The treasury.</summary>
    public ulong Treasury { get; init; }

    /// <summary>The rows of locked stake that are in use: the first ones of the column.</summary>
    public int LockCount { get; init; }

    /// <summary>The rows of exits that are in use: the first ones of the column.</summary>
    public int ExitCount { get; init; }

    /// <summary>The number that the next request of an exit gets.</summary>
    public ulong NextRequest { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(BoundaryState), PrintMembers);
}
