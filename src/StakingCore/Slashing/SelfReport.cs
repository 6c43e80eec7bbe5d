using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>
/// Rule H: what an operator gains who commits a fault and reports it itself. The reward is a part of everything that was
/// taken, so under leverage it can exceed what the operator lost. Amounts in base units.
/// </summary>
/// <param name="Absorbed">Everything that was taken, from whomever.</param>
/// <param name="OperatorLoss">What of it was the operator's own.</param>
/// <param name="Reward">The reporter's reward: ⌊fraction · absorbed⌋.</param>
/// <remarks>Tezos pays 1/(limit + 2) and so stays safe up to its leverage limit; W3F caps rewards at the slashed self-stake.</remarks>
public sealed record SelfReport(UInt128 Absorbed, UInt128 OperatorLoss, UInt128 Reward)
{
    /// <summary>Whether reporting oneself never profits: the reward is at most the operator's own loss.</summary>
    public bool IsSafe => Reward <= OperatorLoss;

    /// <summary>The reward under the cap that makes it safe: at most the operator's own loss.</summary>
    public UInt128 CappedReward => UInt128.Min(Reward, OperatorLoss);

    /// <summary>Reward less own loss; above zero where a fault pays.</summary>
    public ExactRational OperatorNet =>
        ExactRational.FromInteger(Reward) - ExactRational.FromInteger(OperatorLoss);

    /// <summary>The self-report of an allocated penalty.</summary>
    /// <param name="totals">What was taken from whom. The operator's loss includes that in its other pools.</param>
    /// <param name="fraction">The reporter's part of what was taken, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is above 1.</exception>
    public static SelfReport Of(LossTotals totals, Fraction fraction)
    {
        if (fraction > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "Expected a part, 0 to 1.");
        }

        UInt128 reward = Numerics.MulDiv.Floor(totals.Absorbed, fraction.Numerator, fraction.Denominator);
        return new SelfReport(totals.Absorbed, totals.OperatorLoss + totals.OtherPoolsLoss, reward);
    }
}
