using System.Collections.Immutable;

namespace StakingCore.Delegation;

/// <content>The small steps that commands are made of. Each gives a new state.</content>
public sealed partial record DelegationLedger
{
    internal DelegationLedger WithAccount(string name, DelegationAccount account) => this with
    {
        Accounts = account == default ? Accounts.Remove(name) : Accounts.SetItem(name, account),
    };

    internal DelegationLedger Credit(string account, UInt128 amount)
    {
        DelegationAccount old = AccountOf(account);
        return WithAccount(account, old with { Balance = old.Balance + amount });
    }

    internal DelegationLedger Debit(string account, UInt128 amount)
    {
        DelegationAccount old = AccountOf(account);
        return WithAccount(account, old with { Balance = old.Balance - amount });
    }

    // Stake with the same history is one lot, so there are at most as many as epochs and old pools in the unbonding delay.
    internal DelegationLedger AddLot(DelegationKey key, StakeLot added)
    {
        ImmutableArray<StakeLot> lots = Locked.GetValueOrDefault(key, []);
        for (int i = 0; i < lots.Length; i++)
        {
            if (lots[i].SinceEpoch == added.SinceEpoch && lots[i].Origin == added.Origin)
            {
                return WithLots(key, lots.SetItem(i, lots[i] with { Amount = lots[i].Amount + added.Amount }));
            }
        }

        return WithLots(key, lots.Add(added));
    }

    internal DelegationLedger WithLots(DelegationKey key, ImmutableArray<StakeLot> lots) => this with
    {
        Locked = lots.IsEmpty ? Locked.Remove(key) : Locked.SetItem(key, lots),
    };

    internal (DelegationLedger Next, IReadOnlyList<StakeLot> Taken) TakeLots(DelegationKey key, UInt128 amount)
    {
        var taken = new List<StakeLot>();
        ImmutableArray<StakeLot>.Builder left = ImmutableArray.CreateBuilder<StakeLot>();
        foreach (StakeLot lot in Locked[key])
        {
            var part = UInt128.Min(amount, lot.Amount);
            amount -= part;
            if (part > 0)
            {
                taken.Add(lot with { Amount = part });
            }

            if (part < lot.Amount)
            {
                left.Add(lot with { Amount = lot.Amount - part });
            }
        }

        return (WithLots(key, left.ToImmutable()), taken);
    }

    internal DelegationLedger AddExits(DelegationKey key, IReadOnlyList<StakeLot> lots, bool isByClosing, bool isBond = false) => this with
    {
        NextRequest = NextRequest + 1,
        Exits = Exits.AddRange(lots.Select(lot => new StakeExit
        {
            Request = NextRequest,
            Account = key.Account,
            Pool = key.Pool,
            Lot = lot,
            RequestEpoch = Epoch,
            ReleaseEpoch = Epoch + Parameters.UnbondingDelayEpochs,
            IsByClosing = isByClosing,
            IsBond = isBond,
        })),
    };

    /// <summary>Records the stake of every open pool as the running epoch's, and forgets what nobody needs any more.</summary>
    internal DelegationLedger TakeSnapshot()
    {
        var members = new Dictionary<string, ImmutableSortedDictionary<string, MemberStake>.Builder>();
        foreach ((string id, DelegationPool pool) in Pools)
        {
            if (pool.ClosedEpoch is null)
            {
                members.Add(id, ImmutableSortedDictionary.CreateBuilder<string, MemberStake>(StringComparer.Ordinal));
            }
        }

        foreach ((string name, DelegationAccount account) in Accounts)
        {
            if (account.Balance > 0 && account.Pool is { } choice && members.TryGetValue(choice, out var rows))
            {
                rows[name] = new MemberStake(0, account.Balance);
            }
        }

        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in Locked)
        {
            members[key.Pool][key.Account] = members[key.Pool].GetValueOrDefault(key.Account) with { Locked = SumOf(lots) };
        }

        ImmutableSortedDictionary<string, PoolSnapshot> pools = members.ToImmutableSortedDictionary(
            static entry => entry.Key,
            entry => new PoolSnapshot(
                Pools[entry.Key].Bond,
                entry.Value.Values.Aggregate(UInt128.Zero, static (sum, member) => sum + member.Locked),
                entry.Value.Values.Aggregate(UInt128.Zero, static (sum, member) => sum + member.Liquid),
                entry.Value.ToImmutable()),
            StringComparer.Ordinal);
        DelegationTotals totals = Totals();
        var snapshot = new DelegationSnapshot(Epoch, totals.Sum - totals.Reserve - totals.Burned, pools);
        ulong needed = Math.Max(Parameters.ActivationDelayEpochs, Parameters.EvidenceWindowEpochs);
        return this with
        {
            Snapshots = Snapshots.RemoveRange(Snapshots.Keys.Where(epoch => epoch + needed < Epoch)).Add(Epoch, snapshot),
        };
    }
}
