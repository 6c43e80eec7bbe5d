using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

public sealed partial record LedgerState
{
    /// <summary>The ledger at its origin.</summary>
    /// <param name="origin">What it starts from.</param>
    /// <exception cref="ArgumentException">
    /// A key is <c>default</c> or appears twice, an account delegates to a pool that is not registered, a pool's pending update is
    /// of another pool, a retirement is not ahead, the fee snapshot is above the fee pot, everything together is above the supply,
    /// or the parameters expect no block of an epoch that pools make the blocks of.
    /// </exception>
    public static LedgerState From(LedgerOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.FeeSnapshot > origin.Fees)
        {
            throw new ArgumentException($"A fee snapshot of {origin.FeeSnapshot:L} of fees of {origin.Fees:L}.", nameof(origin));
        }

        LedgerParameters previous = origin.PreviousParameters ?? origin.Parameters;
        var state = new LedgerState(
            origin.Network, origin.Parameters.CheckAgainst(origin.Network), previous.CheckAgainst(origin.Network))
        {
            Epoch = origin.Epoch,
            Reserves = origin.Reserves,
            Treasury = origin.Treasury,
            Fees = origin.Fees,
            FeeSnapshot = origin.FeeSnapshot,
            Pools = PoolsOf(origin),
            Accounts = AccountsOf(origin),
            UtxoStake = UtxoStakeOf(origin),
            Mark = origin.Mark,
            Set = origin.Set,
            Go = origin.Go,
            Blocks = BlocksOf(origin.Blocks),
            PreviousBlocks = BlocksOf(origin.PreviousBlocks),
        };

        Amount<Lovelace> supply = origin.Network.MaxLovelaceSupply;
        Amount<Lovelace> stated = state.Pots().Total;
        return stated <= supply
            ? state with { OtherUtxo = supply - stated }
            : throw new ArgumentException($"{stated:L} in all pots, {supply:L} in the supply.", nameof(origin));
    }

    private static ImmutableSortedDictionary<PoolId, RegisteredPool> PoolsOf(LedgerOrigin origin)
    {
        var pools = ImmutableSortedDictionary.CreateBuilder<PoolId, RegisteredPool>();
        foreach (RegisteredPool pool in origin.Pools)
        {
            SnapshotPool current = LedgerKey.Check(pool.Current, nameof(origin));
            SnapshotPool? pending = pool.Pending is null ? null : LedgerKey.Check(pool.Pending, nameof(origin));
            if (!pools.TryAdd(pool.Id, pool with { Current = current, Pending = pending }))
            {
                throw new ArgumentException($"Pool {pool.Id} appears twice.", nameof(origin));
            }

            if (pending is not null && pending.Id != pool.Id)
            {
                throw new ArgumentException($"Pool {pool.Id} has an update of pool {pending.Id}.", nameof(origin));
            }

            if (pool.RetirementEpoch <= origin.Epoch)
            {
                throw new ArgumentException($"Pool {pool.Id} retires in {pool.RetirementEpoch}, not after {origin.Epoch}.", nameof(origin));
            }
        }

        return pools.ToImmutable();
    }

    private static ImmutableSortedDictionary<Credential, StakeAccount> AccountsOf(LedgerOrigin origin)
    {
        HashSet<PoolId> pools = [.. origin.Pools.Select(pool => pool.Id)];
        foreach ((Credential credential, StakeAccount account) in origin.Accounts)
        {
            LedgerKey.Check(credential, nameof(origin));
            if (account.Pool is { } pool && !pools.Contains(pool))
            {
                throw new ArgumentException($"Account {credential} delegates to pool {pool}, which is not registered.", nameof(origin));
            }
        }

        return origin.Accounts.ToImmutableSortedDictionary();
    }

    private static ImmutableSortedDictionary<Credential, Amount<Lovelace>> UtxoStakeOf(LedgerOrigin origin)
    {
        foreach (Credential credential in origin.UtxoStake.Keys)
        {
            LedgerKey.Check(credential, nameof(origin));
        }

        return origin.UtxoStake.Where(stake => !stake.Value.IsZero).ToImmutableSortedDictionary();
    }

    private static ImmutableSortedDictionary<PoolId, ulong> BlocksOf(
        IReadOnlyDictionary<PoolId, ulong> origin)
    {
        foreach (PoolId pool in origin.Keys)
        {
            LedgerKey.Check(pool, nameof(origin));
        }

        return origin.Where(blocks => blocks.Value > 0).ToImmutableSortedDictionary();
    }
}
