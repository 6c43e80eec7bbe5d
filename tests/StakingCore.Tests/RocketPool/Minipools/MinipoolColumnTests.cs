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
            Assert.Equal(balances.Aggregate(UInt128.Zero, (sum, balance) => sum + balance), (totals.Node + totals.User).BaseUnits);
            Assert.Equal((0, -1), (totals.RefusedRows, totals.FirstRefusedRow));
        }
    }

    [Fact]
    public void Split_HostileTerms_EqualTheScalarRowByRow()
    {
        UInt128[] capitals = [0, 1, 2, 3, Milli(8_000), (UInt128.One << 64) - 1, (UInt128.One << 111) - 1, UInt128.One << 111, UInt128.One << 120, UInt128.MaxValue];
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

    /// <summary>No column of penalties is one of zeros, and results may be longer than the columns.</summary>
    [Fact]
    public void Split_WithoutPenalties_EqualsZeros()
    {
        var random = new Random(8);
        UInt128[] bonds = [.. Enumerable.Range(0, 300).Select(_ => Bond(random))];
        UInt128[] users = [.. bonds.Select(bond => Milli(32_000) - bond)];
        UInt128[] balances = [.. bonds.Select(bond => Balance(random, bond))];
        var fees = new ulong[300];
        Array.Fill(fees, Ether / 7);
        foreach (VectorPath path in _paths)
        {
            MinipoolTotals Split(ulong[] penalties, UInt128[] nodes) => MinipoolShares.Split(
                RocketPoolRelease.Saturn1, new MinipoolColumns(bonds, users, fees, penalties, balances), nodes, new UInt128[310], path);
            var without = new UInt128[310];
            var zeros = new UInt128[310];

            Assert.Equal(Split(new ulong[300], zeros), Split([], without));
            Assert.Equal(zeros, without);
            Assert.Equal(new UInt128[10], without[300..]);
        }
    }

    [Fact]
    public void Split_SumsAbove128Bits_Overflow()
    {
        UInt128[] large = [UInt128.MaxValue, UInt128.MaxValue];
        UInt128[] small = [1, 1];
        foreach (VectorPath path in _paths)
        {
            void Run(UInt128[] bonds, UInt128[] users) => MinipoolShares.Split(
                RocketPoolRelease.Atlas, new MinipoolColumns(bonds, users, new ulong[2], [], large), new UInt128[2], new UInt128[2], path);

            Assert.Throws<OverflowException>(() => Run(small, large));
            Assert.Throws<OverflowException>(() => Run(large, small));
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
        Refuses("nodeFeeParts", () => Run(_bonds, _users, [1], _balances, _nodes, _rest));
        Refuses("userDepositsWei", () => Run(_bonds, [1], _fees, _balances, _nodes, _rest));
        Refuses("balancesWei", () => Run(_bonds, _users, _fees, [1], _nodes, _rest));
        Refuses("penaltyRateParts", () => _ = new MinipoolColumns(_bonds, _users, _fees, [1, 2], _balances));
        Refuses("nodeSharesWei", () => Run(_bonds, _users, _fees, _balances, new UInt128[2], _rest));
        Refuses("userSharesWei", () => Run(_bonds, _users, _fees, _balances, _nodes, new UInt128[2]));
        Refuses("nodeSharesWei", () => Run(_bonds, _users, _fees, _balances, _nodes, _nodes));
        foreach (UInt128[] input in (UInt128[][])[_bonds, _users, _balances])
        {
            Refuses("nodeSharesWei", () => Run(_bonds, _users, _fees, _balances, input, _rest));
            Refuses("userSharesWei", () => Run(_bonds, _users, _fees, _balances, _nodes, input));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolShares.Split(RocketPoolRelease.Redstone, default, [], []));
    }

    private static void Refuses(string name, Action call) => Assert.Equal(name, Assert.Throws<ArgumentException>(call).ParamName);

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
