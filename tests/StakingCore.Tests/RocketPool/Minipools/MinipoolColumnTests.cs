using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using StakingCore.Tests.Numerics;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>Columns give the integers of the definition on every path, refuse the rows that the scalar refuses, and allocate nothing.</summary>
[Properties(MaxTest = 300, QuietOnSuccess = true)]
public sealed class MinipoolColumnTests
{
    private static readonly BigInteger _one = Ether;
    private static readonly VectorPath[] _paths = [VectorPath.Widest, VectorPath.Scalar, VectorPath.Wide];
    private static readonly UInt128[] _bonds = [Milli(8_000), Milli(16_000), Milli(4_000)];
    private static readonly UInt128[] _users = [Milli(24_000), Milli(16_000), Milli(28_000)];
    private static readonly ulong[] _fees = [Ether / 20, Ether / 7, Ether / 5];
    private static readonly UInt128[] _balances = [Milli(123), Milli(32_017), Milli(20_000)];
    private static readonly UInt128[] _nodes = new UInt128[3];
    private static readonly UInt128[] _rest = new UInt128[3];

    [Property]
    public void Split_AnyColumns_EqualTheDefinition(int seed)
    {
        var random = new Random(seed);

        // Few terms in many rows, so that some are prepared, some collide and some come once.
        MinipoolTerms[] kinds = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Terms(random, Bond(random)))];
        MinipoolTerms[] terms = [.. Enumerable.Range(0, random.Next(200)).Select(_ => kinds[random.Next(kinds.Length)])];
        UInt128[] balances = [.. terms.Select(minipool => Balance(random, minipool.NodeDeposit.BaseUnits))];
        BigInteger[] expected = [.. terms.Zip(balances, Expected)];
        foreach (VectorPath path in _paths)
        {
            var nodes = new UInt128[balances.Length];
            var users = new UInt128[balances.Length];
            MinipoolTotals totals = Split(terms, balances, nodes, users, path);

            Assert.Equal(expected, nodes.Select(node => (BigInteger)node));
            Assert.Equal(balances, nodes.Zip(users, (node, user) => node + user));
            Assert.Equal(expected.Aggregate(BigInteger.Zero, BigInteger.Add), totals.Node.BaseUnits);
            Assert.Equal((0, -1), (totals.RefusedRows, totals.FirstRefusedRow));
        }
    }

    [Fact]
    public void Split_HostileTerms_EqualTheScalarRowByRow()
    {
        UInt128[] capitals = [0, 1, 2, 3, Milli(8_000), (UInt128.One << 64) - 1, (UInt128.One << 111) - 1, UInt128.One << 111, UInt128.One << 120];
        ulong[] fees = [0, 1, Ether / 3, Ether - 1, Ether, Ether + 1, ulong.MaxValue];
        UInt128[] balances = [0, 1, 7, Milli(8_000) - 1, Milli(8_000), (1UL << 63) - 1, 1UL << 63, UInt128.One << 100, UInt128.One << 112];
        (UInt128 Bond, UInt128 User, ulong Fee, UInt128 Balance)[] rows =
        [
            .. from bond in capitals
               from user in capitals
               from fee in fees
               from balance in balances
               select (bond, user, fee, balance),
        ];
        MinipoolTerms[] terms =
        [
            .. rows.Select(row => new MinipoolTerms { NodeDeposit = new(row.Bond), UserDeposit = new(row.User), NodeFee = new(row.Fee) }),
        ];
        UInt128[] amounts = [.. rows.Select(row => row.Balance)];
        RocketPoolOutcome<MinipoolShares>[] expected =
        [
            .. terms.Zip(amounts, (minipool, balance) => MinipoolShares.Compute(RocketPoolRelease.Atlas, minipool, new Amount<Wei>(balance))),
        ];
        foreach (VectorPath path in _paths)
        {
            var nodes = new UInt128[rows.Length];
            var users = new UInt128[rows.Length];
            MinipoolTotals totals = Split(terms, amounts, nodes, users, path);

            Assert.Equal(expected.Select(outcome => outcome.IsAccepted ? outcome.Value.Node.BaseUnits : 0), nodes);
            Assert.Equal(expected.Select(outcome => outcome.IsAccepted ? outcome.Value.User.BaseUnits : 0), users);
            Assert.Equal(expected.Count(outcome => !outcome.IsAccepted), totals.RefusedRows);
            Assert.Equal(Array.FindIndex(expected, outcome => !outcome.IsAccepted), totals.FirstRefusedRow);
        }
    }

    [Property]
    public void EstimatedQuotient_AnyProperFraction_IsTheFloor(ulong value, UInt128 numerator, UInt128 denominator, byte shift)
    {
        UInt128 divisor = (denominator >> (16 + (shift % 100))) + 1;
        UInt128 factor = numerator % (divisor + 1);
        ulong small = value >> 1;

        Assert.Equal((BigInteger)small * factor / divisor, EstimatedQuotient.Floor(small, factor, divisor));
    }

    [Fact]
    public void EstimatedQuotient_HostileValues_IsTheFloor()
    {
        UInt128[] terms = [.. HostileValues.DoubleWords.Where(term => term < EstimatedQuotient.DenominatorLimit)];
        foreach ((UInt128 numerator, UInt128 denominator) in HostileValues.Pairs(terms).Where(pair => pair.First <= pair.Second && pair.Second > 0))
        {
            foreach (ulong value in HostileValues.Words.Where(word => word < EstimatedQuotient.ValueLimit))
            {
                Assert.Equal((BigInteger)value * numerator / denominator, EstimatedQuotient.Floor(value, numerator, denominator));
            }
        }
    }

    [Fact]
    public void Split_AnyColumns_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
        MinipoolShares.Split(RocketPoolRelease.Atlas, new MinipoolColumns(_bonds, _users, _fees, [], _balances), _nodes, _rest)));

    [Fact]
    public void Split_SenselessColumns_AreRefusedByName()
    {
        Assert.Equal("nodeFeeParts", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, [1], _balances, _nodes, _rest)).ParamName);
        Assert.Equal("userDepositsWei", Assert.Throws<ArgumentException>(() => Run(_bonds, [1], _fees, _balances, _nodes, _rest)).ParamName);
        Assert.Equal("balancesWei", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, _fees, [1], _nodes, _rest)).ParamName);
        Assert.Equal("nodeSharesWei", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, _fees, _balances, [], _rest)).ParamName);
        Assert.Equal("userSharesWei", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, _fees, _balances, _nodes, [])).ParamName);
        Assert.Equal("nodeSharesWei", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, _fees, _balances, _nodes, _nodes)).ParamName);
        Assert.Equal("userSharesWei", Assert.Throws<ArgumentException>(() => Run(_bonds, _users, _fees, _balances, _nodes, _balances)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolShares.Split(RocketPoolRelease.Redstone, default, [], []));
    }

    private static void Run(UInt128[] bonds, UInt128[] users, ulong[] fees, UInt128[] balances, UInt128[] nodes, UInt128[] rest) =>
        MinipoolShares.Split(RocketPoolRelease.Atlas, new MinipoolColumns(bonds, users, fees, [], balances), nodes, rest);

    private static MinipoolTotals Split(MinipoolTerms[] terms, UInt128[] balances, UInt128[] nodes, UInt128[] users, VectorPath path)
    {
        var columns = new MinipoolColumns(
            [.. terms.Select(minipool => minipool.NodeDeposit.BaseUnits)],
            [.. terms.Select(minipool => minipool.UserDeposit.BaseUnits)],
            [.. terms.Select(minipool => (ulong)minipool.NodeFee.Parts)],
            [.. terms.Select(minipool => (ulong)minipool.EffectivePenaltyRate.Parts)],
            balances);
        return MinipoolShares.Split(RocketPoolRelease.Atlas, columns, nodes, users, path);
    }

    // Written from the contract's formulas, sharing nothing with the library.
    private static BigInteger Expected(MinipoolTerms terms, UInt128 balance)
    {
        BigInteger bond = terms.NodeDeposit.BaseUnits;
        BigInteger user = terms.UserDeposit.BaseUnits;
        BigInteger Rewards(BigInteger amount)
        {
            BigInteger part = amount * bond / (bond + user);
            return part + ((amount - part) * terms.NodeFee.Parts / _one);
        }

        if (balance < Milli(8_000))
        {
            return Rewards(balance);
        }

        BigInteger node = balance > bond + user ? bond + Rewards(balance - bond - user) : BigInteger.Max(balance - user, 0);
        return node - BigInteger.Min(node, node * BigInteger.Min(terms.PenaltyRate.Parts, terms.MaximumPenaltyRate.Parts) / _one);
    }
}
