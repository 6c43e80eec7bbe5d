using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class LimbsAdditionTests
{
    [Fact]
    public void AddInPlace_EveryPatternAndLength_MatchesBigInteger()
    {
        foreach ((ulong[] longer, ulong[] shorter) in LongerAndShorter())
        {
            AssertAdds(longer, shorter);
        }
    }

    [Fact]
    public void SubtractInPlace_EveryPatternAndLength_MatchesBigInteger()
    {
        foreach ((ulong[] longer, ulong[] shorter) in LongerAndShorter())
        {
            AssertSubtracts(longer, shorter);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays)])]
    public void AddInPlace_AnyLimbs_MatchesBigInteger(ulong[] one, ulong[] other) =>
        AssertAdds(one.Length >= other.Length ? one : other, one.Length >= other.Length ? other : one);

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays)])]
    public void SubtractInPlace_AnyLimbs_MatchesBigInteger(ulong[] one, ulong[] other) =>
        AssertSubtracts(one.Length >= other.Length ? one : other, one.Length >= other.Length ? other : one);

    [Property(MaxTest = 1000, Arbitrary = [typeof(LimbArrays)])]
    public void AddInPlace_ToItself_Doubles(ulong[] limbs)
    {
        BigInteger expected = 2 * LimbArrays.ToInteger(limbs);

        ulong carry = Limbs.AddInPlace(limbs, limbs);

        Assert.Equal(expected, LimbArrays.ToInteger([.. limbs, carry]));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(LimbArrays)])]
    public void SubtractInPlace_FromItself_GivesZero(ulong[] limbs)
    {
        Assert.Equal(0UL, Limbs.SubtractInPlace(limbs, limbs));
        Assert.All(limbs, limb => Assert.Equal(0UL, limb));
    }

    [Fact]
    public void AddInPlace_OneToAllOnes_CarriesThroughEveryLimb()
    {
        ulong[] limbs = [.. Enumerable.Repeat(ulong.MaxValue, 8)];

        Assert.Equal(1UL, Limbs.AddInPlace(limbs, [1]));
        Assert.Equal(new ulong[8], limbs);
    }

    [Fact]
    public void SubtractInPlace_OneFromZero_BorrowsThroughEveryLimb()
    {
        ulong[] limbs = new ulong[8];

        Assert.Equal(1UL, Limbs.SubtractInPlace(limbs, [1]));
        Assert.Equal(Enumerable.Repeat(ulong.MaxValue, 8), limbs);
    }

    [Fact]
    public void AddInPlace_NoAddend_ChangesNothing()
    {
        ulong[] limbs = [7, ulong.MaxValue];

        Assert.Equal(0UL, Limbs.AddInPlace(limbs, []));
        Assert.Equal([7, ulong.MaxValue], limbs);
    }

    private static IEnumerable<(ulong[] Longer, ulong[] Shorter)> LongerAndShorter() =>
        from longerLength in Enumerable.Range(1, LimbArrays.MaxLength)
        from shorterLength in Enumerable.Range(1, longerLength)
        from longer in LimbArrays.Patterns(longerLength)
        from shorter in LimbArrays.Patterns(shorterLength)
        select (longer, shorter);

    private static void AssertAdds(ulong[] accumulator, ulong[] addend)
    {
        BigInteger expected = LimbArrays.ToInteger(accumulator) + LimbArrays.ToInteger(addend);
        ulong[] sum = [.. accumulator];

        ulong carry = Limbs.AddInPlace(sum, addend);

        Assert.True(
            LimbArrays.ToInteger([.. sum, carry]) == expected,
            $"{LimbArrays.Text(accumulator)} + {LimbArrays.Text(addend)} gave {LimbArrays.Text(sum)}, carry {carry}");
    }

    private static void AssertSubtracts(ulong[] accumulator, ulong[] subtrahend)
    {
        BigInteger expected = LimbArrays.ToInteger(accumulator) - LimbArrays.ToInteger(subtrahend);
        ulong[] difference = [.. accumulator];

        ulong borrow = Limbs.SubtractInPlace(difference, subtrahend);

        // A borrow stands for one more limb's worth that had to be lent.
        BigInteger actual = LimbArrays.ToInteger(difference) - (new BigInteger(borrow) << (64 * difference.Length));
        Assert.True(
            actual == expected,
            $"{LimbArrays.Text(accumulator)} - {LimbArrays.Text(subtrahend)} gave {LimbArrays.Text(difference)}, borrow {borrow}");
    }
}
