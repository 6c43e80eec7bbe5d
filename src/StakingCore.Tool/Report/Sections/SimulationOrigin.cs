namespace StakingCore.Tool.Report.Sections;

/// <summary>Where the rounds on a page come from.</summary>
internal enum SimulationOrigin
{
    /// <summary>A sweep, which was run.</summary>
    Sweep,

    /// <summary>A file that a run wrote, with the sweep in it.</summary>
    Written,

    /// <summary>A table that a run wrote, which does not say everything about the sweep.</summary>
    WrittenAsTable,

    /// <summary>One part of a sweep.</summary>
    Part,
}
