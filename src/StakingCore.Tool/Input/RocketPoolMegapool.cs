using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Tool.Input;

/// <summary>A megapool of a file: its pending rewards, the averages that split them, what it owes and who asks.</summary>
internal sealed record RocketPoolMegapool(
    string Id, Amount<Wei> Pending, Fixed18 CapitalRatio, RevenueSplit Split, Amount<Wei> Debt, Amount<Wei> Refund, bool IsOwner);
