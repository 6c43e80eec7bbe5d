using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano;

public static partial class OptimalReward
{
    /// <summary>The optimal reward of a pool known by its shares, in lovelace, rounded down once.</summary>
    /// <remarks>
    /// The same formula with the shares given as they are, for calculations whose stake is not a whole number of lovelace,
    /// such as a stake of exactly 1/nOpt in the non-myopic ranking. Its terms can outgrow 512 bits, so this way goes through
    /// <see cref="BigInteger"/> and allocates; where the amounts are known, the other overload gives the same integer.
    /// </remarks>
    /// <param name="parameters">a0, nOpt and the leverage cap.</param>
    /// <param name="available">R: what is there for all pools.</param>
    /// <param name="stakeShare">σ: the pool's stake by the circulation; above 1/nOpt it counts as 1/nOpt.</param>
    /// <param name="pledgeShare">The declared pledge by the circulation, at most <paramref name="stakeShare"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="available"/> is above 2^64 − 1, or the pledge's share is above the stake's.
    /// </exception>
    public static Amount<Lovelace> Compute(
        RewardParameters parameters, Amount<Lovelace> available, Ratio stakeShare, Ratio pledgeShare)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (pledgeShare > stakeShare)
        {
            throw new ArgumentOutOfRangeException(
                nameof(pledgeShare), pledgeShare, $"The pledge's share is above the stake's share of {stakeShare}.");
        }

        return new Amount<Lovelace>(Floor(parameters, LovelaceRange.Of(available), stakeShare, pledgeShare));
    }

    /// <summary>
    /// The formula over one denominator. With D = k·Ld times the denominators of both shares, x = σ'·D, y = p'·D and
    /// z = z0·D, all whole:
    /// <code>R·(x·ad·z² + y·an·(x·z − y·(z − x))) ÷ ((an + ad)·D·z²)</code>
    /// </summary>
    /// <remarks>
    /// Never negative: pledge ≤ stake and L ≥ 1 give x ≥ y, so x·z ≥ y·z ≥ y·(z − x). At most R, because x ≤ z ≤ D.
    /// </remarks>
    private static ulong Floor(RewardParameters parameters, ulong available, Ratio stakeShare, Ratio pledgeShare)
    {
        Fraction cap = parameters.MaxPledgeLeverage ?? Fraction.One;
        BigInteger stakeDenominator = stakeShare.Denominator;
        BigInteger pledgeDenominator = pledgeShare.Denominator;
        BigInteger k = parameters.StakePoolTargetNumber;

        BigInteger z = stakeDenominator * pledgeDenominator * cap.Denominator;
        BigInteger stake = (BigInteger)stakeShare.Numerator * pledgeDenominator * k;
        BigInteger pledge = (BigInteger)pledgeShare.Numerator * stakeDenominator * k;

        BigInteger x = BigInteger.Min(stake * cap.Denominator, z);
        if (parameters.MaxPledgeLeverage is not null)
        {
            x = BigInteger.Min(x, pledge * cap.Numerator);
        }

        BigInteger y = BigInteger.Min(pledge * cap.Denominator, z);
        Fraction a0 = parameters.PoolPledgeInfluence;
        BigInteger square = z * z;
        BigInteger bracket = (x * z) - (y * (z - x));
        BigInteger numerator = available * ((x * a0.Denominator * square) + (y * a0.Numerator * bracket));
        return (ulong)(numerator / (((BigInteger)a0.Numerator + a0.Denominator) * (k * z) * square));
    }
}
