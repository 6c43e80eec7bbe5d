using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// One pool's reward in one epoch with every value on the way: what it could earn, how it performed, what it earned,
/// what its operator takes.
/// </summary>
/// <remarks>
/// <para>
/// Source: cardano-ledger <c>Shelley/Rewards.hs</c>, <c>mkPoolRewardInfo</c>, <c>mkApparentPerformance</c>,
/// <c>calcStakePoolOperatorReward</c>, <c>calcStakePoolMemberReward</c>. Three floors, in this order, that do not
/// commute: the optimal reward, the pool's reward, and each party's share.
/// </para>
/// <para><c>default</c> is a pool without stake, blocks or reward.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PoolReward : IWrittenOnly
{
    private readonly UInt128 _performanceNumerator;
    private readonly UInt128 _performanceDenominatorLessOne;
    private readonly ulong _stake;
    private readonly ulong _ownerStake;
    private readonly ulong _optimal;
    private readonly ulong _total;
    private readonly ulong _leader;

    private PoolReward(
        PoolParameters parameters,
        ulong blocks,
        ulong stake,
        ulong ownerStake,
        ulong optimal,
        UInt128 performanceNumerator,
        UInt128 performanceDenominator,
        ulong total,
        ulong leader)
    {
        Parameters = parameters;
        Blocks = blocks;
        _stake = stake;
        _ownerStake = ownerStake;
        _optimal = optimal;
        _performanceNumerator = performanceNumerator;
        _performanceDenominatorLessOne = performanceDenominator - 1;
        _total = total;
        _leader = leader;
    }

    /// <summary>What the pool declares.</summary>
    public PoolParameters Parameters { get; }

    /// <summary>
    /// The blocks it made. With none the ledger does not evaluate the pool: it has no entry, not even one of zero.
    /// </summary>
    public ulong Blocks { get; }

    /// <summary>All stake delegated to the pool, the owners' included.</summary>
    public Amount<Lovelace> Stake => new(_stake);

    /// <summary>The stake of those declared owners that delegate to this very pool.</summary>
    public Amount<Lovelace> OwnerStake => new(_ownerStake);

    /// <summary>Whether the owners delegate at least the declared pledge; if not, the pool earns nothing.</summary>
    public bool PledgeMet => Parameters.Pledge.BaseUnits <= _ownerStake;

    /// <summary>The reward at exactly the expected blocks; zero where the pledge is not met. See <see cref="OptimalReward"/>.</summary>
    public Amount<Lovelace> Optimal => new(_optimal);

    /// <summary>
    /// β/σa: the pool's share of the blocks by its share of the active stake. Above 1 for a lucky pool; exactly 1 where d
    /// is 4/5 or more; 0 without stake.
    /// </summary>
    public Ratio ApparentPerformance =>
        new(_performanceNumerator, unchecked(_performanceDenominatorLessOne + 1));

    /// <summary>f = floor(performance · optimal): what the pool earned.</summary>
    public Amount<Lovelace> Total => new(_total);

    /// <summary>What the operator takes: cost, margin, and the owners' share of the rest.</summary>
    public Amount<Lovelace> Leader => new(_leader);

    /// <summary>f less the cost: what margin and members share; zero where the cost takes all.</summary>
    public Amount<Lovelace> AfterCost => Total.SaturatingSubtract(Parameters.Cost);

    /// <summary>Computes the reward of one pool.</summary>
    /// <param name="epoch">What all pools share.</param>
    /// <param name="activeStake">All stake in the snapshot, that of unlisted pools included, in lovelace.</param>
    /// <param name="parameters">What the pool declares.</param>
    /// <param name="stake">All stake delegated to the pool.</param>
    /// <param name="ownerStake">The stake of the owners that delegate to it, at most <paramref name="stake"/>.</param>
    /// <param name="blocks">The blocks that the pool made; with none everything earned is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An amount is above 2^64 − 1, the owners' stake is above the pool's, or the pool's above the active stake.
    /// </exception>
    /// <exception cref="OverflowException">The reward is above 2^64 − 1, which no chain's figures reach.</exception>
    public static PoolReward Compute(
        RewardEpoch epoch,
        Amount<Lovelace> activeStake,
        PoolParameters parameters,
        Amount<Lovelace> stake,
        Amount<Lovelace> ownerStake,
        ulong blocks)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        LovelaceRange.Check(activeStake);
        if (ownerStake > stake)
        {
            throw new ArgumentOutOfRangeException(nameof(ownerStake), ownerStake, $"The owners' stake is above the pool's {stake:L}.");
        }

        if (stake > activeStake)
        {
            throw new ArgumentOutOfRangeException(nameof(stake), stake, $"The pool's stake is above the active {activeStake:L}.");
        }

        return FromWords(
            epoch,
            epoch.OptimalCurve(),
            (ulong)activeStake.BaseUnits,
            parameters,
            (ulong)stake.BaseUnits,
            (ulong)ownerStake.BaseUnits,
            blocks);
    }

    internal static PoolReward FromWords(
        RewardEpoch epoch,
        in OptimalRewardCurve curve,
        ulong activeStake,
        in PoolParameters parameters,
        ulong stake,
        ulong ownerStake,
        ulong blocks)
    {
        if (blocks == 0)
        {
            return new PoolReward(parameters, 0, stake, ownerStake, 0, 0, 1, 0, 0);
        }

        ulong pledge = (ulong)parameters.Pledge.BaseUnits;
        ulong optimal = pledge <= ownerStake ? curve.Floor(stake, pledge) : 0;

        (UInt128 numerator, UInt128 denominator) = PerformanceOf(epoch, activeStake, stake, blocks);
        ulong total = new Proportion(numerator, denominator).Floor(optimal);
        return new PoolReward(
            parameters,
            blocks,
            stake,
            ownerStake,
            optimal,
            numerator,
            denominator,
            total,
            LeaderOf(parameters, stake, ownerStake, total));
    }

    /// <summary>What one delegator of this pool is paid: floor((f − cost) · (1 − m) · stake ÷ pool stake).</summary>
    /// <remarks>
    /// The member's share starts again from f − cost; it is not a part of what the operator's floor left over. An owner that
    /// delegates to this pool gets no member reward: its share is in <see cref="Leader"/>.
    /// </remarks>
    /// <param name="memberStake">The delegator's stake, at most the pool's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stake is above the pool's.</exception>
    public Amount<Lovelace> Member(Amount<Lovelace> memberStake)
    {
        if (memberStake > Stake)
        {
            throw new ArgumentOutOfRangeException(nameof(memberStake), memberStake, $"The stake is above the pool's {Stake:L}.");
        }

        return new Amount<Lovelace>(MemberOf((ulong)memberStake.BaseUnits));
    }

    internal ulong MemberOf(ulong memberStake) => MemberShare().Floor(memberStake);

    /// <summary>What a member earns per lovelace of its stake: (f − cost)·(md − mn) ÷ (md·S).</summary>
    internal Proportion MemberShare()
    {
        Fraction margin = Parameters.Margin;
        ulong afterCost = (ulong)AfterCost.BaseUnits;
        return afterCost == 0 || _stake == 0
            ? new Proportion(0, 1)
            : new Proportion((UInt128)afterCost * (margin.Denominator - margin.Numerator), (UInt128)margin.Denominator * _stake);
    }

    private static (UInt128 Numerator, UInt128 Denominator) PerformanceOf(
        RewardEpoch epoch, ulong activeStake, ulong stake, ulong blocks)
    {
        // A pool without stake has performance 0 even where d makes every other one 1: this test comes first.
        if (stake == 0)
        {
            return (0, 1);
        }

        if (epoch.Parameters.IsFederated)
        {
            return (1, 1);
        }

        ulong allBlocks = ulong.Max(1, epoch.BlocksMade);
        return ((UInt128)blocks * activeStake, (UInt128)allBlocks * stake);
    }

    private static ulong LeaderOf(PoolParameters parameters, ulong stake, ulong ownerStake, ulong total)
    {
        ulong cost = (ulong)parameters.Cost.BaseUnits;
        if (total <= cost)
        {
            return total;
        }

        // m + (1 − m)·s/σ = (mn·S + (md − mn)·owner) / (md·S), at most 1 since owner ≤ S, so the sum stays within 128 bits.
        Fraction margin = parameters.Margin;
        UInt128 whole = (UInt128)margin.Denominator * stake;
        UInt128 share = ((UInt128)margin.Numerator * stake)
            + ((UInt128)(margin.Denominator - margin.Numerator) * ownerStake);
        return cost + new Proportion(share, whole).Floor(total - cost);
    }
}
