using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Delegation;

/// <summary>The baseline's snapshot: every pool's and every member's weight.</summary>
internal sealed record BigIntegerSnapshot(
    BigInteger Total,
    BigInteger[] Bond,
    BigInteger[] PoolWeight,
    int[] WalletPool,
    BigInteger[] WalletWeight,
    List<(int Account, int Pool, BigInteger Weight)> Locks)
{
    internal static BigIntegerSnapshot Take(BoundaryInput input, BigInteger total)
    {
        Fraction liquidWeight = input.Parameters.LiquidWeight;
        int pools = input.Pools.Length;
        var liquid = new BigInteger[pools];
        var locked = new BigInteger[pools];
        var weights = new BigInteger[input.Balance.Length];
        for (int account = 0; account < weights.Length; account++)
        {
            BigInteger balance = input.Balance[account];
            liquid[input.Choice[account]] += balance;
            weights[account] = balance * liquidWeight.Numerator / liquidWeight.Denominator;
        }

        var locks = new List<(int Account, int Pool, BigInteger Weight)>();
        foreach (LockRow row in input.Locks)
        {
            locked[row.Pool] += row.Amount;
            if (input.Choice[row.Account] == row.Pool)
            {
                weights[row.Account] += row.Amount;
            }
            else
            {
                locks.Add((row.Account, row.Pool, row.Amount));
            }
        }

        BigInteger[] bond = [.. input.Pools.Select(static pool => (BigInteger)pool.Bond)];
        BigInteger[] all = [.. Enumerable.Range(0, pools).Select(pool =>
            bond[pool] + locked[pool] + (liquid[pool] * liquidWeight.Numerator / liquidWeight.Denominator))];
        return new BigIntegerSnapshot(total, bond, all, [.. input.Choice], weights, locks);
    }
}
