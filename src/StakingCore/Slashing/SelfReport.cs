using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Leverage;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>
/// Rule H: what an operator gains who commits a fault and reports it itself from another account. The reward is a part of
/// everything that was taken, so under leverage it can exceed what the operator lost. Amounts in base units.
/// </summary>
/// <remarks>
/// Tezos pays 1/(limit + 2) and so stays safe up to its leverage limit; W3F caps rewards at the slashed self-stake. Immutable
/// and thread-safe.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SelfReport
{
    private SelfReport(UInt128 absorbed, UInt128 operatorLoss, Fraction rate)
    {
        if (rate > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "Expected a part, 0 to 1.");
        }

        Absorbed = absorbed;
        OperatorLoss = operatorLoss;
        Reward = MulDiv.Floor(absorbed, rate.Numerator, rate.Denominator);
    }

    /// <summary>Everything that was taken, from whomever.</summary>
    public UInt128 Absorbed { get; }

    /// <summary>What of it was the operator's own.</summary>
    public UInt128 OperatorLoss { get; }

    /// <summary>The reporter's reward: ⌊ρ · absorbed⌋.</summary>
    public UInt128 Reward { get; }

    /// <summary>Whether reporting oneself never profits: the reward is at most the operator's own loss.</summary>
    public bool IsSafe => Reward <= OperatorLoss;

    /// <summary>The reward under the cap that makes it safe: at most the operator's own loss.</summary>
    public UInt128 CappedReward => UInt128.Min(Reward, OperatorLoss);

    /// <summary>Reward less own loss; above zero where a fault pays.</summary>
    public ExactRational OperatorNet =>
        ExactRational.FromInteger(Reward) - ExactRational.FromInteger(OperatorLoss);

    /// <summary>The self-report of an allocated penalty.</summary>
    /// <param name="totals">What was taken from whom. The operator's loss includes that in its other pools.</param>
    /// <param name="rate">ρ, the reporter's part of what was taken, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is above 1.</exception>
    /// <exception cref="OverflowException">The parts, which no rule of this library returns, sum to more than 2^128 − 1.</exception>
    public static SelfReport Of(LossTotals totals, Fraction rate) =>
        new(totals.Absorbed, totals.OperatorLoss + totals.OtherPoolsLoss, rate);

    /// <summary>The self-report of a penalty of which only the sum and the operator's part are known.</summary>
    /// <param name="absorbed">What all who paid lost together.</param>
    /// <param name="operatorLoss">What the operator lost of that, at most all of it.</param>
    /// <param name="rate">ρ, the reporter's part of what was taken, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="rate"/> is above 1, or the operator lost more than all together.
    /// </exception>
    public static SelfReport FromRate(UInt128 absorbed, UInt128 operatorLoss, Fraction rate) => operatorLoss <= absorbed
        ? new SelfReport(absorbed, operatorLoss, rate)
        : throw new ArgumentOutOfRangeException(nameof(operatorLoss), operatorLoss, $"Expected at most '{nameof(absorbed)}', {absorbed}.");

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
        ExactRational loss = rule.OperatorLoss(stake, slashFraction);
        ExactRational penalty = slashFraction * stake.Controlled;
        return penalty.IsZero ? null : loss / penalty;
    }
}
