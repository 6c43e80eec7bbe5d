using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Every operation of every width does to each lane what it says of one word.</summary>
public sealed class WordLanesTests
{
    private static readonly ulong[] _words = HostileValues.Words;

    [Fact]
    public void Operations_OneWord_AreThoseOfTheWord() => CheckAll<WordLanes64>(1);

    [Fact]
    public void Operations_TwoWords_AreThoseOfEachWord() => CheckAll<WordLanes128>(2);

    [Fact]
    public void Operations_FourWords_AreThoseOfEachWord() => CheckAll<WordLanes256>(4);

    [Fact]
    public void Operations_EightWords_AreThoseOfEachWord() => CheckAll<WordLanes512>(8);

    private static void CheckAll<TLanes>(int count)
        where TLanes : struct, IWordLanes<TLanes>
    {
        Assert.Equal(count, TLanes.Count);
        CheckMaking<TLanes>();
        CheckBytes<TLanes>();
        unchecked
        {
            CheckPairs<TLanes>((a, b) => a + b, (a, b) => a + b);
            CheckPairs<TLanes>((a, b) => a - b, (a, b) => a - b);
            CheckPairs<TLanes>((a, b) => a * b, (a, b) => a * b);
            CheckPairs<TLanes>((a, b) => a & b, (a, b) => a & b);
            CheckPairs<TLanes>((a, b) => a | b, (a, b) => a | b);
            CheckPairs<TLanes>((a, b) => a ^ b, (a, b) => a ^ b);
            CheckPairs<TLanes>((a, b) => a >> 3, (a, b) => a >> 3);
            CheckPairs<TLanes>((a, b) => a >> 63, (a, b) => a >> 63);
            CheckPairs<TLanes>(TLanes.Max, ulong.Max);
            CheckPairs<TLanes>(TLanes.Without, (value, mask) => value & ~mask);
            CheckPairs<TLanes>(TLanes.Equal, (a, b) => a == b ? ulong.MaxValue : 0);
            CheckPairs<TLanes>(TLanes.Less, (a, b) => a < b ? ulong.MaxValue : 0);
            CheckPairs<TLanes>((a, b) => TLanes.Select(TLanes.Less(a, b), a, b), ulong.Min);
            CheckPairs<TLanes>((a, b) => TLanes.Select(TLanes.Less(a, b), b, a), ulong.Max);
        }
    }

    // Each lane gets another pair, so that no lane can stand in for its neighbour.
    private static void CheckPairs<TLanes>(Func<TLanes, TLanes, TLanes> actual, Func<ulong, ulong, ulong> expected)
        where TLanes : struct, IWordLanes<TLanes>
    {
        for (int shift = 0; shift < _words.Length * _words.Length; shift++)
        {
            ulong[] left = Lanes<TLanes>(lane => _words[(shift + lane) % _words.Length]);
            ulong[] right = Lanes<TLanes>(lane => _words[((shift / _words.Length) + (3 * lane)) % _words.Length]);
            TLanes result = actual(TLanes.Load(in left[0]), TLanes.Load(in right[0]));
            Assert.Equal(Lanes<TLanes>(lane => expected(left[lane], right[lane])), Stored(result));
        }
    }

    private static void CheckMaking<TLanes>()
        where TLanes : struct, IWordLanes<TLanes>
    {
        foreach (ulong word in _words)
        {
            Assert.Equal(Lanes<TLanes>(_ => word), Stored(TLanes.Create(word)));
            ulong[] words = Lanes<TLanes>(lane => unchecked(word + (ulong)lane));
            Assert.Equal(words, Stored(TLanes.Load(in words[0])));
            Assert.Equal(words.Aggregate((sum, next) => unchecked(sum + next)), TLanes.Load(in words[0]).Sum());
        }

        // One bit in any one lane is enough to be something.
        Assert.True(TLanes.Create(0).IsZero());
        for (int set = 0; set < TLanes.Count; set++)
        {
            ulong[] words = Lanes<TLanes>(lane => lane == set ? 1UL << 63 : 0);
            Assert.False(TLanes.Load(in words[0]).IsZero());
        }
    }

    /// <summary>What the two byte readings are for: row i's own byte, as bits of byte i in lane i.</summary>
    private static void CheckBytes<TLanes>()
        where TLanes : struct, IWordLanes<TLanes>
    {
        byte[] flags = [0b001, 0b010, 0b100, 0b111, 0b1001, 0b110, 0b011, 0b101];
        foreach (byte bits in new byte[] { 1, 2, 4, 7, 255 })
        {
            ulong[] picked = Stored(TLanes.LoadBytes(in flags[0]) & TLanes.CreateBytes(bits));
            Assert.Equal(Lanes<TLanes>(lane => (ulong)(flags[lane] & bits) << (8 * lane)), picked);
        }
    }

    private static ulong[] Lanes<TLanes>(Func<int, ulong> word)
        where TLanes : struct, IWordLanes<TLanes> => [.. Enumerable.Range(0, TLanes.Count).Select(word)];

    private static ulong[] Stored<TLanes>(TLanes lanes)
        where TLanes : struct, IWordLanes<TLanes>
    {
        ulong[] words = new ulong[TLanes.Count];
        lanes.Store(ref words[0]);
        return words;
    }
}
