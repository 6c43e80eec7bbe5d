using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>One crossing of an epoch boundary: the steps in the ledger's order, each on what the one before left.</summary>
internal sealed class EpochTransition
{
    private readonly LedgerState _before;
    private readonly ulong _entered;
    private readonly ImmutableSortedDictionary<Credential, StakeAccount>.Builder _accounts;
    private readonly ImmutableSortedDictionary<PoolId, RegisteredPool>.Builder _pools;
    private Amount<Lovelace> _reserves;
    private Amount<Lovelace> _treasury;
    private Amount<Lovelace> _fees;

    internal EpochTransition(LedgerState before)
    {
        _before = before;
        _entered = before.Epoch + 1;
        _accounts = before.Accounts.ToBuilder();
        _pools = before.Pools.ToBuilder();
        _reserves = before.Reserves;
        _treasury = before.Treasury;
        _fees = before.Fees;
    }

    internal EpochBoundary Run()
    {
        RewardPayment? payment = PayRewards();
        MirSettlement? instantaneous = PayInstantaneousRewards();

        // After the rewards and before the pools: the mark holds the rewards just paid, retiring pools and the parameters before
        // any pending update, and no refund.
        StakeSnapshot mark = StakeSnapshot.Take(_accounts, _before.UtxoStake, _pools.Values);
        Amount<Lovelace> feeSnapshot = _fees;

        ActivatePoolUpdates();
        List<RegisteredPool> retired = [.. _pools.Values.Where(pool => pool.RetirementEpoch == _entered)];
        SortedDictionary<Credential, Amount<Lovelace>> refunds = Refund(retired, out Amount<Lovelace> refundsToTreasury);
        Remove(retired);

        SortedDictionary<Credential, Amount<Lovelace>> withdrawals = PayTreasuryWithdrawals();
        _treasury += _before.Donations;
        return new EpochBoundary
        {
            Next = Next(mark, feeSnapshot),
            Update = _before.RewardUpdate,
            Credits = payment?.Credits ?? [],
            UnregisteredToTreasury = payment?.UnregisteredToTreasury ?? default,
            InstantaneousRewards = instantaneous,
            RetiredPools = [.. retired.Select(pool => pool.Id)],
            Refunds = [.. refunds],
            RefundsToTreasury = refundsToTreasury,
            TreasuryWithdrawals = [.. withdrawals],
            Donations = _before.Donations,
        };
    }

    // Shelley/LedgerState/IncrementalStake.hs, applyRUpdFiltered. Without an update nothing moves and the fee pot rolls on.
    private RewardPayment? PayRewards()
    {
        if (_before.RewardUpdate is not { } update)
        {
            return null;
        }

        RewardPayment payment = update.Pay(
            update.Entries.Select(entry => entry.Credential).Where(credential => !_accounts.ContainsKey(credential)).ToHashSet());
        Credit(payment.Credits);
        _reserves = _reserves - update.Pots.Expansion + update.ReturnedToReserves;
        _treasury += payment.TreasuryGain;
        _fees -= _before.FeeSnapshot;
        return payment;
    }

    // Shelley/Rules/Mir.hs, mirTransition: unregistered accounts are left out first, then it is all or nothing.
    private MirSettlement? PayInstantaneousRewards()
    {
        InstantaneousRewards asked = _before.InstantaneousRewards;
        if (asked.IsEmpty)
        {
            return null;
        }

        var payments = new SortedDictionary<Credential, Amount<Lovelace>>();
        Amount<Lovelace> fromReserves = AddRegistered(asked.FromReserves, payments);
        Amount<Lovelace> fromTreasury = AddRegistered(asked.FromTreasury, payments);

        // Sums on both sides rather than a difference: a pot may have lost, since the certificate, what it was to transfer.
        Amount<Lovelace> reservesOut = asked.ReservesToTreasury + fromReserves;
        Amount<Lovelace> treasuryOut = asked.TreasuryToReserves + fromTreasury;
        bool carriedOut = reservesOut <= _reserves + asked.TreasuryToReserves && treasuryOut <= _treasury + asked.ReservesToTreasury;
        if (carriedOut)
        {
            _reserves = _reserves + asked.TreasuryToReserves - reservesOut;
            _treasury = _treasury + asked.ReservesToTreasury - treasuryOut;
            Credit(payments);
        }

        return new MirSettlement
        {
            IsCarriedOut = carriedOut,
            Instructions = asked,
            Payments = carriedOut ? [.. payments] : [],
            FromReserves = fromReserves,
            FromTreasury = fromTreasury,
        };
    }

    // The refund goes to the reward account of the updated pool, so updates come before retirements (PoolReap.hs,
    // poolReapTransition).
    private void ActivatePoolUpdates()
    {
        foreach (RegisteredPool pool in _before.Pools.Values.Where(pool => pool.Pending is not null))
        {
            _pools[pool.Id] = pool.Activated();
        }
    }

    private SortedDictionary<Credential, Amount<Lovelace>> Refund(IEnumerable<RegisteredPool> retired, out Amount<Lovelace> toTreasury)
    {
        var refunds = new SortedDictionary<Credential, Amount<Lovelace>>();
        toTreasury = default;
        foreach (RegisteredPool pool in retired)
        {
            Credential account = pool.Current.RewardAccount;
            if (_accounts.ContainsKey(account))
            {
                refunds[account] = refunds.GetValueOrDefault(account) + pool.Deposit;
            }
            else
            {
                toTreasury += pool.Deposit;
            }
        }

        Credit(refunds);
        _treasury += toTreasury;
        return refunds;
    }

    private void Remove(List<RegisteredPool> retired)
    {
        if (retired.Count == 0)
        {
            return;
        }

        HashSet<PoolId> ids = [.. retired.Select(pool => pool.Id)];
        _pools.RemoveRange(ids);
        List<KeyValuePair<Credential, StakeAccount>> left =
            [.. _accounts.Where(account => account.Value.Pool is { } pool && ids.Contains(pool))];
        foreach ((Credential credential, StakeAccount account) in left)
        {
            _accounts[credential] = account with { Pool = null };
        }
    }

    // Conway/Rules/Epoch.hs, applyEnactedWithdrawals.
    private SortedDictionary<Credential, Amount<Lovelace>> PayTreasuryWithdrawals()
    {
        var payments = new SortedDictionary<Credential, Amount<Lovelace>>();
        _treasury -= AddRegistered(_before.TreasuryWithdrawals, payments);
        Credit(payments);
        return payments;
    }

    private Amount<Lovelace> AddRegistered(
        ImmutableSortedDictionary<Credential, Amount<Lovelace>> asked, SortedDictionary<Credential, Amount<Lovelace>> payments)
    {
        Amount<Lovelace> sum = default;
        foreach ((Credential credential, Amount<Lovelace> amount) in asked)
        {
            if (_accounts.ContainsKey(credential))
            {
                payments[credential] = payments.GetValueOrDefault(credential) + amount;
                sum += amount;
            }
        }

        return sum;
    }

    private void Credit(IEnumerable<KeyValuePair<Credential, Amount<Lovelace>>> payments)
    {
        foreach ((Credential credential, Amount<Lovelace> amount) in payments)
        {
            StakeAccount account = _accounts[credential];
            _accounts[credential] = account with { Balance = account.Balance + amount };
        }
    }

    private LedgerState Next(StakeSnapshot mark, Amount<Lovelace> feeSnapshot) => _before with
    {
        Epoch = _entered,
        PreviousParameters = _before.Parameters,
        Parameters = _before.NextParameters ?? _before.Parameters,
        NextParameters = null,
        Reserves = _reserves,
        Treasury = _treasury,
        Fees = _fees,
        FeeSnapshot = feeSnapshot,
        Donations = default,
        Accounts = _accounts.ToImmutable(),
        Pools = _pools.ToImmutable(),
        Mark = mark,
        Set = _before.Mark,
        Go = _before.Set,
        Blocks = ImmutableSortedDictionary<PoolId, ulong>.Empty,
        PreviousBlocks = _before.Blocks,
        InstantaneousRewards = InstantaneousRewards.Empty,
        TreasuryWithdrawals = ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty,
        RewardUpdate = null,
    };
}
