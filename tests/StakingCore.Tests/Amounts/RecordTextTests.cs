using System.Globalization;
using StakingCore.Ethereum;

namespace StakingCore.Tests.Amounts;

/// <summary>A record's text is the same in every culture, and whoever asks for it keeps his own.</summary>
public sealed class RecordTextTests
{
    private static readonly CultureInfo _signed = Signed();

    [Fact]
    public void ToString_CultureWithAnotherSign_WritesThePlainOne()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = _signed;
        try
        {
            Assert.Contains("= -1,", Record().ToString(), StringComparison.Ordinal);
            Assert.Same(_signed, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_FlowOfContextsSuppressed_IsTheSameAndKeepsTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = _signed;
        try
        {
            using (ExecutionContext.SuppressFlow())
            {
                Assert.Contains("= -1,", Record().ToString(), StringComparison.Ordinal);
                Assert.Same(_signed, CultureInfo.CurrentCulture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
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

    private static ValidatorEpochDelta Record() => new() { BalanceBefore = 1 };

    private static CultureInfo Signed()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
