using System.Numerics;
using StakingCore.Numerics;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>What is prepared for terms, when, and that it splits as the definition does.</summary>
public sealed class PreparedSharesTests
{
    private const ulong Gwei = 1_000_000_000;

    private static readonly ulong[] _rewards = [0, 1, 2, Gwei, Ether - 1, Ether, (1UL << 63) - 1];

    // In gwei within 64 bits, and neither nothing borrowed nor everything.
    public static TheoryData<string, string> Prepared => new()
    {
        { "8000000000000000000", "24000000000000000000" },
        { "16000000000000000000", "16000000000000000000" },
        { "0", "32000000000000000000" },
        { "1000000000", "1000000000" },
        { "1000000000", "18446744073709551614000000000" },
    };

    public static TheoryData<string, string> Unprepared => new()
    {
        { "0", "0" },
        { "32000000000000000000", "0" },
        { "8000000000000000001", "23999999999999999999" },
        { "8000000000000000000", "24000000000000000001" },
        { "1000000000", "18446744073709551615000000000" },
        { "340282366920938463463374607000000000", "340282366920938463463374607000000000" },
        { "340282366920938463463374607431768211455", "1" },
        { "1", "340282366920938463463374607431768211455" },
    };

    [Theory]
    [MemberData(nameof(Prepared))]
    public void Capital_SeenTwice_IsPreparedAndSplitsAsTheDefinition(string bondText, string borrowedText)
    {
        (UInt128 bond, UInt128 borrowed) = (UInt128.Parse(bondText, null), UInt128.Parse(borrowedText, null));
        var shares = default(CapitalShares);

        Assert.False(shares.TryFind(bond, borrowed, out _));
        Assert.False(shares.TryFind(bond, borrowed, out _));
        Assert.True(shares.TryFind(bond, borrowed, out ProperShare64 share));
        Assert.All(_rewards, rewards => Assert.Equal((BigInteger)rewards * bond / ((BigInteger)bond + borrowed), share.Floor(rewards)));
    }

    [Theory]
    [MemberData(nameof(Unprepared))]
    public void Capital_WithoutAShareInGwei_IsNeverPrepared(string bondText, string borrowedText)
    {
        (UInt128 bond, UInt128 borrowed) = (UInt128.Parse(bondText, null), UInt128.Parse(borrowedText, null));
        var shares = default(CapitalShares);

        Assert.DoesNotContain(true, Enumerable.Range(0, 5).Select(_ => shares.TryFind(bond, borrowed, out ProperShare64 _)));
    }

    [Fact]
    public void Capital_OfOtherTerms_TakesThePlaceOver()
    {
        var shares = default(CapitalShares);
        UInt128 bond = Milli(8_000);
        bool Seen(UInt128 borrowed) => shares.TryFind(bond, borrowed, out ProperShare64 _);

        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(_ => Seen(Milli(24_000))));
        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(_ => Seen(Milli(8_000))));
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(i => Seen(Milli(i % 2 == 0 ? 8_000UL : 24_000))));
    }

    [Fact]
    public void Fee_SeenTwice_IsPreparedBelowOne()
    {
        foreach (ulong fee in (ulong[])[1, Ether / 100 * 14, Ether - 1])
        {
            var fees = default(FeeShares);

            Assert.False(fees.TryFind(fee, out _));
            Assert.False(fees.TryFind(fee, out _));
            Assert.True(fees.TryFind(fee, out ProperShare64 share));
            Assert.All(_rewards, rewards => Assert.Equal((BigInteger)rewards * fee / Ether, share.Floor(rewards)));
        }

        foreach (ulong fee in (ulong[])[Ether, Ether + 1, ulong.MaxValue])
        {
            var fees = default(FeeShares);

            Assert.DoesNotContain(true, Enumerable.Range(0, 5).Select(_ => fees.TryFind(fee, out ProperShare64 _)));
        }
    }

    [Fact]
    public void Places_OfAnyTerms_AreThere()
    {
        Assert.All(Enumerable.Range(0, 64), bit => Assert.InRange(CapitalShares.IndexOf(1UL << bit), 0, (1 << CapitalShares.PlaceBits) - 1));
        Assert.InRange(CapitalShares.IndexOf(ulong.MaxValue), 0, (1 << CapitalShares.PlaceBits) - 1);

        // The bonds that minipools have do not push each other out.
        Assert.Equal(2, new[] { Milli(8_000), Milli(16_000) }.Select(bond => CapitalShares.IndexOf((ulong)bond)).Distinct().Count());
    }

    [Fact]
    public void TrySplit_OnAnyPath_PreparesForTheWidestAlone()
    {
        foreach (VectorPath path in Enum.GetValues<VectorPath>())
        {
            var shares = new PreparedShares(path);
            bool[] found = new bool[6];
            ulong node = 0;
            for (int i = 0; i < found.Length; i++)
            {
                found[i] = shares.TrySplit(Ether, Milli(8_000), Milli(24_000), Ether / 10, out node);
            }

            // A quarter is the bond's, and a tenth of the rest the fee.
            Assert.Equal(path == VectorPath.Widest ? (true, Ether / 4 + (Ether / 40 * 3)) : (false, 0UL), (found[^1], node));
        }
    }
}
