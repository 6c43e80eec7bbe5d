using System.Collections.Immutable;
using StakingCore.Slashing;

namespace StakingCore.Delegation;

/// <summary>A fault that is proven: its penalty, who pays, and what is left of them.</summary>
internal sealed class FaultJudgement
{
    private readonly ReportFault _fault;
    private readonly List<DelegationEvent> _events = [];
    private DelegationLedger _ledger;

    internal FaultJudgement(DelegationLedger ledger, ReportFault fault)
    {
        _ledger = ledger;
        _fault = fault;
    }

    internal DelegationTransition Run()
    {
        DelegationSnapshot snapshot = _ledger.Snapshots[_fault.FaultEpoch];
        PenaltySchedule schedule = _ledger.Penalties.RuleAt(_fault.FaultEpoch);
        UInt128 exposure = ExposureOf(snapshot, _fault.Pool);
        UInt128 penalty = PenaltyOn(schedule, snapshot, exposure);
        ReachableStake reachable = _ledger.Reachable(_fault.Pool, _fault.FaultEpoch);
        UInt128[] delegated = [.. ReachedLots().Concat(ReachedExits()).Select(static position => position.Lot.Amount)];
        LossAllocation allocation = Bind(schedule.Losses)
            .Allocate(penalty, reachable.Operator, delegated, LossRounding.PrefixFloor);
        var fault = new ReportedFault(
            _fault.Pool, _fault.Kind, _fault.FaultEpoch, _ledger.Epoch, exposure, reachable.Total, penalty, allocation.Shortfall);
        _events.Add(new FaultPunished(fault, allocation));
        TakeFromBond(_fault.Pool, allocation.OperatorLoss);
        TakeFromOtherPools(allocation.OtherPoolLosses);
        TakeFromDelegators(allocation.DelegatorLosses);
        _ledger = _ledger with
        {
            Treasury = _ledger.Treasury - allocation.FundLoss,
            Burned = _ledger.Burned + allocation.Totals.Absorbed,
            Faults = _ledger.Faults.Add(fault),
        };
        DelegationPool pool = _ledger.Pools[_fault.Pool];
        if (pool.ClosedEpoch is null)
        {
            SetPool(_fault.Pool, pool with { IsJailed = true });
        }

        return DelegationTransition.To(_ledger, [.. _events]);
    }

    private static UInt128 ExposureOf(DelegationSnapshot snapshot, string pool) =>
        snapshot.Pools.TryGetValue(pool, out PoolSnapshot? found) ? found.Controlled : 0;

    private UInt128 PenaltyOn(PenaltySchedule schedule, DelegationSnapshot snapshot, UInt128 exposure)
    {
        UInt128 penalty = new FixedPenalty(schedule.BaseFractions[_fault.Kind]).PenaltyOn(exposure);
        if (schedule.Correlation is not { } correlation || exposure == 0)
        {
            return penalty;
        }

        UInt128 correlated = _ledger.Faults.Where(fault => fault.FaultEpoch == _fault.FaultEpoch)
            .Select(static fault => fault.Pool).Append(_fault.Pool).Distinct()
            .Aggregate(UInt128.Zero, (sum, pool) => sum + ExposureOf(snapshot, pool));
        return UInt128.Max(penalty, correlation.PenaltyOn(exposure, correlated, snapshot.Controlled));
    }

    // A rule states who is liable; what a fund and the operator's other pools hold is the ledger's to say.
    private LossRule Bind(LossRule rule) => rule switch
    {
        CappedDelegatorRule capped => LossRule.CappedDelegator(capped.Cap, UInt128.Min(capped.Fund, _ledger.Treasury)),
        OperatorFundDelegatorsRule fund => LossRule.OperatorFundDelegators(UInt128.Min(fund.Fund, _ledger.Treasury)),
        OperatorDebtRule => LossRule.OperatorDebt([.. OtherPools().Select(BondOf)]),
        _ => rule,
    };

    // Those that closed since the fault are among them: closing a pool must not take its bond out of reach.
    private IReadOnlyList<string> OtherPools() =>
    [
        .. _ledger.Pools.Where(entry => entry.Key != _fault.Pool
            && entry.Value.Operator == _ledger.Pools[_fault.Pool].Operator
            && BondOf(entry.Key) > 0).Select(static entry => entry.Key),
    ];

    // A pool has one bond: while the pool is open it is there, and once it closed it is a single exit.
    private UInt128 BondOf(string id) =>
        _ledger.Pools[id].Bond + (ExitOfBond(id) is var exit and >= 0 ? _ledger.Exits[exit].Lot.Amount : 0);

    private int ExitOfBond(string id) =>
        _ledger.Exits.ToList().FindIndex(exit => exit.IsBond && DelegationLedger.IsReached(exit, id, _fault.FaultEpoch));

    private IEnumerable<(DelegationKey Key, StakeLot Lot)> ReachedLots() =>
        from entry in _ledger.Locked
        from lot in entry.Value
        where lot.IsReachedBy(_fault.Pool, _fault.FaultEpoch, entry.Key.Pool)
        select (entry.Key, lot);

    private IEnumerable<(DelegationKey Key, StakeLot Lot)> ReachedExits() =>
        from exit in _ledger.Exits
        where IsReachedMember(exit)
        select (new DelegationKey(exit.Account, exit.Pool), exit.Lot);

    private bool IsReachedMember(StakeExit exit) =>
        !exit.IsBond && DelegationLedger.IsReached(exit, _fault.Pool, _fault.FaultEpoch);

    private void TakeFromOtherPools(IReadOnlyList<UInt128> losses)
    {
        foreach ((string id, UInt128 loss) in OtherPools().Zip(losses))
        {
            TakeFromBond(id, loss);
        }
    }

    private void TakeFromBond(string id, UInt128 loss)
    {
        DelegationPool pool = _ledger.Pools[id];
        var fromBond = UInt128.Min(loss, pool.Bond);
        SetPool(id, pool with { Bond = pool.Bond - fromBond });
        Note(pool.Operator, loss, isBond: true);
        UInt128 rest = loss - fromBond;
        int exit = rest == 0 ? -1 : ExitOfBond(id);
        if (exit >= 0)
        {
            StakeExit old = _ledger.Exits[exit];
            StakeExit left = old with { Lot = old.Lot with { Amount = old.Lot.Amount - rest } };
            _ledger = _ledger with { Exits = _ledger.Exits.SetItem(exit, left) };
        }
    }

    // The losses are in the order in which the positions were listed: locked stake, then exits.
    private void TakeFromDelegators(IReadOnlyList<UInt128> losses)
    {
        int next = 0;
        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in _ledger.Locked)
        {
            var left = lots.Select(lot => lot.IsReachedBy(_fault.Pool, _fault.FaultEpoch, key.Pool)
                ? lot with { Amount = lot.Amount - Lose(key.Account, losses[next++]) }
                : lot).ToList();
            _ledger = _ledger.WithLots(key, [.. left.Where(static lot => lot.Amount > 0)]);
        }

        var exits = _ledger.Exits.Select(exit => IsReachedMember(exit)
            ? exit with { Lot = exit.Lot with { Amount = exit.Lot.Amount - Lose(exit.Account, losses[next++]) } }
            : exit).ToList();
        _ledger = _ledger with { Exits = [.. exits] };
    }

    private UInt128 Lose(string account, UInt128 loss)
    {
        Note(account, loss, isBond: false);
        return loss;
    }

    private void Note(string account, UInt128 loss, bool isBond)
    {
        if (loss > 0)
        {
            _events.Add(new StakeSlashed(account, _fault.Pool, loss, isBond));
        }
    }

    private void SetPool(string id, DelegationPool pool) => _ledger = _ledger with { Pools = _ledger.Pools.SetItem(id, pool) };
}
