using StakingCore.Amounts;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Tool.Input;

/// <summary>A minipool of a file: its terms and what it holds.</summary>
internal sealed record RocketPoolMinipool(string Id, MinipoolTerms Terms, Amount<Wei> Balance);
