namespace StakingCore.Tool.Checks;

/// <summary>One figure that is not the one the file knows; null is that one side has none.</summary>
internal sealed record FigureDifference(string Place, string? Known, string? Computed);
