using StakingCore.Ethereum;

namespace StakingCore.Tool.Checks;

/// <summary>One cause's changes over all validators, in gwei.</summary>
internal readonly record struct ComponentSum(UInt128 Ideal, UInt128 Reward, UInt128 Penalty, UInt128 Forgiven)
{
    internal Int128 Actual => (Int128)Reward - (Int128)(Penalty - Forgiven);

    internal ComponentSum Plus(BalanceComponent other) =>
        new(Ideal + other.IdealGwei, Reward + other.RewardGwei, Penalty + other.PenaltyGwei, Forgiven + other.ForgivenGwei);
}
