using System.Globalization;
using System.Text;
using StakingCore.Amounts;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Amounts;

/// <summary>A record's text is the same in every culture, and whoever asks for it keeps his own.</summary>
public sealed class RecordTextTests
{
    private static readonly CultureInfo _signed = Signed();

    [Fact]
    public void Of_MembersOfARecord_IsTheCompilersText()
    {
        using var plain = new CultureScope("");
        var full = new Full(1, "two");
        var empty = new Empty();

        Assert.Equal(full.ToString(), RecordText.Of(nameof(Full), full.Print));
        Assert.Equal(empty.ToString(), RecordText.Of(nameof(Empty), empty.Print));
    }

    [Fact]
    public void ToString_CultureWithAnotherSign_WritesThePlainOne()
    {
        using var culture = new CultureScope(_signed);

        Assert.Contains("= -1,", Record().ToString(), StringComparison.Ordinal);
        Assert.Same(_signed, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void ToString_FlowOfContextsSuppressed_IsTheSameAndKeepsTheCulture()
    {
        using var culture = new CultureScope(_signed);
        using AsyncFlowControl suppressed = ExecutionContext.SuppressFlow();

        Assert.Contains("= -1,", Record().ToString(), StringComparison.Ordinal);
        Assert.Same(_signed, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void ToString_ThreadWithoutACultureOfItsOwn_GivesItNone()
    {
        ExecutionContext? before = null;
        ExecutionContext? after = null;
        var thread = new Thread(() =>
        {
            before = ExecutionContext.Capture();
            _ = Record().ToString();
            after = ExecutionContext.Capture();
        });
        thread.UnsafeStart();
        thread.Join();

        // A culture of one's own is kept in the context, so the same context is the same culture, or none.
        Assert.NotNull(before);
        Assert.Same(before, after);
    }

    private static ValidatorEpochDelta Record() => new() { BalanceBeforeGwei = 1 };

    private static CultureInfo Signed()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }

    private sealed record Full(int First, string Second)
    {
        internal bool Print(StringBuilder text) => PrintMembers(text);
    }

    private sealed record Empty
    {
        internal bool Print(StringBuilder text) => PrintMembers(text);
    }
}
