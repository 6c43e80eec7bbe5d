using StakingCore.Amounts.Json;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// For one fault, the evidence that can still cost a position: from the fault on, or from the start of its exposure where that
/// is later and the rules charge whoever holds then; until (excluded) a point, or without end.
/// </summary>
public readonly record struct LiabilityWindow : IWrittenOnly
{
    internal LiabilityWindow(ExposureInterval evidence, SlashObstacle obstacle)
    {
        Evidence = evidence;
        Obstacle = obstacle;
    }

    /// <summary>When evidence reaches the position: empty if never, ongoing if at any time from its start on.</summary>
    public ExposureInterval Evidence { get; }

    /// <summary>Why evidence never reaches it, or <see cref="SlashObstacle.None"/>.</summary>
    public SlashObstacle Obstacle { get; }

    /// <summary>The first point at which evidence comes too late; null if it never does.</summary>
    public StakeTime? Until => Evidence.End;
}
