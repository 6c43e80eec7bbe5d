namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// One hot path with what it is measured against: the same result by a slow baseline, the same bytes by a copy, and, where
/// there is one, itself on one thread. All are run in one process, in turn.
/// </summary>
/// <param name="Name">The line's name.</param>
/// <param name="Run">The hot path itself.</param>
/// <param name="Comparisons">What it is compared with.</param>
/// <param name="MayAllocate">Whether bytes are reported and not limited.</param>
internal sealed record HotPath(string Name, Action Run, IReadOnlyList<Comparison> Comparisons, bool MayAllocate = false);

/// <summary>A measured companion of a hot path, and the ratio to it that is promised.</summary>
/// <param name="Name">What the ratio is to.</param>
/// <param name="Run">The companion.</param>
/// <param name="Kind">Whether the hot path must be faster by a factor, or may be slower by one.</param>
/// <param name="Limit">The promised factor.</param>
internal sealed record Comparison(string Name, Action Run, ComparisonKind Kind, double Limit);

/// <summary>Which way a ratio is read.</summary>
internal enum ComparisonKind
{
    /// <summary>The companion's time by the hot path's: at least the limit.</summary>
    TimesFaster,

    /// <summary>The hot path's time by the companion's: at most the limit.</summary>
    TimesSlower,
}
