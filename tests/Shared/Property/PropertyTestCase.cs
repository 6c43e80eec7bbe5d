#if !USE_FSCHECK_XUNIT
using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>A [Property] method as xunit lists it: one test however many cases it generates.</summary>
internal sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>For xunit, which fills it from the serialized form.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For xunit's deserializer.")]
    public PropertyTestCase()
    {
    }

    internal PropertyTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod testMethod)
        : base(diagnostics, display, options, testMethod)
    {
    }

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new PropertyTestCaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();
}
#endif
