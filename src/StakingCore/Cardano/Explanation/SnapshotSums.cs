using System.Numerics;

namespace StakingCore.Cardano.Explanation;

/// <summary>
/// The sums and look-ups of one snapshot, made straight from the input. Shares nothing with the columns of the fast path.
/// </summary>
internal sealed class SnapshotSums
{
    private readonly Dictionary<PoolId, SnapshotPool> _pools;
    private readonly Dictionary<Credential, StakeDelegation> _delegations;
    private readonly ILookup<PoolId, StakeDelegation> _delegators;
    private readonly ILookup<Credential, SnapshotPool> _operated;
    private readonly RewardInput _input;

    internal SnapshotSums(RewardInput input)
    {
        _input = input;
        _pools = input.Pools.ToDictionary(pool => pool.Id);
        _delegations = input.Delegations.ToDictionary(delegation => delegation.Credential);
        _delegators = input.Delegations.ToLookup(delegation => delegation.Pool);
        _operated = input.Pools.OrderBy(pool => pool.Id.Text, StringComparer.Ordinal).ToLookup(pool => pool.RewardAccount);
        BigInteger active = Sum(input.Delegations);
        ActiveStake = BigInteger.Max(BigInteger.One, active);
        BlocksMade = input.TotalBlocks
            ?? input.Blocks.Values.Aggregate(BigInteger.Zero, (sum, blocks) => sum + blocks);
    }

    /// <summary>A: all stake in the snapshot, or 1 when it is empty.</summary>
    internal BigInteger ActiveStake { get; }

    /// <summary>N: all blocks of the epoch.</summary>
    internal BigInteger BlocksMade { get; }

    /// <summary>Every account that the snapshot pays or counts, once.</summary>
    internal IEnumerable<Credential> Accounts =>
        _delegations.Keys.Concat(_operated.Select(pools => pools.Key).Where(account => !_delegations.ContainsKey(account)));

    internal SnapshotPool? Pool(PoolId id) => _pools.GetValueOrDefault(id);

    internal StakeDelegation? Delegation(Credential credential) =>
        _delegations.TryGetValue(credential, out StakeDelegation delegation) ? delegation : null;

    /// <summary>The pools that pay their operator's reward to the account, by ascending id.</summary>
    internal IEnumerable<SnapshotPool> OperatedBy(Credential account) => _operated[account];

    internal ulong Blocks(PoolId id) => _input.Blocks.GetValueOrDefault(id);

    internal IEnumerable<StakeDelegation> Owners(SnapshotPool pool) =>
        _delegators[pool.Id].Where(delegation => Owns(pool, delegation.Credential));

    internal IEnumerable<StakeDelegation> Members(SnapshotPool pool) =>
        _delegators[pool.Id].Where(delegation => !Owns(pool, delegation.Credential));

    internal int DelegatorCount(PoolId pool) => _delegators[pool].Count();

    internal BigInteger Stake(PoolId pool) => Sum(_delegators[pool]);

    internal static bool Owns(SnapshotPool pool, Credential credential) =>
        !credential.IsScript && pool.Owners.Contains(credential);

    internal static BigInteger Sum(IEnumerable<StakeDelegation> delegations) =>
        delegations.Aggregate(BigInteger.Zero, (sum, delegation) => sum + (BigInteger)delegation.Stake.BaseUnits);
}
