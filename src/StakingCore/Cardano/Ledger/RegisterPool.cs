namespace StakingCore.Cardano.Ledger;

/// <summary>Registers a pool against the deposit, or updates one that is registered.</summary>
/// <remarks>
/// <para>
/// A new pool of epoch x is in the snapshot at the end of x and makes blocks from x + 2 on. An update waits until the snapshot at
/// the end of x is taken, so it counts for the blocks of x + 3; the last one of x wins, and it cancels an announced retirement.
/// The deposit is not paid again.
/// </para>
/// <para>
/// Refused by <see cref="LedgerRule.PoolCostTooLow"/> and <see cref="LedgerRule.InsufficientUtxo"/>. Source: cardano-ledger
/// <c>Shelley/Rules/Pool.hs</c>, <c>poolTransition</c>. Its rules on network ids, metadata and VRF keys have no counterpart here.
/// </para>
/// </remarks>
public sealed record RegisterPool : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool; the reward account need not be registered.</param>
    /// <exception cref="ArgumentException">The id, the reward account or an owner is <c>default</c>.</exception>
    public RegisterPool(SnapshotPool pool) => Pool = LedgerKey.Check(pool);

    /// <summary>The pool.</summary>
    public SnapshotPool Pool { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        LedgerParameters parameters = state.Parameters;
        if (Pool.Parameters.Cost < parameters.MinPoolCost)
        {
            return Refuse(
                LedgerRule.PoolCostTooLow, Pool.Parameters.Cost.BaseUnits, atLeast: parameters.MinPoolCost.BaseUnits);
        }

        if (state.Pools.TryGetValue(Pool.Id, out RegisteredPool? registered))
        {
            RegisteredPool updated = registered with { Pending = Pool, RetirementEpoch = null };
            return LedgerTransition.To(state with { Pools = state.Pools.SetItem(Pool.Id, updated) });
        }

        var added = new RegisteredPool { Current = Pool, Deposit = parameters.StakePoolDeposit };
        return PayFromUtxo(state, added.Deposit, paid => paid with { Pools = paid.Pools.Add(Pool.Id, added) });
    }
}
