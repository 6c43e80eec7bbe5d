using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>A ledger in columns, made for a test, of any magnitude that 64 bits hold together.</summary>
public sealed record GeneratedLedger(
    DelegationParameters Parameters,
    BoundaryState State,
    ulong[] Balance,
    ulong[] Withdrawable,
    int[] Choice,
    LockRow[] Locks,
    ExitRow[] Exits,
    PoolRow[] Pools,
    ulong[] Blocks)
{
    /// <summary>The columns, with room for everything that pools which close may send out.</summary>
    internal ColumnLedger ToColumns() => new()
    {
        Balance = [.. Balance],
        Withdrawable = [.. Withdrawable],
        Choice = [.. Choice],
        Locks = [.. Locks],
        Exits = [.. Exits, .. new ExitRow[Locks.Length + Pools.Length]],
        Pools = [.. Pools],
        Blocks = [.. Blocks],
        State = State with { LockCount = Locks.Length, ExitCount = Exits.Length, NextRequest = 100 },
    };

    internal BoundaryCrossing Boundary(StakingCore.Numerics.VectorPath path = StakingCore.Numerics.VectorPath.Widest) =>
        new(Parameters, Balance.Length, Locks.Length, Pools.Length, path);
}
