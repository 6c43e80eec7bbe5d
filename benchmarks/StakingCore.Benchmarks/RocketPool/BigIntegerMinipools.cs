using System.Numerics;

namespace StakingCore.Benchmarks.RocketPool;

/// <summary>The same split as the contract has it, in BigInteger.</summary>
internal static class BigIntegerMinipools
{
    private static readonly BigInteger _one = BigInteger.Pow(10, 18);
    private static readonly BigInteger _line = 8 * _one;

    internal static BigInteger Split(MinipoolRows rows)
    {
        BigInteger nodes = BigInteger.Zero;
        for (int row = 0; row < rows.Balances.Length; row++)
        {
            BigInteger balance = rows.Balances[row];
            BigInteger bond = rows.NodeDeposits[row];
            BigInteger borrowed = rows.UserDeposits[row];
            BigInteger capital = bond + borrowed;
            BigInteger fee = rows.NodeFees[row];
            BigInteger node = balance < _line ? Rewards(balance, bond, capital, fee)
                : balance > capital ? bond + Rewards(balance - capital, bond, capital, fee)
                : balance > borrowed ? balance - borrowed
                : BigInteger.Zero;
            rows.NodeShares[row] = (UInt128)node;
            rows.UserShares[row] = (UInt128)(balance - node);
            nodes += node;
        }

        return nodes;
    }

    private static BigInteger Rewards(BigInteger rewards, BigInteger bond, BigInteger capital, BigInteger fee)
    {
        BigInteger part = rewards * bond / capital;
        return part + ((rewards - part) * fee / _one);
    }
}
