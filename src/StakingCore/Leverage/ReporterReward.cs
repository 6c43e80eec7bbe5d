using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>
/// Whether a reward for reporting a fault is safe: an operator that reports itself from another account must not gain more
/// than it loses, or it would be paid by its own delegators.
/// </summary>
/// <param name="Penalty">What all who paid lost together, in base units.</param>
/// <param name="Reward">What the reporter receives, in base units.</param>
/// <param name="OperatorLoss">What the operator lost of its own, in base units.</param>
/// <remarks><c>default</c> is nothing lost and nothing rewarded, which is safe.</remarks>
public readonly record struct ReporterReward(UInt128 Penalty, UInt128 Reward, UInt128 OperatorLoss)
{
    /// <summary>Whether a self-reporting operator gains nothing: reward ≤ its own loss.</summary>
    public bool IsSafe => Reward <= OperatorLoss;

    /// <summary>What a self-reporting operator is left with, reward − own loss, in base units; above 0 where it is not safe.</summary>
    public ExactRational OperatorNet => ExactRational.FromInteger(Reward) - ExactRational.FromInteger(OperatorLoss);

    /// <summary>The reward of a rate: floor(ρ · penalty).</summary>
    /// <param name="penalty">What all who paid lost together, in base units.</param>
    /// <param name="operatorLoss">What the operator lost of that, in base units, at most the penalty.</param>
    /// <param name="rate">ρ, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is above 1, or the operator lost more than all together.</exception>
    public static ReporterReward FromRate(UInt128 penalty, UInt128 operatorLoss, Fraction rate)
    {
        Require.AtMostOne(rate, nameof(rate));
        if (operatorLoss > penalty)
        {
            throw new ArgumentOutOfRangeException(
                nameof(operatorLoss), $"{nameof(operatorLoss)} is {operatorLoss}, expected at most the penalty, {penalty}.");
        }

        return new ReporterReward(penalty, (UInt128)(ExactRational.FromInteger(penalty) * rate).Floor(), operatorLoss);
    }

    /// <summary>
    /// The largest reward rate that is safe at any rounding: own loss / penalty, from 0 to 1. Pro rata that is 1/L, which is
    /// why Tezos pays 1/(limit + 2), just below the smallest 1/L that its staking limit allows. Null where nothing is lost.
    /// </summary>
    /// <param name="rule">How much of a penalty the operator bears.</param>
    /// <param name="stake">The pool.</param>
    /// <param name="slashFraction">f, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slashFraction"/> is outside 0 to 1.</exception>
    public static ExactRational? LargestSafeRate(OperatorLossRule rule, PoolStake stake, ExactRational slashFraction)
    {
        ExactRational penalty = Require.AtMostOne(slashFraction, nameof(slashFraction)) * stake.Controlled;
        return penalty.IsZero ? null : rule.OperatorLoss(stake, slashFraction) / penalty;
    }
}
