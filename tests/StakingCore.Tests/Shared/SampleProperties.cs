#if !USE_FSCHECK_XUNIT
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace StakingCore.Tests.Shared;

/// <summary>Properties for <see cref="PropertyProbe"/> to run. Not public, so xunit does not find them and none of their failures counts.</summary>
#pragma warning disable xUnit1000 // Test classes must be public: these must not be found.
[Properties(MaxTest = 12, Replay = Seed)]
internal sealed class SampleProperties
{
    // Fixed, so that the first counterexample is never by chance the smallest, which there is nothing to shrink to.
    internal const string Seed = "(17089673737555842239,630808882495151797)";

    private readonly List<int> _seen;

    public SampleProperties(List<int> seen) => _seen = seen;

    [Property]
    public void HoldsForAll(int value) => _seen.Add(value);

    [Property(MaxTest = 250)]
    public void HoldsForAllOf250(int value) => _seen.Add(value);

    [Property(MaxTest = 100, EndSize = 10_000)]
    public void GrowsTo10000(int value) => _seen.Add(value);

    [Property(MaxTest = 1000, Arbitrary = [typeof(Sevens)])]
    public bool SumIsBelow1000(int value, int other)
    {
        _seen.AddRange([value, other]);
        return value + other < 1000;
    }

    [Property(MaxTest = 1000, EndSize = 1000)]
    public void AssertsBelow40(int value)
    {
        _seen.Add(value);
        Assert.True(value < 40, "too large by assertion");
    }

    [Property(MaxTest = 1000, EndSize = 1000)]
    public async Task AwaitsBelow40(int value)
    {
        await Task.Yield();
        Assert.True(value < 40, "too large after await");
    }

    [Property(MaxTest = 1000, EndSize = 1000)]
    public Property LabelledBelow40(int value) => (value < 40).Label("below forty");

    [Property(MaxRejected = 20)]
    public Property RejectsEverything(int value) => false.When(value > int.MaxValue - 1);

    [Property(Skip = "not today")]
    public void IsSkipped(int value) => _seen.Add(value);

    [Property]
    public void CannotBeGenerated(Unknown value) => Assert.NotNull(value);

    [Property]
    public async void CannotBeAwaited(int value)
    {
        await Task.Yield();
        Assert.Equal(value, value + 1);
    }

    internal abstract class Unknown;

    internal static class Sevens
    {
        public static Arbitrary<int> Int32() => Gen.Choose(0, 1000).Select(value => value * 7).ToArbitrary();
    }
}
#endif
