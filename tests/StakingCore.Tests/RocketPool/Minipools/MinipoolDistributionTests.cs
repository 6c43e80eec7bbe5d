using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

public sealed class MinipoolDistributionTests
{
    private static readonly UInt128 _eight = Milli(8_000);
    private static readonly UInt128 _user = Milli(24_000);
    private static readonly Amount<Rpl> _stake = new(Milli(300_000));
    private static readonly Fixed18 _price = Fixed18.Parse("0.013");
    private static readonly MinipoolTerms _terms = new() { NodeDeposit = new(_eight), UserDeposit = new(_user), NodeFee = Fixed18.Parse("0.14") };

    [Theory]
    [InlineData(RocketPoolRelease.Atlas, Caller.Owner)]
    [InlineData(RocketPoolRelease.Atlas, Caller.Other)]
    [InlineData(RocketPoolRelease.Saturn1, Caller.Owner)]
    [InlineData(RocketPoolRelease.Saturn1, Caller.Other)]
    public void Compute_AnyHoldings_DoesWhatTheContractDoes(RocketPoolRelease release, Caller caller)
    {
        bool isOwner = caller == Caller.Owner;
        foreach (MinipoolHoldings held in Holdings())
        {
            UInt128 balance = held.Balance.BaseUnits;
            MinipoolShares shares = MinipoolShares.Compute(release, _terms, held.Balance).Value;
            UInt128 pot = held.Refund.BaseUnits + shares.Node.BaseUnits;
            bool isCapital = balance >= _eight;

            // The first capital that comes back short is remembered; the owner's call settles what is.
            UInt128 owed = isCapital && !held.HasReturnedCapital && balance < _user ? _user - balance : held.SlashBalance.BaseUnits;
            bool settles = isOwner && isCapital;
            var taken = (UInt128)BigInteger.Min(settles ? (BigInteger)owed * Ether / _price.Parts : 0, _stake.BaseUnits);

            MinipoolDistribution result = MinipoolDistribution.Compute(release, _terms, held, caller, _stake, _price).Value;

            Assert.Equal(shares, result.Shares);
            Assert.Equal(shares.User, result.ToReth);
            Assert.Equal((isOwner ? pot : 0, isOwner ? 0 : pot), (result.NodePaid.BaseUnits, result.RefundAfter.BaseUnits));
            Assert.Equal((settles ? 0 : owed, settles), (result.SlashBalanceAfter.BaseUnits, result.IsFinal));
            Assert.Equal((taken, _stake.BaseUnits - taken), (result.Slash.Taken.BaseUnits, result.Slash.StakeAfter.BaseUnits));
        }
    }

    [Fact]
    public void Compute_WithoutAPrice_IsRefusedWhereTheOwnerIsSlashed()
    {
        RocketPoolOutcome<MinipoolDistribution> Unpriced(UInt128 balance, Caller caller) => MinipoolDistribution.Compute(
            RocketPoolRelease.Houston, _terms, new MinipoolHoldings { Balance = new(balance) }, caller, _stake, default);

        Assert.Equal(RocketPoolRule.PriceIsZero, Unpriced(_user - 1, Caller.Owner).Refusal?.Rule);
        Assert.Equal(UInt128.One, Unpriced(_user - 1, Caller.Other).Value.SlashBalanceAfter.BaseUnits);
        Assert.True(Unpriced(_user, Caller.Owner).Value.IsFinal);
        Assert.True(Unpriced(_eight - 1, Caller.Owner).IsAccepted);
    }

    [Fact]
    public void Compute_SplitThatIsRefused_IsRefusedByItsRule() => Assert.Equal(
        new RocketPoolRefusal(RocketPoolRule.NoCapital) { Found = 0, AtLeast = 1 },
        MinipoolDistribution.Compute(RocketPoolRelease.Atlas, default, default, Caller.Owner, _stake, _price).Refusal);

    [Fact]
    public void Compute_RefundAbove128Bits_Overflows()
    {
        RocketPoolOutcome<MinipoolDistribution> Of(UInt128 refund) => MinipoolDistribution.Compute(
            RocketPoolRelease.Atlas, _terms, new MinipoolHoldings { Balance = new(_user + 1), Refund = new(refund) }, Caller.Other, _stake, _price);

        Assert.Equal(Amount<Wei>.MaxValue, Of(UInt128.MaxValue - 1).Value.RefundAfter);
        Assert.Throws<OverflowException>(() => Of(UInt128.MaxValue));
    }

    [Fact]
    public void Compute_BeforeAtlas_IsACallersMistake() => Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(
        () => MinipoolDistribution.Compute(RocketPoolRelease.Redstone, _terms, default, Caller.Owner, _stake, _price)).ParamName);

    private static IEnumerable<MinipoolHoldings> Holdings() =>
        from balance in (UInt128[])[0, 1, _eight - 1, _eight, _user - 1, _user, _user + 1, Milli(32_000), Milli(33_000) + 1]
        from refund in (UInt128[])[0, 7]
        from slash in (UInt128[])[0, Milli(500)]
        from hasReturned in (bool[])[false, true]
        select new MinipoolHoldings { Balance = new(balance), Refund = new(refund), SlashBalance = new(slash), HasReturnedCapital = hasReturned };
}
