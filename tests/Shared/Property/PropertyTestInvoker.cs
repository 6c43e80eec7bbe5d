#if !USE_FSCHECK_XUNIT
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Where xunit would call the test method once, has FsCheck call it with many arguments.</summary>
internal sealed class PropertyTestInvoker : XunitTestInvoker
{
    private readonly ITestOutputHelper _output;

    internal PropertyTestInvoker(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellation,
        ITestOutputHelper output)
        : base(test, messageBus, testClass, constructorArguments, testMethod, Placeholders(testMethod), beforeAfterAttributes, aggregator, cancellation) =>
        _output = output;

    protected override object? CallTestMethod(object testClassInstance)
    {
        PropertyCheck.Run(TestMethod, testClassInstance, PropertySettings.Of(TestMethod, TestClass), _output);
        return null;
    }

    // xunit compares the number of arguments with the number of parameters before it calls; nothing reads the values.
    private static object[] Placeholders(MethodInfo testMethod) => new object[testMethod.GetParameters().Length];
}
#endif
