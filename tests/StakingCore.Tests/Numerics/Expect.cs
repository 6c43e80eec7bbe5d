using System.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>What every checked operation owes: the exact figure, or a refusal where there is none in range.</summary>
internal static class Expect
{
    internal static readonly BigInteger MaxWord = ulong.MaxValue;

    internal static readonly BigInteger MaxDoubleWord = UInt128.MaxValue;

    internal static readonly BigInteger MaxWide = (BigInteger.One << 512) - 1;

    /// <summary>The figure where it lies from zero to <paramref name="max"/>, else <see cref="OverflowException"/> and nothing else.</summary>
    internal static void ExactOrOverflow(BigInteger expected, BigInteger max, Func<BigInteger> actual, string operation)
    {
        if (expected.Sign >= 0 && expected <= max)
        {
            Assert.Equal((operation, expected), (operation, actual()));
            return;
        }

        Exception? thrown = Record.Exception(() => actual());
        Assert.Equal((operation, typeof(OverflowException)), (operation, thrown?.GetType()));
    }
}
