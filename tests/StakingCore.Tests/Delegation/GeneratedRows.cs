namespace StakingCore.Tests.Delegation;

/// <summary>The delegations of one kind.</summary>
public sealed record GeneratedRows(ulong[] Amount, int[] Pool)
{
    internal UInt128 Of(int pool) => Amount.Where((_, row) => Pool[row] == pool).Aggregate(UInt128.Zero, (sum, amount) => sum + amount);
}
