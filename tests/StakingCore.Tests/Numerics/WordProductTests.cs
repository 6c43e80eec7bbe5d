using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class WordProductTests
{
    [Fact]
    public void Multiply_EveryHostilePair_MatchesBigInteger()
    {
        foreach ((ulong left, ulong right) in HostileValues.Pairs(HostileValues.Words))
        {
            AssertProduct(left, right);
        }
    }

    [Property(MaxTest = 2000)]
    public void Multiply_AnyPair_MatchesBigInteger(ulong left, ulong right) => AssertProduct(left, right);

    private static void AssertProduct(ulong left, ulong right)
    {
        ulong high = WordProduct.Multiply(left, right, out ulong low);
        Assert.Equal((BigInteger)left * right, ((BigInteger)high << 64) + low);
    }
}
