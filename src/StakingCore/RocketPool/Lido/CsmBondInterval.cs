using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lido;

/// <summary>An interval of a bond curve. <c>default</c> is not legal: keys are counted from 1.</summary>
/// <param name="FirstKey">The first key that it holds for, from 1.</param>
/// <param name="BondPerKey">The bond of each of its keys, in wei, above 0.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct CsmBondInterval(ulong FirstKey, Amount<Wei> BondPerKey);
