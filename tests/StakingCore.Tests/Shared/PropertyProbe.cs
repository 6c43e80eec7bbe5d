#if !USE_FSCHECK_XUNIT
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StakingCore.Tests.Shared;

/// <summary>Runs one [Property] method through xunit's own chain and keeps what xunit would report, so that a failing property can be a passing test.</summary>
internal sealed class PropertyProbe : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly List<IMessageSinkMessage> _messages = [];

    internal ITestResultMessage Result => _messages.OfType<ITestResultMessage>().Single();

    internal string FailureMessage => string.Join("\n", Assert.IsType<ITestFailed>(Result, exactMatch: false).Messages);

    internal static async Task<PropertyProbe> RunAsync<TClass>(string method, params object[] constructorArguments)
    {
        PropertyProbe probe = new();
        TestAssembly assembly = new(Reflector.Wrap(typeof(TClass).Assembly));
        TestClass testClass = new(new TestCollection(assembly, null, nameof(PropertyProbe)), Reflector.Wrap(typeof(TClass)));
        TestMethod testMethod = new(testClass, Reflector.Wrap(typeof(TClass).GetMethod(method)));
        PropertyTestCase testCase = new(probe, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod);
        using SynchronousMessageBus bus = new(probe, stopOnFail: false);
        using CancellationTokenSource cancellation = new();
        await testCase.RunAsync(probe, bus, constructorArguments, new ExceptionAggregator(), cancellation);
        return probe;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        _messages.Add(message);
        return true;
    }
}
#endif
