using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// All rewards of an epoch over columns: one pass for the stakes, one over the pools, one for the members. Allocates its
/// scratch space once, when it is made; <see cref="Compute"/> allocates nothing.
/// </summary>
/// <remarks>
/// <para>
/// The same integers as <see cref="PoolReward.Compute(RewardEpoch, Amount{Lovelace}, PoolParameters, Amount{Lovelace}, Amount{Lovelace}, ulong)"/>
/// and <see cref="PoolReward.Member"/>, one at a time, on every path and however many threads it uses. An instance
/// serves one call at a time.
/// </para>
/// <para>
/// Rows may come in any order. Rows of one pool that stand together are fastest, since their pool is looked up once.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial class EpochRewards
{
    // Below this a second thread costs more than it brings.
    private const int RowsWorthAThread = 1 << 15;

    // More parts than threads, so that a thread on a slower core takes fewer of them.
    private const int PartsPerThread = 4;

    private readonly VectorPath _path;
    private readonly ForkJoin _forkJoin;

    /// <summary>Makes a calculator.</summary>
    /// <param name="poolCapacity">
    /// The largest number of pools it will be given. One thread keeps about 90 bytes for each, every further one 64 more.
    /// </param>
    /// <param name="maxDegreeOfParallelism">
    /// The most threads that a call may use, the calling one included, at least 1. The others are the thread pool's.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The capacity is negative, or the degree of parallelism below 1.
    /// </exception>
    public EpochRewards(int poolCapacity, int maxDegreeOfParallelism = 1)
        : this(poolCapacity, maxDegreeOfParallelism, VectorPath.Widest)
    {
    }

    internal EpochRewards(int poolCapacity, int maxDegreeOfParallelism, VectorPath path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(poolCapacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxDegreeOfParallelism);
        PoolCapacity = poolCapacity;
        _path = path;
        _forkJoin = new ForkJoin(maxDegreeOfParallelism);
        _parts = new PartSums[maxDegreeOfParallelism == 1 ? 1 : checked(maxDegreeOfParallelism * PartsPerThread)];
        for (int part = 0; part < _parts.Length; part++)
        {
            _parts[part] = new PartSums(poolCapacity);
        }

        _stake = new ulong[poolCapacity];
        _ownerStake = new ulong[poolCapacity];
        _memberShare = new Proportion[poolCapacity + 1];
        _memberEstimate = new double[poolCapacity + 1];
        _memberShare[0] = new Proportion(0, 1);
        _sumStakes = SumStakes;
        _rewardPools = RewardPools;
        _rewardMembers = RewardMembers;
    }

    /// <summary>The largest number of pools that <see cref="Compute"/> takes.</summary>
    public int PoolCapacity { get; }

    /// <summary>Who is in <see cref="Compute"/>.</summary>
    internal SingleCaller Caller { get; } = new();

    /// <summary>Computes every pool's and every member's reward.</summary>
    /// <param name="epoch">What all pools share.</param>
    /// <param name="pools">The pools of the snapshot.</param>
    /// <param name="delegations">The delegations of the snapshot.</param>
    /// <param name="poolRewards">
    /// Filled with one result a pool; as many as pools.
    /// </param>
    /// <param name="memberRewardsLovelace">
    /// Filled with the member reward of each row, in lovelace; as many as rows. Zero for owners of their own pool.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span has the wrong length, an output overlaps an input, there are more pools than the capacity, a pool index or owner row is out of range, owner
    /// rows do not ascend, or one delegates to no listed pool.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread is in this method of the same instance.</exception>
    /// <exception cref="OverflowException">
    /// The active stake is above 2^64 − 1, or the rewards are above what is available, which only a snapshot larger than
    /// the circulation brings about.
    /// </exception>
    public unsafe EpochRewardTotals Compute(
        RewardEpoch epoch,
        ReadOnlySpan<EpochPool> pools,
        DelegationColumns delegations,
        Span<PoolReward> poolRewards,
        Span<ulong> memberRewardsLovelace)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        CheckLengths(pools, delegations, poolRewards, memberRewardsLovelace);
        CheckOverlaps(pools, delegations, poolRewards, memberRewardsLovelace);
        OptimalRewardCurve curve = epoch.OptimalCurve();
        Caller.Enter();

        // Spans cannot be handed to another thread; pinned for the length of the call, their memory can.
        fixed (EpochPool* poolsPointer = pools)
        fixed (PoolReward* poolRewardsPointer = poolRewards)
        fixed (ulong* stakePointer = delegations.StakesLovelace)
        fixed (int* poolPointer = delegations.PoolRows)
        fixed (int* ownerRowsPointer = delegations.OwnerRows)
        fixed (ulong* memberRewardsPointer = memberRewardsLovelace)
        {
            _call = new Call
            {
                Epoch = epoch,
                Curve = curve,
                PoolCount = pools.Length,
                RowCount = delegations.StakesLovelace.Length,
                PartCount = int.Clamp(delegations.StakesLovelace.Length / RowsWorthAThread, 1, _parts.Length),
                Pools = poolsPointer,
                PoolRewards = poolRewardsPointer,
                Stake = stakePointer,
                Pool = poolPointer,
                OwnerRows = ownerRowsPointer,
                OwnerCount = delegations.OwnerRows.Length,
                MemberRewards = memberRewardsPointer,
            };
            bool isShared = _call.PartCount > 1;
            try
            {
                if (isShared)
                {
                    _forkJoin.Open();
                }

                return RunPasses();
            }
            finally
            {
                if (isShared)
                {
                    _forkJoin.Close();
                }

                _call = default;
                Caller.Leave();
            }
        }
    }

    private EpochRewardTotals RunPasses()
    {
        _forkJoin.Run(_call.PartCount, _sumStakes);
        ulong activeStake = JoinStakes();
        _call.ActiveStake = ulong.Max(1, activeStake);

        _forkJoin.Run(_call.PartCount, _rewardPools);
        _forkJoin.Run(_call.PartCount, _rewardMembers);
        UInt128 leaders = 0;
        UInt128 members = 0;
        for (int part = 0; part < _call.PartCount; part++)
        {
            leaders += _parts[part].Leaders;
            members += _parts[part].Members;
        }

        UInt128 available = _call.Epoch.Available.BaseUnits;
        if (leaders + members > available)
        {
            throw new OverflowException(
                $"The rewards of {leaders + members} lovelace are above the {available} available: "
                + $"the active stake of {activeStake} lovelace is above the circulation of {_call.Epoch.Circulation:L}.");
        }

        return new EpochRewardTotals
        {
            ActiveStake = new Amount<Lovelace>(_call.ActiveStake),
            Leaders = new Amount<Lovelace>(leaders),
            Members = new Amount<Lovelace>(members),
            Residue = new Amount<Lovelace>(available - leaders - members),
        };
    }

    private void CheckLengths(
        ReadOnlySpan<EpochPool> pools, DelegationColumns delegations, Span<PoolReward> poolRewards, Span<ulong> memberRewardsLovelace)
    {
        if (pools.Length > PoolCapacity)
        {
            throw new ArgumentException($"{pools.Length} pools exceed the capacity of {PoolCapacity}.", nameof(pools));
        }

        if (poolRewards.Length != pools.Length)
        {
            throw new ArgumentException($"Room for {poolRewards.Length} results, {pools.Length} pools.", nameof(poolRewards));
        }

        if (memberRewardsLovelace.Length != delegations.StakesLovelace.Length)
        {
            throw new ArgumentException(
                $"Room for {memberRewardsLovelace.Length} rewards, {delegations.StakesLovelace.Length} rows.", nameof(memberRewardsLovelace));
        }

        int last = -1;
        foreach (int row in delegations.OwnerRows)
        {
            if (row <= last || row >= delegations.StakesLovelace.Length)
            {
                throw new ArgumentException(
                    $"Owner row {row} after {last} of {delegations.StakesLovelace.Length}: expected rows in ascending order, each once.",
                    nameof(delegations));
            }

            last = row;
        }
    }

    // Members are computed from stakes that must still be there: an output may not be an input's memory.
    private static void CheckOverlaps(
        ReadOnlySpan<EpochPool> pools, DelegationColumns delegations, Span<PoolReward> poolRewards, Span<ulong> memberRewardsLovelace)
    {
        ReadOnlySpan<byte> members = MemoryMarshal.AsBytes((ReadOnlySpan<ulong>)memberRewardsLovelace);
        if (members.Overlaps(MemoryMarshal.AsBytes(delegations.StakesLovelace))
            || members.Overlaps(MemoryMarshal.AsBytes(delegations.PoolRows))
            || members.Overlaps(MemoryMarshal.AsBytes(delegations.OwnerRows)))
        {
            throw new ArgumentException("The member rewards overlap the delegations.", nameof(memberRewardsLovelace));
        }

        if (MemoryMarshal.AsBytes((ReadOnlySpan<PoolReward>)poolRewards).Overlaps(MemoryMarshal.AsBytes(pools)))
        {
            throw new ArgumentException("The pool rewards overlap the pools.", nameof(poolRewards));
        }
    }
}
