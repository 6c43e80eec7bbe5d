using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Nodes;

/// <summary>The average fee over a node's minipools, by which its fee distributor splits.</summary>
/// <remarks>Source: RocketNodeManager, <c>getAverageNodeFee</c>.</remarks>
public static class AverageNodeFee
{
    /// <summary>
    /// The average: from v1.2 weighted by what each bond borrows. Each weight, each product and the sum are rounded down, so
    /// two minipools of 16 ETH and one of 8, all at 0.14, give 0.139999999999999999. In v1.1 the plain mean. 0 without minipools.
    /// </summary>
    /// <param name="release">The release, v1.1 or later.</param>
    /// <param name="sizes">The minipools by bond.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="release"/> is before v1.1, or a bond is above 32 ETH.
    /// </exception>
    /// <exception cref="OverflowException">The average is above 2^128 − 1 parts.</exception>
    public static Fixed18 Compute(RocketPoolRelease release, ReadOnlySpan<BondSizeFees> sizes)
    {
        release.Require(RocketPoolRelease.Redstone);
        if (release < RocketPoolRelease.Atlas)
        {
            return Mean(sizes);
        }

        UInt128 borrowed = 0;
        foreach (BondSizeFees size in sizes)
        {
            borrowed += Borrowed(size);
        }

        UInt512 sum = 0UL;
        foreach (BondSizeFees size in sizes)
        {
            if (size.Count > 0 && borrowed > 0)
            {
                UInt128 weight = MulDiv.Floor(Borrowed(size), Fixed18.Scale, borrowed);
                sum += (UInt512)size.FeeSum.Parts * weight / size.Count;
            }
        }

        return new((UInt128)(sum / Fixed18.Scale));
    }

    private static Fixed18 Mean(ReadOnlySpan<BondSizeFees> sizes)
    {
        UInt128 fees = 0;
        ulong count = 0;
        foreach (BondSizeFees size in sizes)
        {
            fees += size.FeeSum.Parts;
            count += size.Count;
        }

        return new(count == 0 ? 0 : fees / count);
    }

    private static UInt128 Borrowed(in BondSizeFees size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size.Bond, EtherAmounts.Validator, nameof(size));
        return (EtherAmounts.Validator - size.Bond).BaseUnits * size.Count;
    }
}
