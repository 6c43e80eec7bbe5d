using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>The split of both generations of the contract at its lines and limits, against the formulas in big integers.</summary>
public sealed class MinipoolSharesTests
{
    private static readonly BigInteger _one = Ether;
    private static readonly BigInteger _stake = 32 * _one;
    private static readonly UInt128 _eight = Milli(8_000);
    private static readonly UInt128[] _bonds = [0, 1, _eight, Milli(16_000), Milli(32_000), UInt128.One << 127];
    private static readonly UInt128[] _users = [0, 3, Milli(16_000), Milli(24_000), Milli(32_000), Milli(40_000), UInt128.MaxValue];
    private static readonly UInt128[] _fees = [0, Ether / 100 * 14, Ether, Ether + 1, 3 * (UInt128)Ether, UInt128.MaxValue];

    private static readonly UInt128[] _balances =
    [
        0, 1, _eight - 1, _eight, Milli(16_000) - 1, Milli(16_000), Milli(16_000) + 1, Milli(24_000), Milli(32_000), Milli(32_000) + 1,
        Milli(33_000) + 3, Milli(48_000), UInt128.MaxValue,
    ];

    private static readonly (UInt128 Stored, UInt128 Largest)[] _penalties =
        [(0, Ether), (Ether, 0), (Ether / 3, Ether), (Ether, 1), (2 * Ether, 2 * Ether), (UInt128.MaxValue, UInt128.MaxValue)];

    [Theory]
    [InlineData(MinipoolDepositType.None)]
    [InlineData(MinipoolDepositType.Full)]
    [InlineData(MinipoolDepositType.Half)]
    [InlineData(MinipoolDepositType.Empty)]
    [InlineData(MinipoolDepositType.Variable)]
    public void Compute_AtLaunch_IsTheContracts(MinipoolDepositType type)
    {
        foreach ((MinipoolTerms terms, UInt128 balance) in Cases(type, [Milli(16_000)]))
        {
            AssertSplit(AtLaunch(terms, balance), RocketPoolRelease.Redstone, terms, balance);
        }
    }

    [Fact]
    public void Compute_ByCapital_IsTheContracts()
    {
        foreach ((MinipoolTerms terms, UInt128 balance) in Cases(MinipoolDepositType.Variable, _bonds))
        {
            AssertSplit(ByCapital(terms, balance), RocketPoolRelease.Atlas, terms, balance);
        }
    }

    /// <summary>A share above 128 bits that a penalty takes whole is no share: the contract splits such a balance.</summary>
    [Fact]
    public void Compute_PenaltyAbove128Bits_LeavesTheUsersEverything()
    {
        UInt128 balance = UInt128.MaxValue / 8;
        MinipoolTerms terms = new()
        {
            NodeDeposit = new(_eight),
            UserDeposit = new(Milli(24_000)),
            NodeFee = new(ulong.MaxValue),
            PenaltyRate = Fixed18.One,
            MaximumPenaltyRate = Fixed18.One,
        };

        MinipoolShares shares = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, new(balance)).Value;

        Assert.Equal((default, new Amount<Wei>(balance), new Amount<Wei>(balance)), (shares.Node, shares.User, shares.Penalty));
        var node = new UInt128[1];
        var columns = new MinipoolColumns([_eight], [Milli(24_000)], [ulong.MaxValue], [Ether], [balance]);
        Assert.Equal(new MinipoolTotals(default, new(balance), 0, -1), MinipoolShares.Split(RocketPoolRelease.Atlas, columns, node, new UInt128[1]));
    }

    /// <summary>Share times penalty is one product of 256 bits in the contract.</summary>
    [Fact]
    public void Compute_PenaltyProductAbove256Bits_IsRefused()
    {
        Fixed18 most = new(UInt128.MaxValue);
        MinipoolTerms terms = new() { UserDeposit = new(1), NodeFee = most, PenaltyRate = most, MaximumPenaltyRate = most };

        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.ArithmeticRange),
            MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, Amount<Wei>.MaxValue).Refusal);
    }

    [Fact]
    public void Compute_UnknownRelease_IsACallersMistake() => Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(
        () => MinipoolShares.Compute(RocketPoolRelease.Launch - 1, default, default)).ParamName);

    private static IEnumerable<(MinipoolTerms Terms, UInt128 Balance)> Cases(MinipoolDepositType type, UInt128[] bonds) =>
        from bond in bonds
        from user in _users
        from fee in _fees
        from penalty in _penalties
        from balance in _balances
        select (
            new MinipoolTerms
            {
                DepositType = type,
                NodeDeposit = new(bond),
                UserDeposit = new(user),
                NodeFee = new(fee),
                PenaltyRate = new(penalty.Stored),
                MaximumPenaltyRate = new(penalty.Largest),
            },
            balance);

    private static void AssertSplit(Split expected, RocketPoolRelease release, in MinipoolTerms terms, UInt128 balance)
    {
        RocketPoolOutcome<MinipoolShares> outcome = MinipoolShares.Compute(release, terms, new(balance));
        Split found;
        if (outcome.Refusal is { } refusal)
        {
            found = new Split(refusal);
        }
        else
        {
            MinipoolShares shares = outcome.Value;
            found = new Split(null, shares.Node.BaseUnits, shares.Rewards.BaseUnits, shares.Penalty.BaseUnits, shares.BondLoss.BaseUnits, shares.UserLoss.BaseUnits);
            Assert.Equal(balance, shares.Node.BaseUnits + shares.User.BaseUnits);
        }

        // The slow comparison, which names the figures, only where they differ.
        if (found != expected)
        {
            Assert.Equal((terms, balance, expected), (terms, balance, found));
        }
    }

    private static Split AtLaunch(in MinipoolTerms terms, BigInteger balance)
    {
        BigInteger user = terms.UserDeposit.BaseUnits;
        if (balance < user)
        {
            return Penalised(terms, balance, 0, 0);
        }

        BigInteger rewards = BigInteger.Max(balance - _stake, 0);
        BigInteger half = rewards / 2;
        BigInteger toUsers = user + (terms.DepositType == MinipoolDepositType.Empty ? rewards : half) - (half * terms.NodeFee.Parts / _one);
        return toUsers < 0 || toUsers > balance
            ? Refused(RocketPoolRule.NodeShareAboveBalance, atMost: balance)
            : Penalised(terms, balance, balance - toUsers, rewards);
    }

    private static Split ByCapital(in MinipoolTerms terms, BigInteger balance)
    {
        BigInteger bond = terms.NodeDeposit.BaseUnits;
        BigInteger user = terms.UserDeposit.BaseUnits;
        BigInteger rewards = balance < _eight ? balance : BigInteger.Max(balance - bond - user, 0);
        if (bond + user == 0)
        {
            return Refused(RocketPoolRule.NoCapital, found: 0, atLeast: 1);
        }

        BigInteger part = rewards * bond / (bond + user);
        BigInteger node = part + ((rewards - part) * terms.NodeFee.Parts / _one);
        if (balance >= _eight)
        {
            return Penalised(terms, balance, rewards > 0 ? bond + node : BigInteger.Max(balance - user, 0), rewards);
        }

        return node > balance
            ? Refused(RocketPoolRule.NodeShareAboveBalance, atMost: balance)
            : new Split(null, node, rewards, 0, 0, 0);
    }

    private static Split Penalised(in MinipoolTerms terms, BigInteger balance, BigInteger node, BigInteger rewards)
    {
        BigInteger product = node * BigInteger.Min(terms.PenaltyRate.Parts, terms.MaximumPenaltyRate.Parts);
        if (product >> 256 > 0)
        {
            return Refused(RocketPoolRule.ArithmeticRange);
        }

        BigInteger penalty = BigInteger.Min(product / _one, node);
        BigInteger left = node - penalty;
        BigInteger user = terms.UserDeposit.BaseUnits;
        BigInteger bondLeft = BigInteger.Clamp(balance - user, 0, terms.NodeDeposit.BaseUnits);
        return left > balance
            ? Refused(RocketPoolRule.NodeShareAboveBalance, atMost: balance)
            : new Split(null, left, rewards, BigInteger.Min(penalty, balance), terms.NodeDeposit.BaseUnits - bondLeft, BigInteger.Max(user - balance, 0));
    }

    private static Split Refused(RocketPoolRule rule, UInt128? found = null, UInt128? atLeast = null, BigInteger? atMost = null) =>
        new(new RocketPoolRefusal(rule) { Found = found, AtLeast = atLeast, AtMost = (UInt128?)atMost });

    private readonly record struct Split(
        RocketPoolRefusal? Refusal,
        BigInteger Node = default,
        BigInteger Rewards = default,
        BigInteger Penalty = default,
        BigInteger BondLoss = default,
        BigInteger UserLoss = default);
}
