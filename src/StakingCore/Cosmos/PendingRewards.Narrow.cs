using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <content>
/// The path for numbers below 2^128 units, which is every number of a chain with six decimals. It leaves a row to the other
/// path as soon as a number is wider, or the check of the stake needs the exact worth of the shares.
/// </content>
public sealed partial class PendingRewards
{
    private readonly NarrowRecords? _narrow;

    private bool TryNarrowRow(NarrowRecords records, in DelegationRewardColumns delegations, int row, out UInt128 reward)
    {
        reward = 0;
        int index = delegations.StartPeriod[row];
        ulong startHeight = delegations.StartHeight[row];
        if ((uint)index >= (uint)records.Ratios.Length
            || startHeight == _height
            || !delegations.Stake[row].TryGetNarrow(out UInt128 stake)
            || !delegations.Shares[row].TryGetNarrow(out UInt128 shares))
        {
            return false;
        }

        UInt128 ratio = records.Ratios[index];
        ulong period = records.Periods[index];
        foreach (ref readonly NarrowSlash slash in records.Slashes.AsSpan())
        {
            if (slash.Height >= startHeight && slash.Height <= _height && slash.Period > period)
            {
                if (!TryAddProduct(slash.Ratio - ratio, stake, ref reward)
                    || !DecimalScale.TryMultiplyTruncate(stake, slash.Kept, out stake))
                {
                    return false;
                }

                ratio = slash.Ratio;
                period = slash.Period;
            }
        }

        return IsCovered(stake, shares, records) && TryAddProduct(records.EndRatio - ratio, stake, ref reward);
    }

    /// <summary>
    /// Whether the stake is at most the truncated worth of the shares, so that it is at most the rounded one, too:
    /// stake ≤ shares · tokens · 10^18 ÷ all shares, without the division.
    /// </summary>
    private static bool IsCovered(UInt128 stake, UInt128 shares, NarrowRecords records)
    {
        Signed320.Multiply(stake, records.AllShares, out ulong left3, out ulong left2, out ulong left1, out ulong left0);
        Signed320.Multiply(shares, records.Tokens, out ulong right3, out ulong right2, out ulong right1, out ulong right0);
        var leftHigh = new UInt128(left3, left2);
        var rightHigh = new UInt128(right3, right2);
        return leftHigh < rightHigh
            || (leftHigh == rightHigh && new UInt128(left1, left0) <= new UInt128(right1, right0));
    }

    private static bool TryAddProduct(UInt128 ratio, UInt128 stake, ref UInt128 sum)
    {
        if (!DecimalScale.TryMultiplyTruncate(ratio, stake, out UInt128 product) || product > UInt128.MaxValue - sum)
        {
            return false;
        }

        sum += product;
        return true;
    }

    private readonly record struct NarrowSlash(ulong Height, ulong Period, UInt128 Ratio, UInt128 Kept);

    private sealed class NarrowRecords
    {
        private NarrowRecords(
            UInt128 tokens, UInt128 allShares, UInt128 endRatio, ulong[] periods, UInt128[] ratios, NarrowSlash[] slashes)
        {
            Tokens = tokens;
            AllShares = allShares;
            EndRatio = endRatio;
            Periods = periods;
            Ratios = ratios;
            Slashes = slashes;
        }

        /// <summary>The tokens in units of 10^-18.</summary>
        internal UInt128 Tokens { get; }

        internal UInt128 AllShares { get; }

        internal UInt128 EndRatio { get; }

        internal ulong[] Periods { get; }

        internal UInt128[] Ratios { get; }

        internal NarrowSlash[] Slashes { get; }

        /// <summary>The records in 128 bits, or null where one is wider. A validator without shares is left to the other path, too.</summary>
        internal static NarrowRecords? TryMake(
            ValidatorShares validator, PendingRewardPeriod[] periods, Slash[] slashes, CosmosDecimal endRatio)
        {
            if (!CosmosDecimal.FromInteger(validator.Tokens).TryGetNarrow(out UInt128 tokens)
                || !validator.Shares.TryGetNarrow(out UInt128 allShares)
                || allShares == 0
                || !endRatio.TryGetNarrow(out UInt128 end))
            {
                return null;
            }

            // Ratios never fall and none is above the last, so all of them are narrow; what a slash leaves is at most one.
            return new NarrowRecords(
                tokens,
                allShares,
                end,
                [.. periods.Select(period => period.Period)],
                [.. periods.Select(period => Narrow(period.CumulativeRatio))],
                [.. slashes.Select(slash => new NarrowSlash(slash.Height, slash.Period, Narrow(slash.Ratio), Narrow(slash.Kept)))]);
        }

        private static UInt128 Narrow(CosmosDecimal value) => value.TryGetNarrow(out UInt128 units)
            ? units
            : throw new OverflowException($"{value} is no number below 2^128 units.");
    }
}
