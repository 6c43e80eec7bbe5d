using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>A minipool's interval in the smoothing pool. <c>default</c> took no part.</summary>
/// <param name="Bond">The bond, in wei, at most 32 ETH.</param>
/// <param name="Fee">The minipool's own fee, at most 1.</param>
/// <param name="Attestations">How many attestations it made.</param>
/// <param name="BeaconIncome">What it earned on the beacon chain, in wei.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct SmoothingPoolMinipool(Amount<Wei> Bond, Fixed18 Fee, ulong Attestations, Amount<Wei> BeaconIncome);
