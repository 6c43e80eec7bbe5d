using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

/// <summary>Pending rewards of one delegation in BigInteger, on units of 10^-18, as the distribution module describes them.</summary>
internal static class PendingRewardsOracle
{
    internal static (BigInteger Reward, PendingRewardStatus Status) Of(
        PendingRewardsCase @case, int startPeriod, ulong startHeight, BigInteger stake, BigInteger shares)
    {
        if (startHeight == @case.Height)
        {
            return (BigInteger.Zero, PendingRewardStatus.StartedNow);
        }

        (ulong period, BigInteger ratio) = @case.Periods[startPeriod];
        BigInteger reward = BigInteger.Zero;
        foreach ((ulong height, ulong slashPeriod, BigInteger fraction) in @case.Slashes)
        {
            if (height >= startHeight && height <= @case.Height && slashPeriod > period)
            {
                BigInteger ending = @case.Periods.Single(entry => entry.Period == slashPeriod).Ratio;
                reward += (ending - ratio) * stake / DecimalOracle.E;
                stake = stake * (DecimalOracle.E - fraction) / DecimalOracle.E;
                (period, ratio) = (slashPeriod, ending);
            }
        }

        BigInteger worth = DecimalOracle.Quo(shares * @case.Tokens, @case.AllShares)!.Value;
        PendingRewardStatus status = PendingRewardStatus.Computed;
        if (stake > worth)
        {
            status = stake <= worth + 3 ? PendingRewardStatus.StakeLowered : PendingRewardStatus.StakeAboveShares;
            stake = worth;
        }

        return (reward + ((@case.EndRatio - ratio) * stake / DecimalOracle.E), status);
    }
}
