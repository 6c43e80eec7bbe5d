using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>
/// What a delegator could expect of a pool in an epoch once everyone has delegated sensibly: top pools are taken as full up
/// to saturation, the others as left by all but their owner and this delegator.
/// </summary>
/// <remarks>
/// <para>
/// Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>nonMyopicStake</c>, <c>nonMyopicMemberRew</c>;
/// <c>Shelley/API/Wallet.hs</c>, <c>getNonMyopicMemberRewards</c>. With σ, s and t the shares of the circulation that are the
/// pool's stake, its pledge and the delegator's stake, and z0 = 1/nOpt:
/// </para>
/// <code>
/// stake share = max(σ + t, z0) for a top pool, else s + t
/// total = floor(p · double(optimal reward of that share and s))
/// member = floor((total − cost) · (1 − margin) · t ÷ stake share), 0 when total ≤ cost
/// </code>
/// <para>Exact but for the one binary64 product in <see cref="Total"/>, which is the protocol's own.</para>
/// </remarks>
public sealed record NonMyopicReward
{
    private NonMyopicReward()
    {
    }

    /// <summary>The pool.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>Whether the pool counts as one of the top pools.</summary>
    public required bool IsTop { get; init; }

    /// <summary>Whether the owners hold at least the declared pledge; if not, every amount here is zero.</summary>
    public required bool PledgeMet { get; init; }

    /// <summary>The share of the circulation that the pool is taken to have, this delegator included.</summary>
    public required Ratio StakeShare { get; init; }

    /// <summary>The optimal reward at that share, in lovelace. See <see cref="OptimalReward"/>.</summary>
    public required Amount<Lovelace> Optimal { get; init; }

    /// <summary>f̂: the optimal reward times the estimated performance, in lovelace, rounded down.</summary>
    public required Amount<Lovelace> Total { get; init; }

    /// <summary>The delegator's part, in lovelace, rounded down.</summary>
    public required Amount<Lovelace> Member { get; init; }

    /// <summary>Computes the reward.</summary>
    /// <param name="basis">What all pools share.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="isTop">Whether it is one of the top pools. See <see cref="PoolRanking"/>.</param>
    /// <param name="memberStake">
    /// The delegator's stake. It is added to the pool's, so for one who delegates there already it is counted twice; the
    /// ledger's own query does the same.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The stake is above 2^64 − 1.</exception>
    public static NonMyopicReward Compute(
        RankingBasis basis, PoolCandidate pool, bool isTop, Amount<Lovelace> memberStake)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(pool);
        UInt128 member = LovelaceRange.Of(memberStake);
        Ratio saturation = new(1, basis.Parameters.StakePoolTargetNumber);
        Ratio stakeShare = isTop
            ? Max(basis.ShareOf(pool.Stake.BaseUnits + member), saturation)
            : basis.ShareOf(pool.Parameters.Pledge.BaseUnits + member);

        Amount<Lovelace> optimal = default;
        Amount<Lovelace> total = default;
        Amount<Lovelace> reward = default;
        if (pool.PledgeMet)
        {
            optimal = OptimalOf(basis, pool, stakeShare);
            PerformanceEstimate performance = pool.Performance ?? PerformanceEstimate.Fresh;
            double expected = performance.Binary64 * Binary64Rounding.Nearest(optimal.BaseUnits, BigInteger.One);

            // At most 2^64, which the conversion truncates exactly.
            total = new Amount<Lovelace>((UInt128)expected);
            reward = MemberOf(pool.Parameters, total, basis.ShareOf(member), stakeShare);
        }

        return new NonMyopicReward
        {
            Pool = pool.Id,
            IsTop = isTop,
            PledgeMet = pool.PledgeMet,
            StakeShare = stakeShare,
            Optimal = optimal,
            Total = total,
            Member = reward,
        };
    }

    private static Amount<Lovelace> OptimalOf(RankingBasis basis, PoolCandidate pool, Ratio stakeShare)
    {
        // An owner's stake elsewhere can meet a pledge above all the pool's stake. Beyond z0 a pledge adds nothing, and up to
        // z0 it is at most the share of a top pool, so the smaller of both gives the same reward.
        Ratio pledgeShare = basis.ShareOf(pool.Parameters.Pledge.BaseUnits);
        return OptimalReward.Compute(
            basis.Parameters, basis.RewardPot, stakeShare, pledgeShare <= stakeShare ? pledgeShare : stakeShare);
    }

    private static Amount<Lovelace> MemberOf(
        PoolParameters pool, Amount<Lovelace> total, Ratio memberShare, Ratio stakeShare)
    {
        Amount<Lovelace> afterCost = total.SaturatingSubtract(pool.Cost);
        if (afterCost.IsZero)
        {
            return default;
        }

        // Something is left after the cost, so there was a reward, so the stake's share is not zero. Both shares are 128-bit
        // ratios and the product of three outgrows 256 bits.
        BigInteger numerator = (BigInteger)afterCost.BaseUnits
            * (pool.Margin.Denominator - pool.Margin.Numerator)
            * memberShare.Numerator
            * stakeShare.Denominator;
        BigInteger denominator = (BigInteger)pool.Margin.Denominator * memberShare.Denominator * stakeShare.Numerator;
        return new Amount<Lovelace>((UInt128)(numerator / denominator));
    }

    private static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;
}
