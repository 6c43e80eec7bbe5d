using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>What an epoch file knows of one pool; null is not known.</summary>
internal sealed record ExpectedPool(PoolId Id)
{
    internal Amount<Lovelace>? Stake { get; init; }

    internal Amount<Lovelace>? OwnerStake { get; init; }

    internal bool? PledgeMet { get; init; }

    internal Ratio? Performance { get; init; }

    internal Amount<Lovelace>? MaxPool { get; init; }

    internal Amount<Lovelace>? PoolReward { get; init; }

    internal Amount<Lovelace>? LeaderReward { get; init; }
}
