using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Testing;

namespace StakingCore.Tests.Shared;

public sealed class LogUniformTests
{
    private const int Count = 20_000;
    private const int AnySize = 1;
    private const ulong AllAda = 45_000_000_000_000_000;

    // Fixed, since what follows counts: no run may fail by chance.
    private static readonly Rnd _seed = new(2026, 1);

    [Fact]
    public void UInt64_AtAnySize_CoversEveryBitLength() => AssertCovers(LogUniform.UInt64(), ulong.MaxValue);

    [Fact]
    public void UInt64_WithMaximum_CoversUpToIt() => AssertCovers(LogUniform.UInt64(AllAda), AllAda);

    [Fact]
    public void UInt128_AtAnySize_CoversEveryBitLength() => AssertCovers(LogUniform.UInt128(), UInt128.MaxValue);

    [Fact]
    public void BigInteger_AtAnySize_CoversEveryBitLength() => AssertCovers(LogUniform.BigInteger(), LogUniform.Word);

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void UInt64_TinyMaximum_GivesAllOfItAndNoMore(ulong max) =>
        Assert.Equal(Enumerable.Range(0, (int)max + 1).Select(value => (ulong)value), Sample(LogUniform.UInt64(max)).Distinct().Order());

    [Fact]
    public void BigInteger_NegativeMaximum_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LogUniform.BigInteger(BigInteger.MinusOne));

    [Fact]
    public void UInt64_OfOneBitLength_IsEven()
    {
        // Values of 64 bits off the edges: half of them above the middle of [2^63, 2^64).
        ulong[] top = [.. Sample(LogUniform.UInt64()).Where(value => value >= 1UL << 63 && !IsEdge(value, ulong.MaxValue))];

        Assert.InRange(top.Count(value => value >= 3UL << 62), top.Length * 35 / 100, top.Length * 65 / 100);
    }

    [Property(Arbitrary = [typeof(FullRange)])]
    public bool Shrink_AnyValue_GoesStrictlyDownFromZero(ulong value) => Descends(value);

    [Property(Arbitrary = [typeof(FullRange)])]
    public bool Shrink_AnyWideValue_GoesStrictlyDownFromZero(UInt128 value) => Descends(value);

    [Property(Arbitrary = [typeof(FullRange)])]
    public bool Shrink_AnyBigValue_GoesStrictlyDownFromZero(BigInteger value) => Descends(value);

    [Fact]
    public void Shrink_Threshold_IsFoundExactly()
    {
        const ulong Threshold = 1_234_567_890_123;
        ulong value = ulong.MaxValue;
        while (Magnitude.Shrink(value).Where(candidate => candidate >= Threshold).Take(1).ToArray() is [ulong smaller])
        {
            value = smaller;
        }

        Assert.Equal(Threshold, value);
    }

    private static void AssertCovers<T>(Gen<T> generator, T max)
        where T : IBinaryInteger<T>
    {
        T[] sample = Sample(generator);

        Assert.All(sample, value => Assert.InRange(value, T.Zero, max));
        Assert.Equal(
            Enumerable.Range(0, max.GetShortestBitLength() + 1),
            sample.Select(value => value.GetShortestBitLength()).Distinct().Order());
        Assert.Superset(Magnitude.Ends(max).ToHashSet(), sample.ToHashSet());
        Assert.InRange(sample.Count(value => IsEdge(value, max)), Count * 35 / 100, Count * 60 / 100);
    }

    private static bool Descends<T>(T value)
        where T : IBinaryInteger<T>
    {
        T[] candidates = [.. Magnitude.Shrink(value)];
        return candidates.SequenceEqual(candidates.Order())
            && candidates.All(candidate => candidate < value)
            && (value == T.Zero ? candidates.Length == 0 : candidates[0] == T.Zero && candidates[^1] == value - T.One);
    }

    private static bool IsEdge<T>(T value, T max)
        where T : IBinaryInteger<T> =>
        Magnitude.Ends(max).Contains(value) || T.IsPow2(value) || T.IsPow2(value - T.One) || (value < max && T.IsPow2(value + T.One));

    private static T[] Sample<T>(Gen<T> generator) => [.. generator.Sample(Count, _seed, AnySize)];
}
