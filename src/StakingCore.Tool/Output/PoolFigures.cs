using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>One pool as both outputs show it.</summary>
internal sealed record PoolFigures(PoolId Id, PoolReward Reward, Ratio? Saturation, Ratio? Leverage, Amount<Lovelace> Members)
{
    /// <summary>The pools that earned most, the lower id first of two that earned the same.</summary>
    internal static IReadOnlyList<PoolFigures> Top(CardanoEpochResult result, int count)
    {
        RewardEpoch epoch = result.Update.Epoch;
        return [.. result.Update.Pools
            .OrderByDescending(pool => pool.Value.Total)
            .ThenBy(pool => pool.Key)
            .Take(count)
            .Select(pool => new PoolFigures(
                pool.Key,
                pool.Value,
                epoch.Circulation.IsZero ? null : epoch.Saturation(pool.Value.Stake),
                pool.Value.Parameters.Pledge.IsZero ? null : pool.Value.Stake.RatioTo(pool.Value.Parameters.Pledge),
                result.Members.GetValueOrDefault(pool.Key)))];
    }
}
