#if !USE_FSCHECK_XUNIT
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace FsCheck.Xunit;

/// <summary>Keeps what FsCheck reports on one run and says it in FsCheck's own words.</summary>
internal sealed class PropertyJournal : IRunner
{
    private readonly ITestOutputHelper _output;
    private readonly bool _verbose;
    private TestResult? _result;

    internal PropertyJournal(ITestOutputHelper output, bool verbose)
    {
        _output = output;
        _verbose = verbose;
    }

    public void OnStartFixture(Type type)
    {
    }

    public void OnArguments(int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
        if (_verbose)
        {
            _output.WriteLine(Runner.onArgumentsToString(number, arguments));
        }
    }

    public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
        if (_verbose)
        {
            _output.WriteLine(Runner.onShrinkToString(arguments));
        }
    }

    public void OnFinished(string name, TestResult result) => _result = result;

    internal void ThrowUnlessPassed()
    {
        switch (_result)
        {
            case TestResult.Passed { Item2: bool quiet }:
                if (!quiet)
                {
                    _output.WriteLine(Runner.onFinishedToString(string.Empty, _result));
                }

                break;
            case TestResult.Failed failed:
                string message = Runner.onFailureToString(
                    string.Empty, failed.Item1, failed.Item2, failed.Item3, failed.Item5, failed.Item6, failed.Item7);
                throw new PropertyFailedException(message, (failed.Item4 as Outcome.Failed)?.Item);
            case { } exhausted:
                throw new PropertyFailedException(Runner.onFinishedToString(string.Empty, exhausted), null);
            case null:
                throw new InvalidOperationException("FsCheck finished without a result.");
        }
    }
}
#endif
