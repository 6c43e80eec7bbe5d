using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 100, QuietOnSuccess = true)]
public sealed class WaterfallTests
{
    /// <summary>A pool's delegators in tranches of unequal length: conserved, senior tranches last, columns and oracle agree.</summary>
    [Property]
    public void Allocate_AnyTranches_KeepsTheirOrderAndEqualsTheOracle(SlashedPool pool)
    {
        int first = pool.Positions == 0 ? 0 : pool.Seed % (pool.Positions + 1);
        int second = (pool.Positions - first) / 3;
        int[] lengths = [first, 0, second, pool.Positions - first - second];
        UInt128[][] stakes = [pool.Delegators[..first], [], pool.Delegators[first..(first + second)], pool.Delegators[(first + second)..]];

        WaterfallLosses actual = Waterfall.Allocate(pool.Penalty, [.. stakes.Select((tranche, i) => new Tranche($"tranche {i}", tranche))], pool.Rounding);
        UInt128[] column = [.. Enumerable.Repeat(UInt128.MaxValue, pool.Positions)];
        ColumnLoss sums = Waterfall.Allocate(pool.Penalty, pool.Delegators, lengths, pool.Rounding, column);

        BigInteger left = pool.Penalty;
        for (int i = 0; i < stakes.Length; i++)
        {
            BigInteger[] weights = [.. stakes[i].Select(stake => (BigInteger)stake)];
            var taken = BigInteger.Min(left, LossOracle.Sum(weights));
            Assert.Equal(LossOracle.Split(taken, weights, pool.Rounding), actual.Losses[i].Select(loss => (BigInteger)loss));
            left -= taken;
        }

        Assert.Equal(left, actual.Shortfall);
        Assert.Equal(actual.Losses.SelectMany(losses => losses), column);
        Assert.Equal(new ColumnLoss(pool.Delegated, pool.Penalty - actual.Shortfall, actual.Shortfall), sums);
    }
}
