using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>One reward that an account earned from one pool. A leader's may be zero; a member's never is.</summary>
/// <param name="Credential">The account.</param>
/// <param name="Kind">Leader or member.</param>
/// <param name="Pool">The pool that earned it.</param>
/// <param name="Amount">The reward, in lovelace.</param>
public readonly record struct RewardEntry(Credential Credential, RewardKind Kind, PoolId Pool, Amount<Lovelace> Amount);
