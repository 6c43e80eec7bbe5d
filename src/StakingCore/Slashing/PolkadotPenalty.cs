using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>Polkadot's slashes: equivocation in parts per billion as the chain computes it, and W3F's unresponsiveness.</summary>
/// <remarks>Sources: polkadot-sdk, GRANDPA and BABE equivocation offences and <c>Perbill</c>; W3F "Slashing mechanisms".</remarks>
public static class PolkadotPenalty
{
    private const uint Billion = 1_000_000_000;

    /// <summary>The slash fraction for equivocation, (3k ÷ n)² up to 1, in parts per billion, each step rounded down.</summary>
    /// <param name="offenders">k, the validators that equivocated together.</param>
    /// <param name="validators">n, all validators; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="validators"/> is zero, or <paramref name="offenders"/> exceeds it.
    /// </exception>
    public static uint EquivocationPerbill(uint offenders, uint validators)
    {
        PenaltyBounds.CheckPart(offenders, validators, nameof(offenders), nameof(validators));

        // 3k·10^9 is below 2^64, the square of at most 10^9 below 2^60.
        ulong share = ulong.Min(3UL * offenders * Billion / validators, Billion);
        return (uint)(share * share / Billion);
    }

    /// <summary>The slash of a stake: to the nearest base unit, ties down.</summary>
    /// <param name="stake">The stake, in base units.</param>
    /// <param name="perbill">The fraction in parts per billion, 0 to 10^9.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perbill"/> is above 10^9.</exception>
    public static UInt128 Slash(UInt128 stake, uint perbill)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perbill, Billion);
        (UInt128 quotient, UInt128 remainder) = MulDiv.DivRem(stake, perbill, Billion);
        return remainder > Billion / 2 ? quotient + 1 : quotient;
    }

    /// <summary>W3F's exact rate for validators that are unresponsive together: 0.05 · min(3(k − 1) ÷ n, 1).</summary>
    /// <param name="offenders">k, the validators that were unresponsive.</param>
    /// <param name="validators">n, all validators; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="validators"/> is zero, or <paramref name="offenders"/> exceeds it.
    /// </exception>
    public static Fraction UnresponsiveRate(uint offenders, uint validators)
    {
        PenaltyBounds.CheckPart(offenders, validators, nameof(offenders), nameof(validators));
        ulong others = offenders == 0 ? 0UL : 3UL * (offenders - 1);
        return new Fraction(ulong.Min(others, validators), 20UL * validators);
    }
}
