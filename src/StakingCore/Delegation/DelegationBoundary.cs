using System.Collections.Immutable;
using StakingCore.Numerics;

namespace StakingCore.Delegation;

/// <summary>The end of an epoch, step by step in the protocol's order.</summary>
internal sealed class DelegationBoundary
{
    private readonly AdvanceEpoch _command;
    private readonly ulong _ended;
    private readonly List<DelegationEvent> _events = [];
    private DelegationLedger _ledger;

    internal DelegationBoundary(DelegationLedger ledger, AdvanceEpoch command)
    {
        _command = command;
        _ended = ledger.Epoch;
        _ledger = ledger;
    }

    internal DelegationTransition Run()
    {
        UInt128 fees = CollectFees();
        _ledger = _ledger with { Epoch = _ended + 1 };
        ReleaseExits();
        ReleaseMoves();
        PayRewards(fees);
        CloseRetiringPools();
        ForgetFaults();
        _ledger = _ledger.TakeSnapshot();
        _events.Add(new SnapshotTaken(_ledger.Epoch));
        _events.Add(new EpochStarted(_ledger.Epoch));
        return DelegationTransition.To(_ledger, [.. _events]);
    }

    private UInt128 CollectFees()
    {
        UInt128 sum = 0;
        foreach ((string account, UInt128 fee) in _command.Fees)
        {
            _ledger = _ledger.Debit(account, fee);
            _events.Add(new FeePaid(account, fee));
            sum += fee;
        }

        return sum;
    }

    private void ReleaseExits()
    {
        foreach (StakeExit exit in _ledger.Exits)
        {
            if (exit.ReleaseEpoch <= _ledger.Epoch)
            {
                DelegationAccount account = _ledger.AccountOf(exit.Account);
                _ledger = _ledger.WithAccount(
                    exit.Account, account with { Withdrawable = account.Withdrawable + exit.Lot.Amount });
                _events.Add(new ExitReleased(exit.Account, exit.Pool, exit.Lot.Amount));
            }
        }

        _ledger = _ledger with { Exits = _ledger.Exits.RemoveAll(exit => exit.ReleaseEpoch <= _ledger.Epoch) };
    }

    // Every fault that can still be reported happened after a lot this old came to its pool, so its history no longer matters.
    private void ReleaseMoves()
    {
        foreach (PendingMove move in _ledger.Moves.Where(move => move.ReleaseEpoch <= _ledger.Epoch))
        {
            _events.Add(new MoveReleased(move.Account, move.From, move.To, move.Amount));
        }

        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in _ledger.Locked)
        {
            var old = lots.Where(lot => lot.SinceEpoch + _ledger.Parameters.UnbondingDelayEpochs <= _ledger.Epoch).ToList();
            if (old.Count > 0 && (old.Count > 1 || old[0].Origin is not null))
            {
                var merged = new StakeLot(DelegationLedger.SumOf(old), old.Min(static lot => lot.SinceEpoch), null);
                _ledger = _ledger.WithLots(key, [merged, .. lots.Except(old)]);
            }
        }
    }

    private void PayRewards(UInt128 fees)
    {
        EpochPot pot = EpochPot.Compute(_ledger.Parameters, _ledger.Reserve, fees);
        UInt128 paid = 0;
        uint delay = _ledger.Parameters.ActivationDelayEpochs;
        if (_ended >= delay && _ledger.Snapshots.TryGetValue(_ended - delay, out DelegationSnapshot? snapshot))
        {
            UInt128 allWeight = snapshot.Pools.Values.Aggregate(UInt128.Zero, (sum, pool) => sum + WeightOf(pool));
            var epoch = new RewardedEpoch(pot.Available, snapshot.Total, allWeight, _command.AllBlocks);
            foreach ((string id, PoolSnapshot pool) in snapshot.Pools)
            {
                DelegationPool terms = _ledger.Pools[id];
                ulong blocks = _command.Blocks.GetValueOrDefault(id);
                if (blocks > 0 && !terms.IsJailed && terms.UnjailedEpoch != _ended)
                {
                    paid += PayPool(id, terms, pool, blocks, epoch);
                }
            }
        }

        UInt128 returned = pot.Available - paid;
        _ledger = _ledger with
        {
            Reserve = _ledger.Reserve - pot.Issuance + returned,
            Treasury = _ledger.Treasury + pot.Treasury,
        };
        _events.Add(new PotSettled(_ended, fees, pot.Issuance, pot.Treasury, paid, returned));
    }

    private UInt128 PayPool(string id, DelegationPool terms, PoolSnapshot pool, ulong blocks, in RewardedEpoch epoch)
    {
        // A cost above what any reward can be takes all of it, whatever it is.
        var cost = UInt128.Min(terms.Cost, ulong.MaxValue);
        PoolEpochReward reward = PoolEpochReward.Compute(
            _ledger.Parameters, epoch, new RewardedPool(pool.Bond, pool.Locked, pool.Liquid, cost, terms.Margin, blocks));
        UInt128 paid = Pay(terms.Operator, id, reward.OperatorReward, asOperator: true);
        foreach ((string account, MemberStake stake) in pool.Members)
        {
            paid += Pay(account, id, reward.Member(stake.Locked + LiquidWeightOf(stake.Liquid)), asOperator: false);
        }

        _events.Add(new PoolRewarded(id, _ended, reward.Reward, paid));
        return paid;
    }

    private UInt128 Pay(string account, string pool, UInt128 amount, bool asOperator)
    {
        if (amount > 0)
        {
            _ledger = _ledger.Credit(account, amount);
            _events.Add(new RewardPaid(account, pool, amount, asOperator));
        }

        return amount;
    }

    private void CloseRetiringPools()
    {
        foreach ((string id, DelegationPool pool) in _ledger.Pools.Where(static entry => entry.Value.IsRetiring))
        {
            if (pool.Bond > 0)
            {
                var bond = new StakeLot(pool.Bond, pool.OpenedEpoch, null);
                SendOut(new DelegationKey(pool.Operator, id), [bond], isBond: true);
            }

            foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in _ledger.Locked.Where(entry => entry.Key.Pool == id))
            {
                _ledger = _ledger.WithLots(key, []);
                SendOut(key, lots, isBond: false);
            }

            DelegationPool closed = pool with { Bond = 0, IsRetiring = false, IsJailed = false, ClosedEpoch = _ledger.Epoch };
            _ledger = _ledger with { Pools = _ledger.Pools.SetItem(id, closed) };
            _events.Add(new PoolClosed(id));
        }
    }

    private void SendOut(DelegationKey key, IReadOnlyList<StakeLot> lots, bool isBond)
    {
        _ledger = _ledger.AddExits(key, lots, isByClosing: true, isBond);
        _events.Add(new ExitRequested(
            key.Account, key.Pool, DelegationLedger.SumOf(lots), _ledger.Epoch + _ledger.Parameters.UnbondingDelayEpochs, isBond));
    }

    private void ForgetFaults() =>
        _ledger = _ledger with { Faults = _ledger.Faults.RemoveAll(fault => fault.FaultEpoch < _ledger.OldestEvidenceEpoch) };

    private UInt128 WeightOf(PoolSnapshot pool) => pool.Bond + pool.Locked + LiquidWeightOf(pool.Liquid);

    private UInt128 LiquidWeightOf(UInt128 liquid) =>
        MulDiv.Floor(liquid, _ledger.Parameters.LiquidWeight.Numerator, _ledger.Parameters.LiquidWeight.Denominator);
}
