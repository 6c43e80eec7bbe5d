using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

/// <summary>A whole epoch at protocol magnitudes, hostile values included.</summary>
public sealed record GeneratedEpoch(
    RewardParameters Parameters,
    Amount<Lovelace> Available,
    ulong IdleCirculation,
    ulong UnlistedBlocks,
    IReadOnlyList<EpochPool> Pools,
    IReadOnlyList<GeneratedRow> Rows)
{
    public ulong[] Stake => [.. Rows.Select(row => row.Stake)];

    public int[] PoolIndex => [.. Rows.Select(row => row.Pool < 0 ? DelegationColumns.UnlistedPool : row.Pool % Pools.Count)];

    public int[] OwnerRows => [.. Enumerable.Range(0, Rows.Count).Where(row => Rows[row].IsOwner && PoolIndex[row] >= 0)];

    public ulong ActiveStake => Math.Max(1, Stake.Aggregate(0UL, (sum, stake) => sum + stake));

    public RewardEpoch Epoch => new()
    {
        Parameters = Parameters,
        Available = Available,
        Circulation = new Amount<Lovelace>(ActiveStake + IdleCirculation),
        BlocksMade = Pools.Aggregate(UnlistedBlocks, (sum, pool) => sum + pool.Blocks),
    };

    public override string ToString() => $"{Parameters}, available {Available}, idle {IdleCirculation}, "
        + $"pools [{string.Join("; ", Pools)}], rows [{string.Join("; ", Rows)}]";
}

/// <summary>One delegator; a negative pool is an unlisted one.</summary>
public readonly record struct GeneratedRow(ulong Stake, int Pool, bool IsOwner);
