using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Testing;

namespace StakingCore.Tests.Ethereum;

public sealed class IntegerSquareRootTests
{
    [Property(Arbitrary = [typeof(FullRange)], MaxTest = 2000)]
    public void Of_AnyWord_IsTheFloorOfTheRoot(ulong n) => Check(n);

    [Property(Arbitrary = [typeof(FullRange)], MaxTest = 2000)]
    public void Of_AroundASquare_IsTheFloorOfTheRoot(ulong n)
    {
        ulong root = n & uint.MaxValue;
        ulong square = root * root;
        Check(square);
        Check(square + root);
        Check(square + (2 * root));
        Check(square == 0 ? 0 : square - 1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(ulong.MaxValue, 4294967295)]
    [InlineData(18446744065119617025, 4294967295)]
    [InlineData(18446744065119617024, 4294967294)]
    public void Of_Edge_IsExact(ulong n, ulong root) => Assert.Equal(root, IntegerSquareRoot.Of(n));

    private static void Check(ulong n)
    {
        BigInteger root = IntegerSquareRoot.Of(n);
        Assert.True(root * root <= n, $"{root} is above the root of {n}.");
        Assert.True((root + 1) * (root + 1) > n, $"{root} is below the root of {n}.");
    }
}
