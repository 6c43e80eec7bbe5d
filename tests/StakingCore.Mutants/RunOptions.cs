using Xunit;
using Xunit.Abstractions;

namespace StakingCore.Mutants;

/// <summary>One test at a time, on one thread: the switch is one for the process.</summary>
internal sealed class RunOptions : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = [];

    /// <param name="oneByOne">Whether every row of a theory is a test of its own.</param>
    internal static ITestFrameworkDiscoveryOptions Discovering(bool oneByOne)
    {
        var options = new RunOptions();
        options.SetValue<bool?>("xunit.discovery.PreEnumerateTheories", oneByOne);
        return options;
    }

    internal static ITestFrameworkExecutionOptions Running()
    {
        var options = new RunOptions();
        options.SetValue<bool?>("xunit.execution.DisableParallelization", true);
        options.SetValue<int?>("xunit.execution.MaxParallelThreads", 1);
        options.SetValue<bool?>("xunit.execution.SynchronousMessageReporting", true);
        return options;
    }

    public TValue? GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) ? (TValue?)value : default;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
