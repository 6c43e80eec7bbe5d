using System.Collections.Frozen;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>All pools in the order of their desirability, and what they promise to a delegator.</summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>getTopRankedPools</c>; <c>Shelley/API/Wallet.hs</c>,
/// <c>getNonMyopicMemberRewards</c>. The result does not depend on the order that the pools are given in. Immutable and
/// thread-safe. The ledger means to move its ranking out; wallets and explorers that show its figures still need it.
/// </remarks>
public sealed class PoolRanking
{
    private readonly PoolCandidate[] _candidates;
    private readonly FrozenDictionary<PoolId, PoolCandidate> _byId;
    private readonly FrozenSet<PoolId> _top;

    private PoolRanking(RankingBasis basis, PoolCandidate[] ascending, int topCount)
    {
        Basis = basis;
        _candidates = ascending;
        _byId = ascending.ToFrozenDictionary(pool => pool.Id);

        // A stable sort of pools in ascending order, so ties keep that order.
        Pools =
        [
            .. ascending
                .Where(pool => pool.Performance is not null)
                .Select(pool => (Pool: pool, Score: Desirability.ComputeBinary64(basis, pool.Parameters, pool.Performance!.Value)))
                .OrderByDescending(ranked => ranked.Score)
                .Select((ranked, index) => new RankedPool(ranked.Pool, index + 1, ranked.Score, index < topCount)),
        ];
        _top = Pools.Take(topCount).Select(ranked => ranked.Pool.Id).ToFrozenSet();
    }

    /// <summary>What all pools share.</summary>
    public RankingBasis Basis { get; }

    /// <summary>
    /// The pools by descending desirability; equally desirable ones by ascending id. Pools without a performance history are
    /// not ranked.
    /// </summary>
    public IReadOnlyList<RankedPool> Pools { get; }

    /// <summary>The ids of the top pools: those expected to fill up to saturation.</summary>
    public IReadOnlySet<PoolId> TopPools => _top;

    /// <summary>Ranks the pools; the first nOpt are the top pools.</summary>
    /// <param name="basis">What all pools share.</param>
    /// <param name="pools">The pools, in any order.</param>
    /// <exception cref="ArgumentException">A pool is missing or given twice.</exception>
    public static PoolRanking Compute(RankingBasis basis, IEnumerable<PoolCandidate> pools)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return Compute(basis, pools, (int)uint.Min(basis.Parameters.StakePoolTargetNumber, int.MaxValue));
    }

    /// <summary>Ranks the pools with another number of top pools than nOpt.</summary>
    /// <param name="basis">What all pools share.</param>
    /// <param name="pools">The pools, in any order.</param>
    /// <param name="topCount">How many pools are top pools, 0 or more.</param>
    /// <exception cref="ArgumentException">A pool is missing or given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topCount"/> is negative.</exception>
    public static PoolRanking Compute(RankingBasis basis, IEnumerable<PoolCandidate> pools, int topCount)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(pools);
        ArgumentOutOfRangeException.ThrowIfNegative(topCount);
        PoolCandidate[] ascending = [.. pools];
        if (ascending.Contains(null))
        {
            throw new ArgumentException("A pool is null.", nameof(pools));
        }

        Array.Sort(ascending, (left, right) => left.Id.CompareTo(right.Id));
        for (int i = 1; i < ascending.Length; i++)
        {
            if (ascending[i].Id == ascending[i - 1].Id)
            {
                throw new ArgumentException($"Pool {ascending[i].Id} is given twice.", nameof(pools));
            }
        }

        return new PoolRanking(basis, ascending, topCount);
    }

    /// <summary>Whether a pool is one of the top pools; false for pools that were not given.</summary>
    /// <param name="pool">The pool's id.</param>
    public bool IsTop(PoolId pool) => _top.Contains(pool);

    /// <summary>What a delegator could expect of one pool.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <param name="memberStake">The delegator's stake, taken as not yet delegated there.</param>
    /// <exception cref="ArgumentException">The pool was not given to the ranking.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The stake is above 2^64 − 1.</exception>
    public NonMyopicReward NonMyopicRewardOf(PoolId pool, Amount<Lovelace> memberStake) =>
        NonMyopicReward.Compute(Basis, Find(pool), IsTop(pool), memberStake);

    /// <summary>
    /// What a delegator could expect of each pool, by ascending id, pools without a history included: the ledger's answer to
    /// a wallet.
    /// </summary>
    /// <param name="memberStake">The delegator's stake, taken as not yet delegated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stake is above 2^64 − 1.</exception>
    public IReadOnlyList<NonMyopicReward> NonMyopicRewards(Amount<Lovelace> memberStake)
    {
        LovelaceRange.Check(memberStake);
        return [.. _candidates.Select(pool => NonMyopicReward.Compute(Basis, pool, IsTop(pool.Id), memberStake))];
    }

    /// <summary>What becomes of a pool, and what its new delegator could expect, if more is delegated to it.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <param name="further">The stake that is added.</param>
    /// <exception cref="ArgumentException">The pool was not given to the ranking.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The stake, or the pool's stake with it, is above 2^64 − 1.
    /// </exception>
    /// <exception cref="DivideByZeroException">Nothing circulates.</exception>
    public DelegationWhatIf IfDelegated(PoolId pool, Amount<Lovelace> further)
    {
        PoolCandidate candidate = Find(pool);
        LovelaceRange.Check(further);
        Amount<Lovelace> after = LovelaceRange.Check(candidate.Stake + further, nameof(further));
        return new DelegationWhatIf
        {
            Pool = pool,
            Further = further,
            StakeBefore = candidate.Stake,
            StakeAfter = after,
            SaturationPoint = Basis.SaturationPoint,
            SaturationBefore = Basis.Saturation(candidate.Stake),
            SaturationAfter = Basis.Saturation(after),
            Reward = NonMyopicReward.Compute(Basis, candidate, IsTop(pool), further),
        };
    }

    private PoolCandidate Find(PoolId pool) => pool.Text is not null && _byId.TryGetValue(pool, out PoolCandidate? candidate)
        ? candidate
        : throw new ArgumentException($"The pool '{pool}' was not given to the ranking.", nameof(pool));
}
