namespace StakingCore.Conformance;

/// <summary>What one file expected, counted as it is compared; the failures are kept in words.</summary>
internal sealed class Expectations(string file)
{
    private const int ReportedFailures = 20;
    private readonly List<string> _failures = [];
    private readonly List<string> _outside = [];

    internal long Compared { get; private set; }

    /// <summary>
    /// What was not compared because a figure of it lies outside the range of an amount, and the library said so by overflow:
    /// in words, one line each.
    /// </summary>
    internal IReadOnlyList<string> Outside => _outside;

    internal long Failed { get; private set; }

    internal IReadOnlyList<string> Failures => _failures;

    /// <summary>Compares one figure as exact text or exact value. For the few with a stated tolerance see <see cref="Within"/>.</summary>
    internal void Equal<T>(string place, T expected, T actual)
    {
        Compared++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Fail($"{place}: expected {expected}, computed {actual}");
        }
    }

    /// <summary>Compares two sequences element by element, and their lengths.</summary>
    internal void Sequence<T>(string place, IReadOnlyList<T> expected, IReadOnlyList<T> actual)
    {
        for (int i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            Equal($"{place}[{i}]", expected[i], actual[i]);
        }

        Equal($"{place}.length", expected.Count, actual.Count);
    }

    /// <summary>
    /// Compares one figure within a stated tolerance, its bound included: only for a figure that rests on a logarithm, an
    /// exponential or a power, whose last place differs between platforms.
    /// </summary>
    internal void Within(string place, decimal expected, decimal actual, decimal tolerance)
    {
        Compared++;
        if (Math.Abs(expected - actual) > tolerance)
        {
            Fail($"{place}: expected {expected} within {tolerance}, computed {actual}");
        }
    }

    /// <summary>Records a condition that the vectors' description states.</summary>
    internal void Holds(string place, bool condition, string otherwise)
    {
        Compared++;
        if (!condition)
        {
            Fail($"{place}: {otherwise}");
        }
    }

    /// <summary>Records a figure that an amount cannot hold, after the library refused it by overflow.</summary>
    internal void OutOfRange(string place, string reason) => _outside.Add($"{file} {place}: {reason}");

    /// <summary>Records a file or case that could not be replayed at all.</summary>
    internal void Broken(string reason)
    {
        Compared++;
        Fail(reason);
    }

    private void Fail(string message)
    {
        Failed++;
        if (_failures.Count < ReportedFailures)
        {
            _failures.Add($"{file} {message}");
        }
    }
}
