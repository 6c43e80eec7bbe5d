using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>How large a penalty is: the part of a stake that a fault costs, given how much stake was at fault with it.</summary>
/// <remarks>Implementations give a rate of 0 to 1, and may refuse arguments that their formula cannot take.</remarks>
public interface IPenaltyRule
{
    /// <summary>The exact part of the stake, 0 to 1.</summary>
    /// <param name="correlated">All stake at fault in the same window, in base units or any other measure.</param>
    /// <param name="total">
    /// All stake, in the same measure; where the rule depends on it, at least 1 and at least <paramref name="correlated"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The rule depends on an argument that is outside its range.</exception>
    ExactRational RateAt(UInt128 correlated, UInt128 total);

    /// <summary>The penalty on a stake: ⌊rate · stake⌋ unless the protocol rounds otherwise, in base units.</summary>
    /// <param name="stake">The stake that is charged.</param>
    /// <param name="correlated">All stake at fault in the same window.</param>
    /// <param name="total">All stake, in the same measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule depends on an argument that is outside its range.</exception>
    /// <exception cref="InvalidOperationException">The rule, by its name, gave a rate outside 0 to 1.</exception>
    UInt128 PenaltyOn(UInt128 stake, UInt128 correlated, UInt128 total)
    {
        ExactRational rate = RateAt(correlated, total);
        return rate.Sign >= 0 && rate <= ExactRational.One
            ? (UInt128)(rate * ExactRational.FromInteger(stake)).Floor()
            : throw new InvalidOperationException($"{GetType().Name}.{nameof(RateAt)} is {rate}, expected 0 to 1.");
    }
}
