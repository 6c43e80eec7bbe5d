using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace StakingCore.Delegation.Storage;

/// <summary>
/// Whether a state is one that a ledger can be in, as far as going on from it relies on that: a digest that fits says that the file
/// is as it was written, not that a ledger wrote it.
/// </summary>
internal sealed class LedgerStateCheck
{
    private readonly StatePlace _state;
    private readonly DelegationLedger _ledger;

    internal LedgerStateCheck(StatePlace state, DelegationLedger ledger)
    {
        _state = state;
        _ledger = ledger;
    }

    internal void Run()
    {
        CheckEpochs();
        CheckTotal();
        CheckWallets();
        CheckPools();
        CheckLocked();
        CheckExits();
        CheckSnapshots();
        CheckFaults();
    }

    private void CheckEpochs()
    {
        Require(_ledger.Epoch >= _ledger.FirstEpoch, "epoch", $"at least the first epoch, {_ledger.FirstEpoch}");
        Require(
            _ledger.Parameters.EvidenceWindowEpochs <= _ledger.Parameters.UnbondingDelayEpochs,
            "parameters",
            $"an evidence window of at most the unbonding delay, {_ledger.Parameters.UnbondingDelayEpochs}");
        Require(
            _ledger.Penalties.Changes[0].FromEpoch <= _ledger.FirstEpoch,
            "penalties",
            $"penalties in force in the first epoch, {_ledger.FirstEpoch}");
    }

    // First of all sums, in a width that none outgrows: the other checks may then add up as the ledger does.
    private void CheckTotal()
    {
        BigInteger sum = (BigInteger)_ledger.Reserve + _ledger.Treasury + _ledger.Burned;
        sum = _ledger.Accounts.Values.Aggregate(sum, static (all, account) => all + account.Balance + account.Withdrawable);
        sum = _ledger.Pools.Values.Aggregate(sum, static (all, pool) => all + pool.Bond);
        sum = _ledger.Locked.Values.SelectMany(static lots => lots).Aggregate(sum, static (all, lot) => all + lot.Amount);
        sum = _ledger.Exits.Aggregate(sum, static (all, exit) => all + exit.Lot.Amount);
        if (sum > ulong.MaxValue)
        {
            throw _state.Unexpected(string.Create(CultureInfo.InvariantCulture, $"at most 2^64 - 1 base units in all, not {sum}"));
        }
    }

    private void CheckWallets()
    {
        StatePlace accounts = _state["accounts"];
        foreach ((string name, DelegationAccount account) in _ledger.Accounts)
        {
            Require(account != default, accounts, name, "a wallet that holds or chose something");
            Require(account.Pool is not { } pool || _ledger.Pools.ContainsKey(pool), accounts, name, "a pool that is listed");
        }
    }

    private void CheckPools()
    {
        StatePlace pools = _state["pools"];
        foreach ((string id, DelegationPool pool) in _ledger.Pools)
        {
            Require(pool.Margin <= Amounts.Fraction.One, pools, id, "a margin of at most 1");
            Require(
                pool.OpenedEpoch >= _ledger.FirstEpoch && pool.OpenedEpoch <= (pool.ClosedEpoch ?? _ledger.Epoch),
                pools,
                id,
                "an epoch of opening within the ledger's life, not after it closed");
            Require(
                pool.ClosedEpoch is not { } closed
                    || (closed > pool.OpenedEpoch && closed <= _ledger.Epoch && pool is { Bond: var bond, IsRetiring: false, IsJailed: false } && bond == 0),
                pools,
                id,
                "a closed pool without bond, neither retiring nor in jail, closed after it opened");
            Require(!(pool.UnjailedEpoch > _ledger.Epoch), pools, id, "no later unjailing than the running epoch");
        }
    }

    private void CheckLocked()
    {
        int at = 0;
        StatePlace[] places = [.. _state["locked"].Items()];
        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in _ledger.Locked)
        {
            StatePlace place = places[at++];
            Require(_ledger.Pools.TryGetValue(key.Pool, out DelegationPool? pool) && pool.ClosedEpoch is null, place, "a pool that is open");
            Require(!lots.IsEmpty, place, "at least one lot");
            foreach (StakeLot lot in lots)
            {
                Require(lot.Amount > 0, place, "lots above zero");
                CheckLot(lot, place);
            }
        }
    }

    private void CheckLot(StakeLot lot, StatePlace place)
    {
        Require(lot.SinceEpoch <= _ledger.Epoch, place, "stake that came in no later epoch than the running one");
        Require(
            lot.Origin is not { } origin || (_ledger.Pools.ContainsKey(origin.Pool) && origin.SinceEpoch <= lot.SinceEpoch),
            place,
            "an origin in a pool that is listed, no later than the move");
    }

    private void CheckExits()
    {
        ulong last = 0;
        foreach ((StakeExit exit, StatePlace place) in _ledger.Exits.Zip(_state["exits"].Items()))
        {
            Require(_ledger.Pools.ContainsKey(exit.Pool), place, "a pool that is listed");
            Require(exit.Request >= last && exit.Request < _ledger.NextRequest, place, "requests in their order, below the next one");
            Require(
                exit.RequestEpoch >= _ledger.FirstEpoch
                    && exit.RequestEpoch <= _ledger.Epoch
                    && exit.ReleaseEpoch == (UInt128)exit.RequestEpoch + _ledger.Parameters.UnbondingDelayEpochs
                    && exit.ReleaseEpoch >= _ledger.Epoch,
                place,
                "a release that lies ahead, the unbonding delay after the request");
            Require(!exit.IsBond || exit.IsByClosing, place, "a bond that leaves because its pool closed");
            CheckLot(exit.Lot, place);
            last = exit.Request;
        }
    }

    // Rewards and evidence look up every epoch from the oldest that is needed to the running one.
    private void CheckSnapshots()
    {
        ulong needed = ulong.Max(_ledger.Parameters.ActivationDelayEpochs, _ledger.Parameters.EvidenceWindowEpochs);
        ulong oldest = ulong.Max(_ledger.FirstEpoch, _ledger.Epoch - ulong.Min(_ledger.Epoch, needed));
        StatePlace[] places = [.. _state["snapshots"].Items()];
        if ((ulong)places.Length != _ledger.Epoch - oldest + 1 || _ledger.Snapshots.Keys.First() != oldest || _ledger.Snapshots.Keys.Last() != _ledger.Epoch)
        {
            throw _state["snapshots"].Unexpected(
                string.Create(CultureInfo.InvariantCulture, $"one snapshot for each epoch from {oldest} to {_ledger.Epoch}"));
        }

        foreach ((DelegationSnapshot snapshot, StatePlace place) in _ledger.Snapshots.Values.Zip(places))
        {
            BigInteger controlled = snapshot.Pools.Values.Aggregate(
                BigInteger.Zero, static (sum, pool) => sum + pool.Bond + pool.Locked + pool.Liquid);
            Require(
                snapshot.Total <= ulong.MaxValue && controlled <= snapshot.Total,
                place,
                "a total of at most 2^64 - 1 base units, and pools that hold no more than it");
            Require(snapshot.Pools.Keys.All(_ledger.Pools.ContainsKey), place, "pools that are listed");
        }
    }

    private void CheckFaults()
    {
        Require(_ledger.Faults.IsEmpty || _ledger.Epoch < ulong.MaxValue, "faults", $"none in the last epoch that there is");
        foreach ((ReportedFault fault, StatePlace place) in _ledger.Faults.Zip(_state["faults"].Items()))
        {
            Require(_ledger.Pools.ContainsKey(fault.Pool), place, "a pool that is listed");
            Require(
                fault.FaultEpoch >= _ledger.OldestEvidenceEpoch && fault.FaultEpoch <= fault.ReportEpoch && fault.ReportEpoch <= _ledger.Epoch,
                place,
                "a fault that may still be reported, no later than its report");
            Require(fault.Shortfall <= fault.Penalty && fault.Penalty <= fault.Exposure, place, "a shortfall within the penalty within the exposure");
        }
    }

    // The lookup of a place takes as long as the object is, so it waits until there is something to say.
    private static void Require(bool holds, StatePlace parent, string member, string expected)
    {
        if (!holds)
        {
            throw parent[member].Unexpected(expected);
        }
    }

    private void Require(bool holds, string member, FormattableString expected)
    {
        if (!holds)
        {
            throw _state[member].Unexpected(FormattableString.Invariant(expected));
        }
    }

    private static void Require(bool holds, StatePlace place, string expected)
    {
        if (!holds)
        {
            throw place.Unexpected(expected);
        }
    }
}
