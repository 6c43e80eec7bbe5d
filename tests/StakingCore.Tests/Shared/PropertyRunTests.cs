#if !USE_FSCHECK_XUNIT
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace StakingCore.Tests.Shared;

public sealed partial class PropertyRunTests
{
    private readonly List<int> _seen = [];

    [Theory]
    [InlineData(nameof(SampleProperties.HoldsForAll), 12)] // from [Properties] on the class
    [InlineData(nameof(SampleProperties.HoldsForAllOf250), 250)] // the property's own number wins
    public async Task MaxTest_Passing_RunsThatManyCases(string property, int cases)
    {
        PropertyProbe probe = await RunAsync(property);

        Assert.IsType<ITestPassed>(probe.Result, exactMatch: false);
        Assert.Equal(cases, _seen.Count);
        Assert.Contains($"Ok, passed {cases} tests", probe.Result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndSize_Large_ReachesLargeValues()
    {
        await RunAsync(nameof(SampleProperties.GrowsTo10000));

        Assert.True(_seen.Max(Math.Abs) > 1000, "sizes did not grow past FsCheck's default of 100");
    }

    [Fact]
    public async Task Failure_Bool_FailsWithBothArguments()
    {
        PropertyProbe probe = await RunAsync(nameof(SampleProperties.SumIsBelow1000));

        Assert.Matches(@"Falsifiable, after \d+ tests? \(0 shrinks\)", probe.FailureMessage);
        Assert.Matches(@"Original:\s+\(\d+, \d+\)", probe.FailureMessage);
        Assert.All(_seen, value => Assert.Equal(0, value % 7));
    }

    [Theory]
    [InlineData(nameof(SampleProperties.AssertsBelow40), "too large by assertion")]
    [InlineData(nameof(SampleProperties.AwaitsBelow40), "too large after await")]
    [InlineData(nameof(SampleProperties.LabelledBelow40), "below forty")]
    public async Task Failure_AnyReturnType_IsShrunkToTheSmallest(string property, string reason)
    {
        PropertyProbe probe = await RunAsync(property);

        Assert.Matches(@"Original:\s+\d+", probe.FailureMessage);
        Assert.Matches(@"Shrunk:\s+40\b", probe.FailureMessage);
        Assert.Contains(reason, probe.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_WholeRun_RepeatsTheCounterexample()
    {
        string first = (await RunAsync(nameof(SampleProperties.AssertsBelow40))).FailureMessage;
        List<int> firstSeen = [.. _seen];
        _seen.Clear();
        string second = (await RunAsync(nameof(SampleProperties.AssertsBelow40))).FailureMessage;

        Assert.Equal(firstSeen, _seen);
        Assert.Equal(first, second);
        Assert.Contains(SampleProperties.Seed, first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)] // the run from its first case
    [InlineData(3)] // the failing case alone
    public async Task Replay_PrintedSeed_ReproducesTheCounterexample(int parts)
    {
        string message = (await RunAsync(nameof(SampleProperties.AssertsBelow40))).FailureMessage;
        string seed = Seed().Matches(message).Select(match => match.Value).First(text => text.Split(',').Length == parts);
        _seen.Clear();

        PropertySettings settings = PropertySettings.Unset with { MaxTest = 1000, EndSize = 1000, Replay = seed };
        PropertyFailedException again = Assert.Throws<PropertyFailedException>(() => PropertyCheck.Run(
            typeof(SampleProperties).GetMethod(nameof(SampleProperties.AssertsBelow40))!, new SampleProperties(_seen), settings, new Silence()));

        Assert.Equal(Original(message), Original(again.Message));
        Assert.True(parts == 2 || _seen[0] == Original(message), "the failing case did not come first");
    }

    [Fact]
    public async Task Rejection_Always_FailsAsExhausted()
    {
        PropertyProbe probe = await RunAsync(nameof(SampleProperties.RejectsEverything));

        Assert.Contains("Arguments exhausted after 0 tests", probe.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_Set_RunsNothing()
    {
        PropertyProbe probe = await RunAsync(nameof(SampleProperties.IsSkipped));

        Assert.Equal("not today", Assert.IsType<ITestSkipped>(probe.Result, exactMatch: false).Reason);
        Assert.Empty(_seen);
    }

    [Fact]
    public async Task Generation_UnknownType_Fails()
    {
        PropertyProbe probe = await RunAsync(nameof(SampleProperties.CannotBeGenerated));

        Assert.Contains(nameof(SampleProperties.Unknown), probe.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnType_AsyncVoid_Fails()
    {
        PropertyProbe probe = await RunAsync(nameof(SampleProperties.CannotBeAwaited));

        Assert.Contains("Return Task", probe.FailureMessage, StringComparison.Ordinal);
    }

    private static int Original(string message) =>
        int.Parse(OriginalValue().Match(message).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(\d+,\d+(,\d+)?\)")]
    private static partial Regex Seed();

    [GeneratedRegex(@"Original:\s+(-?\d+)")]
    private static partial Regex OriginalValue();

    private Task<PropertyProbe> RunAsync(string property) => PropertyProbe.RunAsync<SampleProperties>(property, _seen);

    private sealed class Silence : ITestOutputHelper
    {
        public void WriteLine(string message)
        {
        }

        public void WriteLine(string format, params object[] args)
        {
        }
    }
}
#endif
