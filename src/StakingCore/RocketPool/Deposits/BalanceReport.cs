using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Deposits;

/// <summary>Whether the contracts accept a report of the oracle.</summary>
/// <remarks>Source: RocketNetworkBalances, <c>submitBalances</c>; the limits of v1.4 are RPIP-61's.</remarks>
public static class BalanceReport
{
    /// <summary>
    /// Accepts a report: no more may be staking than there is. From v1.4 the exchange rate, rounded down, may change by at most
    /// ⌊rate · largest change⌋, and 95% of the period must have passed; the first report is free of both.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="before">The last report; without ETH in it the change is free.</param>
    /// <param name="report">The new one.</param>
    /// <param name="largestChange">The largest change of the rate, 0.02 on the chain. Used from v1.4.</param>
    /// <param name="secondsSinceLast">Seconds since the last report; null where there is none. Used from v1.4.</param>
    /// <param name="periodSeconds">The period between reports, in seconds. Used from v1.4.</param>
    /// <returns>
    /// The report, or <see cref="RocketPoolRule.StakingAboveTotal"/>, <see cref="RocketPoolRule.ReportTooEarly"/>,
    /// <see cref="RocketPoolRule.RethSupplyIsZero"/>, <see cref="RocketPoolRule.RateChangeTooLarge"/>,
    /// <see cref="RocketPoolRule.ArithmeticRange"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is none of its values.</exception>
    public static RocketPoolOutcome<NetworkBalances> Accept(
        RocketPoolRelease release,
        in NetworkBalances before,
        in NetworkBalances report,
        Fixed18 largestChange,
        ulong? secondsSinceLast,
        ulong periodSeconds)
    {
        release.Require(RocketPoolRelease.Launch);
        if (report.StakingEther > report.TotalEther)
        {
            return RocketPoolRefusal.Of(
                RocketPoolRule.StakingAboveTotal, report.StakingEther.BaseUnits, atMost: report.TotalEther.BaseUnits);
        }

        if (release < RocketPoolRelease.Saturn1)
        {
            return report;
        }

        var earliest = (UInt128)periodSeconds * 95 / 100;
        if (secondsSinceLast is { } seconds && seconds < earliest)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.ReportTooEarly, seconds, atLeast: earliest);
        }

        return before.TotalEther.IsZero || CheckChange(before, report, largestChange) is not { } refusal ? report : refusal;
    }

    private static RocketPoolRefusal? CheckChange(in NetworkBalances before, in NetworkBalances report, Fixed18 largestChange)
    {
        if (before.RethSupply.IsZero || report.RethSupply.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.RethSupplyIsZero, 0, atLeast: 1);
        }

        UInt512 old = before.WideValue(new(Fixed18.Scale));
        UInt512 rate = report.WideValue(new(Fixed18.Scale));
        UInt512 change = rate > old ? rate - old : old - rate;
        UInt512 product = old * largestChange.Parts;
        UInt512 most = product / Fixed18.Scale;
        return product.IsAboveWord256 ? RocketPoolRefusal.Of(RocketPoolRule.ArithmeticRange)
            : change <= most ? null
            : change > UInt128.MaxValue ? RocketPoolRefusal.Of(RocketPoolRule.RateChangeTooLarge)
            : RocketPoolRefusal.Of(RocketPoolRule.RateChangeTooLarge, (UInt128)change, atMost: (UInt128)most);
    }
}
