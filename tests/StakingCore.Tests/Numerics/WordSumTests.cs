using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class WordSumTests
{
    [Fact]
    public void Of_EveryLengthAndWidth_EqualsTheOracleOrOverflows()
    {
        var random = new Random(5);
        int overflows = 0;
        for (int bits = 1; bits <= 64; bits++)
        {
            for (int length = 0; length < 70; length++)
            {
                ulong[] values = [.. Enumerable.Range(0, length).Select(_ => ulong.MaxValue - (ulong)random.Next(3) >> (64 - bits))];
                BigInteger expected = values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);
                if (expected <= ulong.MaxValue)
                {
                    Assert.Equal((ulong)expected, WordSum.Of(values));
                }
                else
                {
                    overflows++;
                    Assert.Throws<OverflowException>(() => WordSum.Of(values));
                }
            }
        }

        Assert.True(overflows > 100);
    }

    /// <summary>Wide enough that the lanes' bound cannot rule a wrap out, and yet within 64 bits.</summary>
    [Fact]
    public void Of_JustWithin64Bits_IsExact()
    {
        ulong[] values = new ulong[33];
        values[7] = ulong.MaxValue - 31;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] += i == 7 || i == 32 ? 0UL : 1UL;
        }

        Assert.Equal(ulong.MaxValue, WordSum.Of(values));
        values[32] = 1;
        Assert.Throws<OverflowException>(() => WordSum.Of(values));
    }
}
