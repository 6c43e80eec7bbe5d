namespace StakingCore.Tool.Report.Charts;

/// <summary>An axis: what it measures, with the unit.</summary>
internal sealed record ChartAxis(string Label, ChartScale Scale = ChartScale.Linear);
