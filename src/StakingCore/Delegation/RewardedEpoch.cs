using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What all pools of one rewarded epoch share.</summary>
/// <param name="Available">R: what is there for all pools, in base units; see <see cref="EpochPot.Available"/>.</param>
/// <param name="TotalStake">T: all stake outside the reserve, in base units.</param>
/// <param name="AllWeight">The weights of all pools together, at most <paramref name="TotalStake"/>.</param>
/// <param name="AllBlocks">The blocks that all pools made together.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RewardedEpoch(UInt128 Available, UInt128 TotalStake, UInt128 AllWeight, ulong AllBlocks);
