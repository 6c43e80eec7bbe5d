using System.Runtime.CompilerServices;
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
        int index = delegations.StartPeriods[row];
        ulong startHeight = delegations.StartHeights[row];
        if (index < 0 || index >= records.Ratios.Length
            || startHeight == _height
            || !delegations.Stakes[row].TryGetNarrow(out UInt128 stake)
            || !delegations.Shares[row].TryGetNarrow(out UInt128 shares))
        {
            return false;
        }

        UInt128 sum = 0;
        UInt128 ratio = records.Ratios[index];
        ulong period = records.Periods[index];
        NarrowSlash[] slashes = records.Slashes;
        int last = -1;
        for (int i = 0; i < slashes.Length; i++)
        {
            ref readonly NarrowSlash slash = ref slashes[i];
            if (slash.Height >= startHeight && slash.Height <= _height && slash.Period > period)
            {
                // From slash to slash the ratio grows by the same for every row.
                UInt128 grown;
                if (!(i > 0 && last == i - 1
                        ? slash.Growth.TryMultiplyTruncate(stake, out grown)
                        : DecimalScale.TryMultiplyTruncate(unchecked(slash.Ratio - ratio), stake, out grown))
                    || !TryAdd(grown, ref sum)
                    || !slash.Kept.TryMultiplyTruncate(stake, out stake))
                {
                    return false;
                }

                ratio = slash.Ratio;
                period = slash.Period;
                last = i;
            }
        }

        UInt128 ended;
        if (!IsCovered(stake, shares, records)
            || !(last >= 0 && last == slashes.Length - 1
                ? records.EndGrowth.TryMultiplyTruncate(stake, out ended)
                : DecimalScale.TryMultiplyTruncate(unchecked(records.EndRatio - ratio), stake, out ended))
            || !TryAdd(ended, ref sum))
        {
            return false;
        }

        reward = sum;
        return true;
    }

    /// <summary>
    /// Whether the stake is at most the truncated worth of the shares, so that it is at most the rounded one, too:
    /// stake ≤ shares · tokens · 10^18 ÷ all shares, without the division.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCovered(UInt128 stake, UInt128 shares, NarrowRecords records)
    {
        Signed320.Multiply(stake, records.AllShares, out ulong left3, out ulong left2, out ulong left1, out ulong left0);
        Signed320.Multiply(shares, records.Tokens, out ulong right3, out ulong right2, out ulong right1, out ulong right0);
        var leftHigh = new UInt128(left3, left2);
        var rightHigh = new UInt128(right3, right2);
        return leftHigh < rightHigh
            || (leftHigh == rightHigh && new UInt128(left1, left0) <= new UInt128(right1, right0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAdd(UInt128 part, ref UInt128 sum)
    {
        sum = unchecked(sum + part);
        return sum >= part;
    }

    /// <summary>A slash, with the growth of the ratio since the one before it and the part of a stake that it leaves.</summary>
    private readonly record struct NarrowSlash(ulong Height, ulong Period, UInt128 Ratio, DecimalFactor Growth, DecimalFactor Kept);

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
            EndGrowth = new DecimalFactor(slashes.Length == 0 ? endRatio : endRatio - slashes[^1].Ratio);
        }

        /// <summary>The tokens in units of 10^-18.</summary>
        internal UInt128 Tokens { get; }

        internal UInt128 AllShares { get; }

        internal UInt128 EndRatio { get; }

        /// <summary>What the ratio grew by since the last slash.</summary>
        internal DecimalFactor EndGrowth { get; }

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
                [.. slashes.Select((slash, i) => new NarrowSlash(
                    slash.Height,
                    slash.Period,
                    Narrow(slash.Ratio),
                    Growth(i == 0 ? default : slashes[i - 1].Ratio, slash.Ratio),
                    new DecimalFactor(Narrow(slash.Kept))))]);
        }

        // Slashes of one height may stand in any order of periods: where the ratio falls between two, no row uses its growth.
        private static DecimalFactor Growth(CosmosDecimal from, CosmosDecimal to) =>
            new(to >= from ? Narrow(to - from) : UInt128.Zero);

        private static UInt128 Narrow(CosmosDecimal value) => value.TryGetNarrow(out UInt128 units)
            ? units
            : throw new OverflowException($"{value} is no number below 2^128 units.");
    }
}
