using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Rewards;
using StakingCore.Tests.Cardano;

namespace StakingCore.Tests.Delegation;

/// <summary>
/// The reward rules written down once more as the protocol's design states them: exact rationals, one floor where it has
/// one. It shares nothing with the library's arithmetic.
/// </summary>
internal static class DelegationOracle
{
    internal static (BigInteger Treasury, BigInteger Available) Pot(DelegationParameters parameters, BigInteger reserve, BigInteger fees)
    {
        BigInteger income = Floor(parameters.IssuanceRate, reserve) + fees;
        BigInteger treasury = Floor(parameters.TreasuryRate, income);
        return (treasury, income - treasury);
    }

    internal static BigInteger Weight(DelegationParameters parameters, BigInteger bond, BigInteger locked, BigInteger liquid) =>
        bond + locked + Floor(parameters.LiquidWeight, liquid);

    internal static BigInteger RewardableWeight(DelegationParameters parameters, BigInteger total, BigInteger bond, BigInteger weight)
    {
        BigInteger rewardable = BigInteger.Min(weight, total / parameters.TargetPools);
        return parameters.LeverageLimit is { } limit ? BigInteger.Min(rewardable, Floor(limit, bond)) : rewardable;
    }

    internal static RewardLimit Limit(DelegationParameters parameters, BigInteger total, BigInteger bond, BigInteger weight)
    {
        BigRational saturation = new(total, parameters.TargetPools);
        BigRational backed = parameters.LeverageLimit is { } limit ? Floor(limit, bond) : weight;
        BigRational earning = BigRational.Min(backed, weight);
        return saturation < earning ? RewardLimit.Saturation
            : backed < weight ? RewardLimit.Leverage
            : RewardLimit.None;
    }

    /// <summary>The curve; a pool above saturation has σ = 1/k exactly, which its rewardable weight rounds down.</summary>
    internal static BigInteger Optimum(
        DelegationParameters parameters, BigInteger available, BigInteger total, BigInteger bond, BigInteger weight)
    {
        if (total.IsZero)
        {
            return BigInteger.Zero;
        }

        BigRational z = new(1, parameters.TargetPools);
        BigRational a0 = parameters.PledgeInfluence;
        BigInteger backed = parameters.LeverageLimit is { } limit ? BigInteger.Min(weight, Floor(limit, bond)) : weight;
        var sigma = BigRational.Min(new BigRational(backed, total), z);
        var s = BigRational.Min(new BigRational(bond, total), z);
        return ((BigRational)available / (BigInteger.One + a0) * (sigma + (s * a0 * (sigma - (s * (z - sigma) / z)) / z))).Floor();
    }

    internal static BigRational Performance(BigInteger blocks, BigInteger allBlocks, BigInteger weight, BigInteger allWeight) =>
        blocks.IsZero || weight.IsZero
            ? BigInteger.Zero
            : new BigRational(blocks, allBlocks) / new BigRational(weight, allWeight);

    internal static BigInteger Operator(BigInteger reward, BigInteger cost, Fraction margin, BigInteger bond, BigInteger weight)
    {
        if (reward <= cost)
        {
            return reward;
        }

        BigRational m = margin;
        return cost + ((BigRational)(reward - cost) * (m + ((BigInteger.One - m) * new BigRational(bond, weight)))).Floor();
    }

    internal static BigInteger Member(BigInteger reward, BigInteger cost, Fraction margin, BigInteger member, BigInteger weight) =>
        reward <= cost
            ? BigInteger.Zero
            : ((BigRational)(reward - cost) * (BigInteger.One - (BigRational)margin) * new BigRational(member, weight)).Floor();

    internal static BigInteger Floor(Fraction fraction, BigInteger amount) => amount * fraction.Numerator / fraction.Denominator;
}
