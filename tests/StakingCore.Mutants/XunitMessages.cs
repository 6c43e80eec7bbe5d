using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StakingCore.Mutants;

/// <summary>What a run says to nobody.</summary>
internal sealed class Unheard : LongLivedMarshalByRefObject, IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => true;
}

/// <summary>Tests without their places in the sources, which nobody asks for.</summary>
internal sealed class NoSources : LongLivedMarshalByRefObject, ISourceInformationProvider
{
    public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

    public void Dispose()
    {
    }
}

/// <summary>The tests that a discovery finds.</summary>
internal sealed class Discovered : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly TaskCompletionSource _done = new();
    private readonly List<ITestCase> _cases = [];

    internal IReadOnlyList<ITestCase> Cases => _cases;

    internal void Wait() => _done.Task.Wait();

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found)
        {
            _cases.Add(found.TestCase);
        }
        else if (message is IDiscoveryCompleteMessage)
        {
            _done.TrySetResult();
        }

        return true;
    }
}

/// <summary>Whether a test failed, and when its run has ended.</summary>
internal sealed class Outcome : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly TaskCompletionSource _done = new();

    internal bool HasFailed { get; private set; }

    internal void Wait() => _done.Task.Wait();

    // What is thrown while a class is taken down after its test is a failure as well.
    public bool OnMessage(IMessageSinkMessage message)
    {
        HasFailed |= message is ITestFailed or IErrorMessage or ITestCleanupFailure or ITestClassCleanupFailure or ITestMethodCleanupFailure;
        if (message is ITestAssemblyFinished)
        {
            _done.TrySetResult();
        }

        // The first failure is enough: the rest of a theory need not be run.
        return !HasFailed;
    }
}
