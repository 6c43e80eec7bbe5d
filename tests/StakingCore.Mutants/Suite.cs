using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StakingCore.Mutants;

/// <summary>The tests of one assembly, run one after the other in this process: a test host a mutant would take seconds for each.</summary>
internal sealed class Suite : IDisposable
{
    private readonly XunitTestFrameworkExecutor _executor;
    private readonly Dictionary<string, IXunitTestCase> _cases;

    private Suite(Assembly library, Assembly tests, Dictionary<string, IXunitTestCase> cases)
    {
        Library = library;
        Tests = tests;
        _executor = new XunitTestFrameworkExecutor(tests.GetName(), new NoSources(), new Unheard());
        _cases = cases;
    }

    /// <summary>The mutated library that the tests run.</summary>
    internal Assembly Library { get; }

    internal Assembly Tests { get; }

    internal IEnumerable<string> Names => _cases.Keys;

    /// <summary>The tests of the assembly in <paramref name="folder"/>; of the vectors, one test a file.</summary>
    internal static Suite Load(string folder, string assembly, Func<string, bool> wanted, bool oneByOne)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        Assembly library = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "StakingCore.dll"));
        Assembly tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, assembly + ".dll"));
        var found = new Discovered();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(tests), new NoSources(), new Unheard());
        discoverer.Find(includeSourceInformation: false, found, RunOptions.Discovering(oneByOne));
        found.Wait();
        return new Suite(library, tests, found.Cases
            .GroupBy(test => oneByOne ? test.DisplayName : $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}")
            .Where(named => wanted(named.Key))
            .ToDictionary(named => named.Key, named => (IXunitTestCase)named.First()));
    }

    public void Dispose() => _executor.Dispose();

    /// <summary>Runs one test and says whether it passed.</summary>
    internal bool Passes(string name)
    {
        var outcome = new Outcome();
        _executor.RunTests([_cases[name]], outcome, RunOptions.Running());
        outcome.Wait();
        return !outcome.HasFailed;
    }

    /// <summary>Runs one test and measures the processor's seconds: those of the clock depend on who else is at work.</summary>
    internal double? SecondsOf(string name)
    {
        double start = ProcessorSeconds();
        return Passes(name) ? ProcessorSeconds() - start : null;
    }

    internal static double ProcessorSeconds()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }
}
