using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Announces that a pool is removed at the start of an epoch r, instead of any epoch announced before. The snapshot of that
/// boundary still holds the pool, so it may make blocks, and earn, in r and r + 1.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.PoolNotRegistered"/> and <see cref="LedgerRule.RetirementEpochOutOfRange"/>. Source:
/// cardano-ledger <c>Shelley/Rules/Pool.hs</c>, <c>poolTransition</c>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RetirePool : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="epoch">The epoch r at whose start it is removed: above the current one, at most eMax epochs ahead.</param>
    /// <exception cref="ArgumentException">The pool is <c>default</c>.</exception>
    public RetirePool(PoolId pool, ulong epoch)
    {
        Pool = LedgerKey.Check(pool);
        Epoch = epoch;
    }

    /// <summary>The pool.</summary>
    public PoolId Pool { get; }

    /// <summary>The epoch at whose start the pool is removed.</summary>
    public ulong Epoch { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        if (!state.Pools.TryGetValue(Pool, out RegisteredPool? registered))
        {
            return Refuse(LedgerRule.PoolNotRegistered);
        }

        ulong limit = state.Epoch + state.Parameters.PoolRetireMaxEpoch;
        return Epoch > state.Epoch && Epoch <= limit
            ? LedgerTransition.To(state with { Pools = state.Pools.SetItem(Pool, registered with { RetirementEpoch = Epoch }) })
            : Refuse(LedgerRule.RetirementEpochOutOfRange, Epoch, state.Epoch + 1, limit);
    }
}
