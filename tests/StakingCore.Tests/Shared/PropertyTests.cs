using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace StakingCore.Tests.Shared;

/// <summary>What any [Property] has to do, through the runner of the suite itself: this class also holds with the real package.</summary>
public sealed class PropertyTests : IClassFixture<PropertyTests.Counter>
{
    private readonly Counter _counter;
    private readonly ITestOutputHelper _output;

    public PropertyTests(Counter counter, ITestOutputHelper output)
    {
        _counter = counter;
        _output = output;
    }

    [Property]
    public void Property_Void_Holds(int left, int right) => Assert.Equal(left + right, right + left);

    [Property]
    public bool Property_Bool_Holds(byte value) => value <= byte.MaxValue;

    [Property]
    public Property Property_Labelled_Holds(int value) => (value * 2L >= value).Label("doubled").When(value > 0);

    [Property]
    public async Task Property_Task_Holds(int value)
    {
        await Task.Delay(TimeSpan.Zero);
        Assert.Equal(value, value);
    }

    [Property]
    public static bool Property_Static_Holds(bool value) => value || !value;

    [Property(MaxTest = 30, QuietOnSuccess = true)]
    public void Property_Fixture_IsInjected(int value)
    {
        _output.WriteLine($"{value}");
        Assert.InRange(++_counter.Count, 1, 30);
    }

    [Property(Arbitrary = [typeof(Even)])]
    public bool Property_Arbitrary_IsUsed(int value) => value % 2 == 0;

    public sealed class Counter
    {
        internal int Count { get; set; }
    }

    private static class Even
    {
        public static Arbitrary<int> Int32() => Gen.Choose(-500, 500).Select(value => value * 2).ToArbitrary();
    }
}
