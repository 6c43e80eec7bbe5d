using System.Numerics;
using StakingCore.Delegation;
using StakingCore.Tests.Cardano;

namespace StakingCore.Tests.Delegation;

/// <summary>
/// The boundary once more as the protocol's design states it, step by step: BigInteger, dictionaries, exact rationals. It shares
/// the rows' types with the library and no arithmetic.
/// </summary>
internal sealed class BoundaryOracle(DelegationParameters parameters, ColumnLedger start)
{
    private readonly Dictionary<ulong, OracleSnapshot> _snapshots = [];

    internal BigInteger[] Balance { get; } = [.. start.Balance.Select(static amount => (BigInteger)amount)];

    internal BigInteger[] Withdrawable { get; } = [.. start.Withdrawable.Select(static amount => (BigInteger)amount)];

    internal List<LockRow> Locks { get; private set; } = [.. start.UsedLocks];

    internal List<ExitRow> Exits { get; } = [.. start.UsedExits];

    internal PoolRow[] Pools { get; } = [.. start.Pools];

    internal ulong Epoch { get; private set; } = start.State.Epoch;

    internal BigInteger Reserve { get; private set; } = start.State.Reserve;

    internal BigInteger Treasury { get; private set; } = start.State.Treasury;

    internal ulong NextRequest { get; private set; } = start.State.NextRequest;

    internal BigInteger Returned { get; private set; }

    internal BigInteger Paid { get; private set; }

    internal Dictionary<int, BigInteger> PoolRewards { get; } = [];

    internal BigInteger Everything =>
        Sum(Balance) + Sum(Withdrawable) + Reserve + Treasury
        + Sum(Locks.Select(static row => (BigInteger)row.Amount))
        + Sum(Exits.Select(static row => (BigInteger)row.Amount))
        + Sum(Pools.Select(static pool => (BigInteger)pool.Bond));

    internal OracleSnapshot Snapshot(ulong epoch) => _snapshots[epoch];

    internal void Cross(ulong fees, int[] choice, ulong[] blocks)
    {
        ulong ended = Epoch++;
        foreach (ExitRow exit in Exits.Where(exit => exit.ReleaseEpoch <= Epoch).ToList())
        {
            Withdrawable[exit.Account] += exit.Amount;
            Exits.Remove(exit);
        }

        MergeMatured();
        Pay(ended, fees, blocks);
        Close();
        _snapshots[Epoch] = OracleSnapshot.Take(this, parameters, choice);
    }

    private void MergeMatured()
    {
        var merged = new List<LockRow>();
        foreach (var member in Locks.Where(static row => row.Amount > 0).GroupBy(static row => (row.Account, row.Pool)))
        {
            LockRow[] old = [.. member.Where(row => (BigInteger)row.SinceEpoch + parameters.UnbondingDelayEpochs <= Epoch)];
            bool isMerged = false;
            foreach (LockRow row in member)
            {
                if (!old.Contains(row))
                {
                    merged.Add(row);
                }
                else if (!isMerged)
                {
                    isMerged = true;
                    ulong amount = (ulong)Sum(old.Select(static row => (BigInteger)row.Amount));
                    bool isOneUnmoved = old is [{ FromPool: BoundaryColumns.NoPool }];
                    merged.Add(new LockRow(
                        row.Account, row.Pool, amount, old.Min(static row => row.SinceEpoch), BoundaryColumns.NoPool, isOneUnmoved ? row.FromSinceEpoch : 0));
                }
            }
        }

        Locks = merged;
    }

    private void Pay(ulong ended, ulong fees, ulong[] blocks)
    {
        (BigInteger treasury, BigInteger available) = DelegationOracle.Pot(parameters, Reserve, fees);
        PoolRewards.Clear();
        Paid = BigInteger.Zero;
        if (ended >= parameters.ActivationDelayEpochs
            && _snapshots.TryGetValue(ended - parameters.ActivationDelayEpochs, out OracleSnapshot? snapshot))
        {
            var allBlocks = Sum(blocks.Select(static made => (BigInteger)made));
            foreach ((int id, OraclePool pool) in snapshot.Pools)
            {
                PayPool(id, pool, Pools[id].IsJailed || Pools[id].UnjailedEpoch == ended ? 0 : blocks[id], allBlocks, available, snapshot);
            }
        }

        Returned = available - Paid;
        Reserve = Reserve + fees - treasury - Paid;
        Treasury += treasury;
    }

    private void PayPool(int id, OraclePool pool, ulong blocks, BigInteger allBlocks, BigInteger available, OracleSnapshot snapshot)
    {
        BigInteger optimum = DelegationOracle.Optimum(parameters, available, snapshot.Total, pool.Bond, pool.Weight);
        BigRational performance = DelegationOracle.Performance(blocks, allBlocks, pool.Weight, snapshot.AllWeight);
        BigInteger reward = (performance * optimum).Floor();
        PoolRewards[id] = reward;
        Credit(Pools[id].Operator, DelegationOracle.Operator(reward, Pools[id].Cost, Pools[id].Margin, pool.Bond, pool.Weight));
        foreach ((int account, BigInteger weight) in pool.Members)
        {
            if (weight > 0)
            {
                Credit(account, DelegationOracle.Member(reward, Pools[id].Cost, Pools[id].Margin, weight, pool.Weight));
            }
        }
    }

    private void Credit(int account, BigInteger amount)
    {
        Balance[account] += amount;
        Paid += amount;
    }

    private void Close()
    {
        for (int id = 0; id < Pools.Length; id++)
        {
            if (!Pools[id].IsRetiring)
            {
                continue;
            }

            if (Pools[id].Bond > 0)
            {
                SendOut([new LockRow(Pools[id].Operator, id, Pools[id].Bond, Pools[id].OpenedEpoch, BoundaryColumns.NoPool, 0)], isBond: true);
            }

            foreach (IGrouping<int, LockRow> member in Locks.Where(row => row.Pool == id).GroupBy(static row => row.Account).ToList())
            {
                SendOut(member, isBond: false);
            }

            Locks = [.. Locks.Where(row => row.Pool != id)];
            Pools[id] = Pools[id] with { Bond = 0, IsRetiring = false, IsJailed = false, ClosedEpoch = Epoch };
        }
    }

    private void SendOut(IEnumerable<LockRow> rows, bool isBond)
    {
        Exits.AddRange(rows.Select(row => new ExitRow
        {
            Request = NextRequest,
            Account = row.Account,
            Pool = row.Pool,
            Amount = row.Amount,
            SinceEpoch = row.SinceEpoch,
            FromPool = row.FromPool,
            FromSinceEpoch = row.FromSinceEpoch,
            RequestEpoch = Epoch,
            ReleaseEpoch = Epoch + parameters.UnbondingDelayEpochs,
            IsByClosing = true,
            IsBond = isBond,
        }));
        NextRequest++;
    }

    private static BigInteger Sum(IEnumerable<BigInteger> amounts) => amounts.Aggregate(BigInteger.Zero, static (sum, amount) => sum + amount);
}
