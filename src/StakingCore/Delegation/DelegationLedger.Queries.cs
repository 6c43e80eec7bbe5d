using System.Collections.Immutable;

namespace StakingCore.Delegation;

/// <content>What a state says of accounts, pools and faults.</content>
public sealed partial record DelegationLedger
{
    /// <summary>An account; one that never held anything is empty.</summary>
    /// <param name="account">Its name.</param>
    public DelegationAccount AccountOf(string account) => Accounts.GetValueOrDefault(account);

    /// <summary>What an account has locked at a pool, moves into it included.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pool">The pool.</param>
    public UInt128 LockedBy(string account, string pool) =>
        Locked.TryGetValue(new DelegationKey(account, pool), out ImmutableArray<StakeLot> lots) ? SumOf(lots) : 0;

    /// <summary>Everything that an account owns: balance, locked stake, exits, and the bonds of its pools.</summary>
    /// <param name="account">The account.</param>
    public UInt128 OwnedBy(string account)
    {
        DelegationAccount wallet = AccountOf(account);
        UInt128 sum = wallet.Balance + wallet.Withdrawable;
        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in Locked)
        {
            sum += key.Account == account ? SumOf(lots) : 0;
        }

        foreach (StakeExit exit in Exits)
        {
            sum += exit.Account == account ? exit.Lot.Amount : 0;
        }

        return Pools.Values.Where(pool => pool.Operator == account).Aggregate(sum, static (all, pool) => all + pool.Bond);
    }

    /// <summary>What a fault of a pool in an epoch would reach, were it reported now.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="faultEpoch">The epoch of the fault.</param>
    /// <exception cref="ArgumentException">There is no such pool.</exception>
    public ReachableStake Reachable(string pool, ulong faultEpoch)
    {
        if (!Pools.TryGetValue(pool, out DelegationPool? found))
        {
            throw new ArgumentException($"There is no pool '{pool}'.", nameof(pool));
        }

        UInt128 own = found.Bond;
        UInt128 delegated = 0;
        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in Locked)
        {
            foreach (StakeLot lot in lots)
            {
                delegated += lot.IsReachedBy(pool, faultEpoch, key.Pool) ? lot.Amount : 0;
            }
        }

        foreach (StakeExit exit in Exits)
        {
            own += exit.IsBond && IsReached(exit, pool, faultEpoch) ? exit.Lot.Amount : 0;
            delegated += !exit.IsBond && IsReached(exit, pool, faultEpoch) ? exit.Lot.Amount : 0;
        }

        return new ReachableStake(own, delegated);
    }

    /// <summary>Where everything is.</summary>
    public DelegationTotals Totals() => new()
    {
        Spendable = Accounts.Values.Aggregate(UInt128.Zero, static (sum, account) => sum + account.Balance),
        Bonds = Pools.Values.Aggregate(UInt128.Zero, static (sum, pool) => sum + pool.Bond),
        Locked = Locked.Values.Aggregate(UInt128.Zero, static (sum, lots) => sum + SumOf(lots)),
        Exits = Exits.Aggregate(
            Accounts.Values.Aggregate(UInt128.Zero, static (sum, account) => sum + account.Withdrawable),
            static (sum, exit) => sum + exit.Lot.Amount),
        Treasury = Treasury,
        Reserve = Reserve,
        Burned = Burned,
    };

    /// <summary>Whether the two states have the same content, however they came about.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(DelegationLedger? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Epoch == other.Epoch
            && FirstEpoch == other.FirstEpoch
            && NextRequest == other.NextRequest
            && Parameters == other.Parameters
            && Penalties.Changes.SequenceEqual(other.Penalties.Changes)
            && Reserve == other.Reserve
            && Treasury == other.Treasury
            && Burned == other.Burned
            && Accounts.SequenceEqual(other.Accounts)
            && Pools.SequenceEqual(other.Pools)
            && Locked.Keys.SequenceEqual(other.Locked.Keys)
            && Locked.Values.Zip(other.Locked.Values).All(static pair => pair.First.SequenceEqual(pair.Second))
            && Exits.SequenceEqual(other.Exits)
            && Snapshots.SequenceEqual(other.Snapshots)
            && Faults.SequenceEqual(other.Faults));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Epoch, Reserve, Treasury, Burned, Accounts.Count, Pools.Count, NextRequest);

    internal static bool IsReached(StakeExit exit, string pool, ulong faultEpoch) =>
        exit.RequestEpoch >= faultEpoch
        && (exit.IsBond ? exit.Pool == pool : exit.Lot.IsReachedBy(pool, faultEpoch, exit.Pool));

    internal static UInt128 SumOf(IEnumerable<StakeLot> lots) =>
        lots.Aggregate(UInt128.Zero, static (sum, lot) => sum + lot.Amount);

    internal int ExitsUnderWay(string account, string pool) => Exits
        .Where(exit => exit.Account == account && exit.Pool == pool && !exit.IsByClosing)
        .Select(static exit => exit.Request).Distinct().Count();
}
