using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// All rewards of an epoch over columns: one pass for the stakes, one over the pools, one for the members. Allocates its
/// scratch space once, when it is made; <see cref="Compute"/> allocates nothing.
/// </summary>
/// <remarks>
/// The same integers as <see cref="PoolReward.Compute(RewardEpoch, Amount{Lovelace}, PoolParameters, Amount{Lovelace}, Amount{Lovelace}, ulong)"/>
/// and <see cref="PoolReward.Member"/>, one at a time. An instance is for one thread at a time.
/// </remarks>
public sealed class EpochRewards
{
    private readonly ulong[] _stake;
    private readonly ulong[] _ownerStake;

    // One member share a pool, shifted by one: the first is that of the unlisted pool, which is zero. The estimates stand
    // apart so that the vector path gathers from a table small enough for the first cache.
    private readonly Proportion[] _memberShare;
    private readonly double[] _memberEstimate;
    private readonly VectorPath _path;

    /// <summary>Makes a calculator.</summary>
    /// <param name="poolCapacity">The largest number of pools it will be given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative.</exception>
    public EpochRewards(int poolCapacity)
        : this(poolCapacity, VectorPath.Widest)
    {
    }

    internal EpochRewards(int poolCapacity, VectorPath path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(poolCapacity);
        _stake = new ulong[poolCapacity];
        _ownerStake = new ulong[poolCapacity];
        _memberShare = new Proportion[poolCapacity + 1];
        _memberEstimate = new double[poolCapacity + 1];
        _memberShare[0] = new Proportion(0, 1);
        _path = path;
    }

    /// <summary>The largest number of pools that <see cref="Compute"/> takes.</summary>
    public int PoolCapacity => _stake.Length;

    /// <summary>Computes every pool's and every member's reward.</summary>
    /// <param name="epoch">What all pools share.</param>
    /// <param name="pools">The pools of the snapshot.</param>
    /// <param name="delegations">The delegations of the snapshot.</param>
    /// <param name="poolRewards">
    /// Filled with one result a pool; as many as pools.
    /// </param>
    /// <param name="memberRewards">
    /// Filled with the member reward of each row, in lovelace; as many as rows. Zero for owners of their own pool.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span has the wrong length, there are more pools than the capacity, a pool index or owner row is out of range or
    /// repeated, or an owner row delegates to no listed pool.
    /// </exception>
    /// <exception cref="OverflowException">
    /// The active stake is above 2^64 − 1, or the rewards are above what is available, which only a snapshot larger than
    /// the circulation brings about.
    /// </exception>
    public EpochRewardTotals Compute(
        RewardEpoch epoch,
        ReadOnlySpan<EpochPool> pools,
        DelegationColumns delegations,
        Span<PoolReward> poolRewards,
        Span<ulong> memberRewards)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        CheckLengths(pools, delegations, poolRewards, memberRewards);

        ulong activeStake = SumStakes(pools.Length, delegations);
        SumOwnerStakes(pools.Length, delegations, memberRewards);
        UInt128 leaders = RewardPools(epoch, ulong.Max(1, activeStake), pools, poolRewards);
        UInt128 members = RewardMembers(delegations, memberRewards);

        return new EpochRewardTotals
        {
            ActiveStake = new Amount<Lovelace>(ulong.Max(1, activeStake)),
            Leaders = new Amount<Lovelace>(leaders),
            Members = new Amount<Lovelace>(members),
            Residue = epoch.Available - new Amount<Lovelace>(leaders + members),
        };
    }

    private void CheckLengths(
        ReadOnlySpan<EpochPool> pools, DelegationColumns delegations, Span<PoolReward> poolRewards, Span<ulong> memberRewards)
    {
        if (pools.Length > PoolCapacity)
        {
            throw new ArgumentException($"{pools.Length} pools exceed the capacity of {PoolCapacity}.", nameof(pools));
        }

        if (poolRewards.Length != pools.Length)
        {
            throw new ArgumentException($"Room for {poolRewards.Length} results, {pools.Length} pools.", nameof(poolRewards));
        }

        if (memberRewards.Length != delegations.Stake.Length)
        {
            throw new ArgumentException(
                $"Room for {memberRewards.Length} rewards, {delegations.Stake.Length} rows.", nameof(memberRewards));
        }
    }

    private ulong SumStakes(int poolCount, DelegationColumns delegations)
    {
        Span<ulong> stakes = _stake.AsSpan(0, poolCount);
        stakes.Clear();

        ulong active = 0;
        var runs = new IndexRuns(delegations.Pool);
        while (runs.MoveNext())
        {
            active += runs.IsMixed
                ? SumMixed(delegations, runs.Start, runs.Length, stakes)
                : SumRun(delegations, runs.Start, runs.Length, stakes);
        }

        return active;
    }

    // A pool's sum is within the active stake, whose own sum is checked: an overflow here is an overflow there.
    private static ulong SumRun(DelegationColumns delegations, int start, int length, Span<ulong> stakes)
    {
        ulong sum = WordSum.Of(delegations.Stake.Slice(start, length));
        int pool = delegations.Pool[start];
        if (unchecked((uint)pool) < (uint)stakes.Length)
        {
            stakes[pool] += sum;
        }
        else if (pool != DelegationColumns.UnlistedPool)
        {
            throw UnknownPool(delegations, start, stakes.Length);
        }

        return sum;
    }

    private static ulong SumMixed(DelegationColumns delegations, int start, int length, Span<ulong> stakes)
    {
        ReadOnlySpan<ulong> stake = delegations.Stake.Slice(start, length);
        ReadOnlySpan<int> pools = delegations.Pool.Slice(start, length);
        for (int i = 0; i < stake.Length; i++)
        {
            int pool = pools[i];
            if (unchecked((uint)pool) < (uint)stakes.Length)
            {
                stakes[pool] += stake[i];
            }
            else if (pool != DelegationColumns.UnlistedPool)
            {
                throw UnknownPool(delegations, start + i, stakes.Length);
            }
        }

        return WordSum.Of(stake);
    }

    private static ArgumentException UnknownPool(DelegationColumns delegations, int row, int poolCount) =>
        new($"Row {row} delegates to pool {delegations.Pool[row]}; there are {poolCount} pools.", nameof(delegations));

    // Marks each owner's row in the output, which is filled afterwards, so that a repeated row is found without memory.
    private void SumOwnerStakes(int poolCount, DelegationColumns delegations, Span<ulong> marks)
    {
        Span<ulong> ownerStakes = _ownerStake.AsSpan(0, poolCount);
        ownerStakes.Clear();
        foreach (int row in delegations.OwnerRows)
        {
            if (unchecked((uint)row) >= (uint)marks.Length || delegations.Pool[row] == DelegationColumns.UnlistedPool)
            {
                throw new ArgumentException($"Owner row {row} delegates to no listed pool.", nameof(delegations));
            }

            marks[row] = 0;
        }

        foreach (int row in delegations.OwnerRows)
        {
            if (marks[row] != 0)
            {
                throw new ArgumentException($"Owner row {row} is repeated.", nameof(delegations));
            }

            marks[row] = 1;

            // Distinct rows of one pool: at most the pool's stake, so the sum cannot overflow.
            ownerStakes[delegations.Pool[row]] += delegations.Stake[row];
        }
    }

    private UInt128 RewardPools(
        RewardEpoch epoch, ulong activeStake, ReadOnlySpan<EpochPool> pools, Span<PoolReward> poolRewards)
    {
        OptimalRewardCurve curve = epoch.OptimalCurve();
        UInt128 leaders = 0;
        for (int i = 0; i < pools.Length; i++)
        {
            poolRewards[i] = PoolReward.FromWords(
                epoch, in curve, activeStake, pools[i].Parameters, _stake[i], _ownerStake[i], pools[i].Blocks);
            leaders += poolRewards[i].Leader.BaseUnits;
            _memberShare[i + 1] = poolRewards[i].MemberShare();
            _memberEstimate[i + 1] = _memberShare[i + 1].Estimate;
        }

        return leaders;
    }

    private UInt128 RewardMembers(DelegationColumns delegations, Span<ulong> memberRewards)
    {
        UInt128 sum = 0;
        var runs = new IndexRuns(delegations.Pool);
        while (runs.MoveNext())
        {
            ReadOnlySpan<ulong> stake = delegations.Stake.Slice(runs.Start, runs.Length);
            Span<ulong> rewards = memberRewards.Slice(runs.Start, runs.Length);
            sum += runs.IsMixed
                ? ProportionalColumn.FloorEach(
                    stake, delegations.Pool.Slice(runs.Start, runs.Length), _memberShare, _memberEstimate, rewards, _path)
                : ProportionalColumn.Floor(stake, in _memberShare[runs.Index + 1], rewards, _path);
        }

        foreach (int row in delegations.OwnerRows)
        {
            sum -= memberRewards[row];
            memberRewards[row] = 0;
        }

        return sum;
    }
}
