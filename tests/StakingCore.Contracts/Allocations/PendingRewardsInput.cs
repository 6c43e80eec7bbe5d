using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Contracts.Allocations;

/// <summary>A validator of a size with one slash, and delegations from before and after it.</summary>
internal sealed class PendingRewardsInput
{
    private const int Rows = 50;

    private readonly int[] _startPeriod = [.. Enumerable.Range(0, Rows).Select(static row => row % 3)];
    private readonly ulong[] _startHeight = [.. Enumerable.Range(0, Rows).Select(static row => row % 3 == 2 ? 150UL : 50UL)];
    private readonly CosmosDecimal[] _stake;

    internal PendingRewardsInput(BigInteger tokens)
    {
        var all = CosmosInteger.FromBigInteger(tokens);
        _stake = [.. Enumerable.Repeat(CosmosDecimal.FromInteger(all).QuoInt(1_000), Rows)];
        Calculator = new PendingRewards(
            new ValidatorShares(all, CosmosDecimal.FromInteger(all)),
            300,
            [new(5, CosmosDecimal.Zero), new(6, CosmosDecimal.Parse("0.01")), new(7, CosmosDecimal.Parse("0.02"))],
            [new PendingRewardSlash(100, 6, CosmosDecimal.Parse("0.05"))],
            CosmosDecimal.Parse("0.5"));
    }

    internal PendingRewards Calculator { get; }

    internal CosmosDecimal[] Rewards { get; } = new CosmosDecimal[Rows];

    internal PendingRewardStatus[] Statuses { get; } = new PendingRewardStatus[Rows];

    internal DelegationRewardColumns Columns => new() { StartPeriods = _startPeriod, StartHeights = _startHeight, Stakes = _stake, Shares = _stake };
}
