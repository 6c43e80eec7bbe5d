using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

/// <summary>One pool with its reward, and a member of it: part ≤ whole ≤ the pool's stake.</summary>
public sealed record SharedPool(RewardEpoch Epoch, PoolReward Reward, Amount<Lovelace> Whole, Amount<Lovelace> Part);
