using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

public sealed partial record AttackScenario
{
    /// <summary>
    /// The smallest bond that deters the attack, in base units, while the pool's total and so the attack's worth stay as they
    /// are: who owns the stake changes, not how much there is. Null where no bond up to the total does.
    /// </summary>
    /// <remarks>Exact: the loss grows with the bond under every rule, so a binary search over whole bonds finds the smallest.</remarks>
    public BigInteger? RequiredBond()
    {
        BigInteger total = Controlled;
        ExactRational value = CorruptionValue;
        if (!Deters(total))
        {
            return null;
        }

        BigInteger tooSmall = BigInteger.MinusOne;
        BigInteger enough = total;
        while (enough - tooSmall > 1)
        {
            BigInteger middle = (enough + tooSmall) >> 1;
            (tooSmall, enough) = Deters(middle) ? (tooSmall, middle) : (middle, enough);
        }

        return enough;

        bool Deters(BigInteger own) => value < BreakEvenWith(Rule.Loss(own, total - own, SlashFraction));
    }

    /// <summary>How much may be delegated to this operator's own stake before the attack pays.</summary>
    /// <remarks>
    /// Exact: g(D) = V* − V is concave in D, so from a deterred pool without delegation on it crosses zero at most once, and a
    /// binary search over whole amounts finds where.
    /// </remarks>
    public DelegationBound MaximumDelegation()
    {
        if (!Deters(BigInteger.Zero))
        {
            return DelegationBound.None;
        }

        if (ValuePerUnit.IsZero)
        {
            // What the attack is worth does not grow, and no loss falls with the delegated stake.
            return DelegationBound.Unbounded;
        }

        // The loss never exceeds the own stake: where v·D alone is worth more than that and all the rest, the attack pays.
        BigInteger tooMuch = (BreakEvenWith(ExactRational.FromInteger(Stake.Own)) / ValuePerUnit).Floor() + 1;
        BigInteger safe = BigInteger.Zero;
        while (tooMuch - safe > 1)
        {
            BigInteger middle = (tooMuch + safe) >> 1;
            (safe, tooMuch) = Deters(middle) ? (middle, tooMuch) : (safe, middle);
        }

        return DelegationBound.UpTo(safe);

        bool Deters(BigInteger delegated)
        {
            ExactRational loss = Rule.Loss(ExactRational.FromInteger(Stake.Own), delegated, SlashFraction);
            return ValueOf(Stake.Own + delegated) < BreakEvenWith(loss);
        }
    }

    /// <summary>
    /// The connection cost that has to be exceeded to deter the attack, in base units: the infimum of C with everything else
    /// as it is, whatever <see cref="SocialCollateral"/> is now. 0 also where none is needed; null where no cost suffices
    /// because it is never lost.
    /// </summary>
    public ExactRational? RequiredSocialCollateral()
    {
        ExactRational missing = CorruptionValue - (this with { SocialCollateral = ExactRational.Zero }).BreakEven;
        if (missing.Sign < 0)
        {
            return ExactRational.Zero;
        }

        return SocialProbability.IsZero ? null : missing / SocialProbability;
    }

    /// <summary>
    /// The probability of detection that has to be exceeded to deter the attack: the infimum of q with everything else as it
    /// is, whatever <see cref="DetectionProbability"/> is now. From 0, also where none is needed, to below 1; null where even certain
    /// detection is not enough.
    /// </summary>
    public ExactRational? RequiredDetectionProbability()
    {
        ExactRational missing = CorruptionValue - (this with { DetectionProbability = ExactRational.Zero }).BreakEven;
        if (missing.Sign < 0)
        {
            return ExactRational.Zero;
        }

        ExactRational atStake = OperatorLoss + FutureIncome;
        return missing < atStake ? missing / atStake : null;
    }

    /// <summary>
    /// The largest leverage at which the slashable stake alone outweighs an attack worth v·T; see
    /// <see cref="OperatorLossRule.MaximumLeverage"/>. Income, connection and costs are left out.
    /// </summary>
    public ExactRational? MaximumLeverage() => Rule.MaximumLeverage(SlashFraction, DetectionProbability, ValuePerUnit);
}
