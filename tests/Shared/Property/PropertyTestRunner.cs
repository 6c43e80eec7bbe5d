#if !USE_FSCHECK_XUNIT
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Gives every property an output, also where its class does not ask for ITestOutputHelper.</summary>
internal sealed class PropertyTestRunner : XunitTestRunner
{
    internal PropertyTestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation)
        : base(test, messageBus, testClass, WithOutput(constructorArguments), testMethod, [], skipReason, beforeAfterAttributes, aggregator, cancellation)
    {
    }

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        TestOutputHelper output = ConstructorArguments.OfType<TestOutputHelper>().FirstOrDefault() ?? new TestOutputHelper();
        output.Initialize(MessageBus, Test);
        PropertyTestInvoker invoker = new(
            Test, MessageBus, TestClass, ConstructorArguments, TestMethod, BeforeAfterAttributes, aggregator, CancellationTokenSource, output);
        decimal seconds = await invoker.RunAsync();
        string written = output.Output;
        output.Uninitialize();
        return Tuple.Create(seconds, written);
    }

    // xunit 2.9 hands down a factory where the class asks for ITestOutputHelper, so that each test has its own.
    private static object[] WithOutput(object[] constructorArguments) =>
        [.. constructorArguments.Select(argument => argument is Func<TestOutputHelper> create ? create() : argument)];
}
#endif
