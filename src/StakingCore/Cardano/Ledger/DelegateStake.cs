namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Delegates a credential's stake to a pool, instead of the one before. Certified in epoch x it is in the snapshot at the end of
/// x, elects leaders in x + 2 and is paid at the end of x + 3.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.PoolNotRegistered"/> and <see cref="LedgerRule.CredentialNotRegistered"/>. Source:
/// cardano-ledger <c>Shelley/Rules/Deleg.hs</c>, <c>delegationTransition</c>; <c>Conway/Rules/Deleg.hs</c>, <c>conwayDelegTransition</c>.
/// </remarks>
public sealed record DelegateStake : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="pool">The pool.</param>
    /// <exception cref="ArgumentException">The credential or the pool is <c>default</c>.</exception>
    public DelegateStake(Credential credential, PoolId pool)
    {
        Credential = LedgerKey.Check(credential);
        Pool = LedgerKey.Check(pool);
    }

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    /// <summary>The pool.</summary>
    public PoolId Pool { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        if (!state.Pools.ContainsKey(Pool))
        {
            return Refuse(LedgerRule.PoolNotRegistered);
        }

        return state.Accounts.TryGetValue(Credential, out StakeAccount account)
            ? LedgerTransition.To(state with { Accounts = state.Accounts.SetItem(Credential, account with { Pool = Pool }) })
            : Refuse(LedgerRule.CredentialNotRegistered);
    }
}
