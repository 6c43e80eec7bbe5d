namespace StakingCore.Tool.Report.Page;

/// <summary>A page: what it is about, and its blocks.</summary>
internal sealed record ReportPage
{
    internal required string Title { get; init; }

    /// <summary>The file's name without its folder; null where no file was given.</summary>
    internal required string? File { get; init; }

    /// <summary>What the file is, and what was computed from it.</summary>
    internal required string What { get; init; }

    internal required PageBody Body { get; init; }

    /// <summary>Whether every figure is the one that the file states.</summary>
    internal bool Agrees { get; init; } = true;
}
