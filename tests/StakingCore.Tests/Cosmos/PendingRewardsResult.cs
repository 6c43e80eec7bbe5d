using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

/// <summary>The columns of a call, in and out.</summary>
internal sealed class PendingRewardsResult(int rows)
{
    private int[] _startPeriod = [];
    private ulong[] _startHeight = [];
    private CosmosDecimal[] _stake = [];
    private CosmosDecimal[] _shares = [];

    internal PendingRewardsResult(int rows, PendingRewardsCase @case)
        : this(rows) => Take(@case);

    internal CosmosDecimal[] Rewards { get; } = new CosmosDecimal[rows];

    internal PendingRewardStatus[] Statuses { get; } = new PendingRewardStatus[rows];

    internal PendingRewardTotals Compute(PendingRewards calculator, PendingRewardsCase @case, StakeCheckMode mode, bool allowNarrow)
    {
        Take(@case);
        return calculator.ComputeBy(Columns(), Rewards, Statuses, mode, allowNarrow);
    }

    internal PendingRewardTotals Compute(PendingRewards calculator, StakeCheckMode mode) =>
        calculator.Compute(Columns(), mode, Rewards, Statuses);

    private void Take(PendingRewardsCase @case)
    {
        _startPeriod = [.. @case.StartPeriod];
        _startHeight = [.. @case.StartHeight];
        _stake = [.. @case.Stake.Select(CosmosDecimal.FromUnits)];
        _shares = [.. @case.Shares.Select(CosmosDecimal.FromUnits)];
    }

    private DelegationRewardColumns Columns() => new()
    {
        StartPeriods = _startPeriod,
        StartHeights = _startHeight,
        Stakes = _stake,
        Shares = _shares,
    };
}
