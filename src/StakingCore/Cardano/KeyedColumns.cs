namespace StakingCore.Cardano;

/// <summary>Turns a keyed reward calculation into columns, and the columns' results back into keyed entries.</summary>
internal sealed class KeyedColumns
{
    private readonly SnapshotPool[] _pools;
    private readonly EpochPool[] _rows;
    private readonly ulong[] _stake;
    private readonly int[] _pool;
    private readonly int[] _ownerRows;

    private KeyedColumns(SnapshotPool[] pools, EpochPool[] rows, ulong[] stake, int[] pool, int[] ownerRows)
    {
        _pools = pools;
        _rows = rows;
        _stake = stake;
        _pool = pool;
        _ownerRows = ownerRows;
    }

    internal ReadOnlySpan<EpochPool> Pools => _rows;

    internal DelegationColumns Delegations => new(_stake, _pool, _ownerRows);

    internal static KeyedColumns From(RewardInput input)
    {
        SnapshotPool[] pools = [.. input.Pools.OrderBy(pool => pool.Id)];
        var index = new Dictionary<PoolId, int>(pools.Length);
        var rows = new EpochPool[pools.Length];
        for (int i = 0; i < pools.Length; i++)
        {
            if (!index.TryAdd(pools[i].Id, i))
            {
                throw new ArgumentException($"Pool {pools[i].Id} appears twice.", nameof(input));
            }

            rows[i] = new EpochPool(pools[i].Parameters, input.Blocks.GetValueOrDefault(pools[i].Id));
        }

        int count = input.Delegations.Count;
        ulong[] stake = new ulong[count];
        int[] pool = new int[count];
        var ownerRows = new List<int>();
        var seen = new HashSet<Credential>(count);
        for (int row = 0; row < count; row++)
        {
            StakeDelegation delegation = input.Delegations[row];
            if (!seen.Add(delegation.Credential))
            {
                throw new ArgumentException($"Credential {delegation.Credential} appears twice.", nameof(input));
            }

            stake[row] = LovelaceRange.Of(delegation.Stake, nameof(input));
            pool[row] = index.GetValueOrDefault(delegation.Pool, DelegationColumns.UnlistedPool);
            if (pool[row] >= 0 && !delegation.Credential.IsScript && pools[pool[row]].Owners.Contains(delegation.Credential))
            {
                ownerRows.Add(row);
            }
        }

        return new KeyedColumns(pools, rows, stake, pool, [.. ownerRows]);
    }

    internal List<KeyValuePair<PoolId, PoolReward>> EvaluatedPools(ReadOnlySpan<PoolReward> rewards)
    {
        var evaluated = new List<KeyValuePair<PoolId, PoolReward>>();
        for (int i = 0; i < rewards.Length; i++)
        {
            if (rewards[i].Blocks > 0)
            {
                evaluated.Add(new(_pools[i].Id, rewards[i]));
            }
        }

        return evaluated;
    }

    internal RewardEntry[] EntriesOf(RewardInput input, ReadOnlySpan<PoolReward> poolRewards, ReadOnlySpan<ulong> memberRewards)
    {
        bool dropsUnregistered = input.Parameters.ProtocolVersion.DropsUnregisteredAtStart;
        var entries = new List<RewardEntry>();
        for (int i = 0; i < poolRewards.Length; i++)
        {
            if (poolRewards[i].Blocks > 0)
            {
                Add(new RewardEntry(_pools[i].RewardAccount, RewardKind.Leader, _pools[i].Id, poolRewards[i].Leader));
            }
        }

        for (int row = 0; row < memberRewards.Length; row++)
        {
            if (memberRewards[row] > 0)
            {
                StakeDelegation delegation = input.Delegations[row];
                Add(new RewardEntry(delegation.Credential, RewardKind.Member, delegation.Pool, new(memberRewards[row])));
            }
        }

        return [.. entries.OrderBy(entry => entry.Credential).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Pool)];

        void Add(RewardEntry entry)
        {
            if (!dropsUnregistered || !input.UnregisteredAtStart.Contains(entry.Credential))
            {
                entries.Add(entry);
            }
        }
    }
}
