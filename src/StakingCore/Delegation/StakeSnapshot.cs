namespace StakingCore.Delegation;

/// <summary>The memory of one snapshot: made once, filled again and again.</summary>
internal sealed class StakeSnapshot(int accountCapacity, int lockCapacity, int poolCapacity)
{
    private readonly PoolSnapshotRow[] _pools = new PoolSnapshotRow[poolCapacity];
    private readonly int[] _walletPool = new int[accountCapacity];
    private readonly ulong[] _walletWeight = new ulong[accountCapacity];
    private readonly int[] _lockAccount = new int[lockCapacity];
    private readonly int[] _lockPool = new int[lockCapacity];
    private readonly ulong[] _lockWeight = new ulong[lockCapacity];
    private int _poolCount;
    private int _walletCount;
    private int _lockCount;

    /// <summary>The epoch that began with it; null while it holds none.</summary>
    internal ulong? Epoch { get; private set; }

    internal ulong TotalStake { get; private set; }

    internal Span<PoolSnapshotRow> Pools => _pools.AsSpan(0, _poolCount);

    internal Span<int> WalletPool => _walletPool.AsSpan(0, _walletCount);

    internal Span<ulong> WalletWeight => _walletWeight.AsSpan(0, _walletCount);

    internal Span<int> LockAccount => _lockAccount.AsSpan(0, _lockCount);

    internal Span<int> LockPool => _lockPool.AsSpan(0, _lockCount);

    internal Span<ulong> LockWeight => _lockWeight.AsSpan(0, _lockCount);

    internal SnapshotColumns Columns => new()
    {
        Epoch = Epoch ?? 0,
        TotalStake = TotalStake,
        Pools = Pools,
        WalletPools = WalletPool,
        WalletWeights = WalletWeight,
        LockAccounts = LockAccount,
        LockPools = LockPool,
        LockWeights = LockWeight,
    };

    /// <summary>Makes room for a new snapshot; whoever calls writes every row of pools and wallets.</summary>
    internal void Begin(ulong epoch, ulong totalStake, int pools, int wallets)
    {
        Epoch = epoch;
        TotalStake = totalStake;
        _poolCount = pools;
        _walletCount = wallets;
        _lockCount = 0;
    }

    /// <summary>Adds a row of locked stake, without weight yet.</summary>
    internal ref ulong AddLock(int account, int pool)
    {
        _lockAccount[_lockCount] = account;
        _lockPool[_lockCount] = pool;
        ref ulong weight = ref _lockWeight[_lockCount++];
        weight = 0;
        return ref weight;
    }

    internal void Fill(SnapshotColumns columns)
    {
        Begin(columns.Epoch, columns.TotalStake, columns.Pools.Length, columns.WalletPools.Length);
        _lockCount = columns.LockPools.Length;
        columns.Pools.CopyTo(_pools);
        columns.WalletPools.CopyTo(_walletPool);
        columns.WalletWeights.CopyTo(_walletWeight);
        columns.LockAccounts.CopyTo(_lockAccount);
        columns.LockPools.CopyTo(_lockPool);
        columns.LockWeights.CopyTo(_lockWeight);
    }
}
