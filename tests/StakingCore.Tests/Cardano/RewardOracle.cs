using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

/// <summary>
/// The reward formulas written down once more as the ledger writes them: exact rationals, one floor where the ledger has
/// one. It shares nothing with the library's arithmetic.
/// </summary>
internal static class RewardOracle
{
    internal static BigInteger Optimal(RewardParameters parameters, BigInteger available, BigInteger circulation, BigInteger stake, BigInteger pledge)
    {
        if (circulation.IsZero)
        {
            return BigInteger.Zero;
        }

        BigRational z0 = new(1, parameters.StakePoolTargetNumber);
        BigRational a0 = parameters.PoolPledgeInfluence;
        BigRational relativePledge = new(pledge, circulation);
        var sigma = BigRational.Min(new BigRational(stake, circulation), z0);
        if (parameters.MaxPledgeLeverage is { } cap)
        {
            sigma = BigRational.Min(sigma, (BigRational)cap * relativePledge);
        }

        var p = BigRational.Min(relativePledge, z0);
        BigRational curve = sigma + (p * a0 * (sigma - (p * (z0 - sigma) / z0)) / z0);
        return ((BigRational)available / (BigInteger.One + a0) * curve).Floor();
    }

    internal static BigRational Performance(RewardEpoch epoch, BigInteger activeStake, BigInteger stake, ulong blocks)
    {
        if (stake.IsZero)
        {
            return BigInteger.Zero;
        }

        BigRational d = epoch.Parameters.Decentralization;
        if (!(d < new BigRational(4, 5)))
        {
            return BigInteger.One;
        }

        BigRational beta = new(blocks, BigInteger.Max(1, epoch.BlocksMade));
        return beta / new BigRational(stake, activeStake);
    }

    internal static PoolFigures Pool(
        RewardEpoch epoch, BigInteger activeStake, PoolParameters parameters, BigInteger stake, BigInteger ownerStake, ulong blocks)
    {
        if (blocks == 0)
        {
            return default;
        }

        BigInteger pledge = parameters.Pledge.BaseUnits;
        BigInteger optimal = pledge > ownerStake
            ? BigInteger.Zero
            : Optimal(epoch.Parameters, epoch.Available.BaseUnits, epoch.Circulation.BaseUnits, stake, pledge);
        BigInteger total = (Performance(epoch, activeStake, stake, blocks) * optimal).Floor();
        BigInteger cost = parameters.Cost.BaseUnits;
        if (total <= cost)
        {
            return new PoolFigures(optimal, total, total);
        }

        BigRational margin = parameters.Margin;
        BigRational share = margin + ((BigInteger.One - margin) * new BigRational(ownerStake, stake));
        return new PoolFigures(optimal, total, cost + (new BigRational(total - cost, 1) * share).Floor());
    }

    internal static BigInteger Member(PoolParameters parameters, BigInteger total, BigInteger poolStake, BigInteger memberStake)
    {
        BigInteger cost = parameters.Cost.BaseUnits;
        if (total <= cost)
        {
            return BigInteger.Zero;
        }

        BigRational margin = parameters.Margin;
        return (new BigRational(total - cost, 1) * (BigInteger.One - margin) * new BigRational(memberStake, poolStake)).Floor();
    }

    internal readonly record struct PoolFigures(BigInteger Optimal, BigInteger Total, BigInteger Leader);
}
