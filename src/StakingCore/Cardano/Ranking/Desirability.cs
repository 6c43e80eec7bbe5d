using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>
/// What a saturated pool would leave to its members in an epoch: the measure that pools are ranked by.
/// </summary>
/// <remarks>
/// <para>Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>desirability</c>.</para>
/// <code>
/// f = p · double(R · (z0 + min(pledge/T, z0) · a0)) ÷ double(1 + a0)
/// desirability = 0 when f ≤ cost, else (f − double(cost)) · (1 − double(margin))
/// </code>
/// <para>
/// The protocol computes it in binary64, so this does too, operation by operation; <c>double(…)</c> rounds an exact rational
/// once. It depends on neither the pool's stake nor on whether its pledge is met.
/// </para>
/// </remarks>
public static class Desirability
{
    /// <summary>The desirability, in lovelace an epoch, as the binary64 number that the ledger sorts by; 0 or more.</summary>
    /// <param name="basis">What all pools share. Where nothing circulates the ledger divides by one lovelace.</param>
    /// <param name="pool">What the pool declares.</param>
    /// <param name="performance">Its estimated performance.</param>
    public static double ComputeBinary64(RankingBasis basis, PoolParameters pool, PerformanceEstimate performance)
    {
        ArgumentNullException.ThrowIfNull(basis);
        Fraction a0 = basis.Parameters.PoolPledgeInfluence;
        BigInteger k = basis.Parameters.StakePoolTargetNumber;
        BigInteger circulation = UInt128.Max(1, basis.Circulation.BaseUnits);

        // R·(z0 + min(s, z0)·a0) over the one denominator k·T·ad.
        BigInteger pledge = BigInteger.Min(pool.Pledge.BaseUnits * k, circulation);
        BigInteger saturated = basis.RewardPot.BaseUnits * ((circulation * a0.Denominator) + (pledge * a0.Numerator));
        double scaled = performance.Binary64
            * Binary64Rounding.Nearest(saturated, k * circulation * a0.Denominator);
        double reward = scaled / Binary64Rounding.Nearest((BigInteger)a0.Numerator + a0.Denominator, a0.Denominator);

        double cost = Binary64Rounding.Nearest(pool.Cost.BaseUnits, BigInteger.One);
        return reward <= cost ? 0 : (reward - cost) * (1 - Binary64Rounding.Nearest(pool.Margin));
    }
}
