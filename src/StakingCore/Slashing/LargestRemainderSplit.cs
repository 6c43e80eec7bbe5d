using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>Floors first, then a unit each to the largest remainders; see <see cref="LossRounding.LargestRemainder"/>.</summary>
internal static class LargestRemainderSplit
{
    /// <summary>Splits a loss above zero and below the total. Returns the part of the position that stands apart.</summary>
    internal static UInt128 Split<T>(UInt128 loss, UInt128 apart, ReadOnlySpan<T> column, UInt128 total, Span<T> losses)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var share = new ProperShare128(loss, total);
        var candidates = new Candidate[column.Length + 1];
        UInt128 apartLoss = share.Floor(apart);
        UInt128 units = loss - apartLoss;
        candidates[0] = new Candidate(Remainder(loss, apart, apartLoss, total), apart, -1);
        for (int row = 0; row < column.Length; row++)
        {
            var weight = UInt128.CreateTruncating(column[row]);
            UInt128 floor = share.Floor(weight);
            losses[row] = T.CreateTruncating(floor);
            units -= floor;
            candidates[row + 1] = new Candidate(Remainder(loss, weight, floor, total), weight, row);
        }

        // The remainders sum to units × total and each is below the total, so there are more positive ones than units: only
        // positions with a fractional part are raised, to their ceiling, which is at most what they hold.
        candidates.AsSpan().Sort();
        foreach (Candidate candidate in candidates.AsSpan(0, (int)units))
        {
            if (candidate.Row < 0)
            {
                apartLoss++;
            }
            else
            {
                losses[candidate.Row]++;
            }
        }

        return apartLoss;
    }

    // loss × weight − floor × total is below the total, hence below 2^128: arithmetic modulo 2^128 gives it exactly.
    private static UInt128 Remainder(UInt128 loss, UInt128 weight, UInt128 floor, UInt128 total) =>
        unchecked((loss * weight) - (floor * total));

    private readonly record struct Candidate(UInt128 Remainder, UInt128 Weight, int Row) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other)
        {
            int order = other.Remainder.CompareTo(Remainder);
            order = order != 0 ? order : other.Weight.CompareTo(Weight);
            return order != 0 ? order : Row.CompareTo(other.Row);
        }
    }
}
