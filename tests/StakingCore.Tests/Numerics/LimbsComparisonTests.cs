using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class LimbsComparisonTests
{
    [Fact]
    public void Compare_EveryPattern_MatchesBigInteger()
    {
        for (int length = 1; length <= LimbArrays.MaxLength; length++)
        {
            foreach ((ulong[] left, ulong[] right) in HostileValues.Pairs([.. LimbArrays.Patterns(length)]))
            {
                AssertCompares(left, right);
            }
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays)])]
    public void Compare_AnyLimbs_MatchesBigInteger(ulong[] one, ulong[] other)
    {
        int length = int.Max(one.Length, other.Length);
        AssertCompares(LimbArrays.Of(LimbArrays.ToInteger(one), length), LimbArrays.Of(LimbArrays.ToInteger(other), length));
    }

    [Fact]
    public void SignificantLength_EveryPattern_MatchesBigInteger()
    {
        for (int length = 1; length <= LimbArrays.MaxLength; length++)
        {
            foreach (ulong[] limbs in LimbArrays.Patterns(length))
            {
                long bits = LimbArrays.ToInteger(limbs).GetBitLength();

                Assert.Equal((bits + 63) / 64, Limbs.SignificantLength(limbs));
            }
        }
    }

    [Fact]
    public void SignificantLength_NoLimbsOrZeros_IsZero()
    {
        Assert.Equal(0, Limbs.SignificantLength([]));
        Assert.Equal(0, Limbs.SignificantLength(new ulong[8]));
    }

    private static void AssertCompares(ulong[] left, ulong[] right)
    {
        int expected = LimbArrays.ToInteger(left).CompareTo(LimbArrays.ToInteger(right));

        Assert.Equal(int.Sign(expected), Limbs.Compare(left, right));
        Assert.Equal(-int.Sign(expected), Limbs.Compare(right, left));
    }
}
