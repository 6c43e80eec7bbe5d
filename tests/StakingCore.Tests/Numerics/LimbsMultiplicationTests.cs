using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class LimbsMultiplicationTests
{
    [Fact]
    public void Multiply_EveryPatternAndLength_MatchesBigInteger()
    {
        ulong[][] factors = [.. Enumerable.Range(1, LimbArrays.MaxLength).SelectMany(LimbArrays.Patterns)];
        foreach ((ulong[] left, ulong[] right) in HostileValues.Pairs(factors))
        {
            AssertMultiplies(left, right, extra: 0);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(LimbArrays)])]
    public void Multiply_AnyLimbs_MatchesBigInteger(ulong[] left, ulong[] right) => AssertMultiplies(left, right, extra: 0);

    [Property(MaxTest = 500, Arbitrary = [typeof(LimbArrays)])]
    public void Multiply_IntoMoreRoomThanNeeded_ClearsTheRest(ulong[] left, ulong[] right) => AssertMultiplies(left, right, extra: 3);

    [Fact]
    public void Multiply_NoLimbs_GivesZero()
    {
        ulong[] product = [1, 2];

        Limbs.Multiply([], [5, 6], product);

        Assert.Equal([0, 0], product);
    }

    private static void AssertMultiplies(ulong[] left, ulong[] right, int extra)
    {
        ulong[] product = [.. Enumerable.Repeat(0xDEADBEEFDEADBEEFUL, left.Length + right.Length + extra)];

        Limbs.Multiply(left, right, product);

        BigInteger expected = LimbArrays.ToInteger(left) * LimbArrays.ToInteger(right);
        Assert.True(
            LimbArrays.ToInteger(product) == expected,
            $"{LimbArrays.Text(left)} x {LimbArrays.Text(right)} gave {LimbArrays.Text(product)}");
    }
}
