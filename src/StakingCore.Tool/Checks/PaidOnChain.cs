using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Explanation;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>Looks up what a file knows that the chain paid for something explained.</summary>
internal static class PaidOnChain
{
    /// <summary>What the chain paid for a member's reward; null is not known.</summary>
    internal static Amount<Lovelace>? Of(CardanoEpochFile file, RewardExplanation reward) => reward.Kind == RewardKind.Member
        ? file.Expected.PaidMemberRewards?
            .Where(entry => entry.Credential == reward.Credential && entry.Pool == reward.PoolId)
            .Select(entry => (Amount<Lovelace>?)entry.Amount)
            .FirstOrDefault()
        : null;

    /// <summary>What the chain paid for a pool, to its operator and its members; null is not known.</summary>
    internal static Amount<Lovelace>? Of(CardanoEpochFile file, PoolExplanation pool) => file.Expected.PaidPerPool?
        .Where(paid => paid.Key == pool.Pool.Id)
        .Select(paid => (Amount<Lovelace>?)paid.Value)
        .FirstOrDefault();
}
