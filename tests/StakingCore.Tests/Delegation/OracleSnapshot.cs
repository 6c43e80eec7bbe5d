using System.Numerics;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>The oracle's snapshot.</summary>
internal sealed record OracleSnapshot(BigInteger Total, BigInteger AllWeight, SortedDictionary<int, OraclePool> Pools)
{
    internal static OracleSnapshot Take(BoundaryOracle ledger, DelegationParameters parameters, int[] choice)
    {
        var pools = new SortedDictionary<int, OraclePool>();
        for (int id = 0; id < ledger.Pools.Length; id++)
        {
            if (ledger.Pools[id].ClosedEpoch is not null)
            {
                continue;
            }

            var members = new SortedDictionary<int, BigInteger>();
            BigInteger liquid = BigInteger.Zero;
            for (int account = 0; account < choice.Length; account++)
            {
                if (choice[account] == id)
                {
                    liquid += ledger.Balance[account];
                    members[account] = DelegationOracle.Floor(parameters.LiquidWeight, ledger.Balance[account]);
                }
            }

            BigInteger locked = BigInteger.Zero;
            foreach (LockRow row in ledger.Locks.Where(row => row.Pool == id))
            {
                locked += row.Amount;
                members[row.Account] = members.GetValueOrDefault(row.Account) + row.Amount;
            }

            BigInteger bond = ledger.Pools[id].Bond;
            pools[id] = new OraclePool(bond, locked, liquid, DelegationOracle.Weight(parameters, bond, locked, liquid), members);
        }

        return new OracleSnapshot(
            ledger.Everything - ledger.Reserve, pools.Values.Aggregate(BigInteger.Zero, static (sum, pool) => sum + pool.Weight), pools);
    }
}
