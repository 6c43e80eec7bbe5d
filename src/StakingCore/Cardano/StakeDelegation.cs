using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>One credential's stake in a snapshot, and the pool it is delegated to.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Pool">
/// The pool. One that the snapshot has no parameters of counts in the active stake and earns nothing.
/// </param>
/// <param name="Stake">The stake, in lovelace.</param>
public readonly record struct StakeDelegation(Credential Credential, PoolId Pool, Amount<Lovelace> Stake);
