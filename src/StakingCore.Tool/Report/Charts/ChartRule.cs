using StakingCore.Amounts;

namespace StakingCore.Tool.Report.Charts;

/// <summary>A line across a chart at one value.</summary>
/// <param name="At">The value.</param>
/// <param name="IsAcross">Whether it is a value of the vertical axis, so that the line lies level.</param>
/// <param name="Label">What it is.</param>
internal sealed record ChartRule(ExactRational At, bool IsAcross, string Label);
