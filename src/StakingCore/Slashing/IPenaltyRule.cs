using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>How large a penalty is: the part of a stake that a fault costs, given how much stake was at fault with it.</summary>
public interface IPenaltyRule
{
    /// <summary>The exact part of the stake, 0 to 1.</summary>
    /// <param name="correlated">All stake at fault in the same window, in base units or any other measure.</param>
    /// <param name="total">All stake, in the same measure; at least 1 and at least <paramref name="correlated"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="total"/> is zero or <paramref name="correlated"/> exceeds it.
    /// </exception>
    ExactRational RateAt(UInt128 correlated, UInt128 total);

    /// <summary>The penalty on a stake: ⌊rate · stake⌋, in base units.</summary>
    /// <param name="stake">The stake that is charged.</param>
    /// <param name="correlated">All stake at fault in the same window.</param>
    /// <param name="total">All stake, in the same measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="total"/> is zero or <paramref name="correlated"/> exceeds it.
    /// </exception>
    UInt128 PenaltyOn(UInt128 stake, UInt128 correlated, UInt128 total) =>
        (UInt128)(RateAt(correlated, total) * ExactRational.FromInteger(stake)).Floor();
}
