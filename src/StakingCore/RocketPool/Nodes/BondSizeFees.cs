using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Nodes;

/// <summary>A node's active minipools of one bond. <c>default</c> has none.</summary>
/// <param name="Bond">The bond of each, in wei, at most 32 ETH.</param>
/// <param name="Count">How many.</param>
/// <param name="FeeSum">The sum of their fees.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BondSizeFees(Amount<Wei> Bond, ulong Count, Fixed18 FeeSum);
