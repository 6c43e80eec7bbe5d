using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Staking;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Staking;

/// <summary>Prices and claims of lots against their formulas in unbounded integers.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class AuctionLotTests
{
    private static readonly AuctionLot _lot = new()
    {
        DurationBlocks = 3,
        StartPrice = new(1_000),
        ReservePrice = new(100),
        Total = new(50),
        Bids = new(7),
    };

    [Property]
    public void Lot_AnyTime_IsTheFormula(AuctionLot lot, ulong block)
    {
        ulong elapsed = block % (lot.DurationBlocks + 2);
        BigInteger start = lot.StartPrice.Parts;
        BigInteger time = elapsed < lot.DurationBlocks
            ? start - ((start - lot.ReservePrice.Parts) * elapsed * elapsed / lot.DurationBlocks / lot.DurationBlocks)
            : lot.ReservePrice.Parts;
        Assert.Equal(time, lot.PriceAt(elapsed).Value.Parts);
        if (lot.Total.IsZero)
        {
            return;
        }

        BigInteger bids = (BigInteger)lot.Bids.BaseUnits * Ether;
        BigInteger price = BigInteger.Max(time, bids / lot.Total.BaseUnits);
        BigInteger claimed = BigInteger.Min(bids / price, lot.Total.BaseUnits);
        if (bids / lot.Total.BaseUnits <= UInt128.MaxValue)
        {
            Assert.Equal(bids / lot.Total.BaseUnits, lot.PriceByBids().Value.Parts);
            Assert.Equal(price, lot.CurrentPrice(elapsed).Value.Parts);
        }

        Assert.Equal(claimed, lot.Claimed(elapsed).Value.BaseUnits);
        Assert.Equal(lot.Total.BaseUnits - claimed, lot.Remaining(elapsed).Value.BaseUnits);
    }

    /// <summary>(1 - t²/9) of the fall of 900, with floors: 100 after one block, 400 after two, all from the third on.</summary>
    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(1, 900)]
    [InlineData(2, 600)]
    [InlineData(3, 100)]
    [InlineData(4, 100)]
    public void PriceAt_EachBlock_FallsWithTheSquare(ulong elapsed, ulong price) => Assert.Equal(new Fixed18(price), _lot.PriceAt(elapsed).Value);

    [Fact]
    public void Lot_WithoutPriceOrRpl_IsRefusedWithItsFigures()
    {
        AuctionLot reversed = _lot with { ReservePrice = new(1_001) };
        AuctionLot empty = _lot with { Total = default };
        AuctionLot free = _lot with { StartPrice = default, ReservePrice = default, Bids = default };
        var aboveStart = RocketPoolRefusal.Of(RocketPoolRule.ReserveAboveStart, 1_001, atMost: 1_000);
        var lotIsEmpty = RocketPoolRefusal.Of(RocketPoolRule.LotIsEmpty, 0, atLeast: 1);
        var priceIsZero = RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1);

        Assert.All(Refusals(reversed).Append(reversed.PriceAt(2).Refusal), refusal => Assert.Equal(aboveStart, refusal));
        Assert.All(Refusals(empty).Append(empty.PriceByBids().Refusal), refusal => Assert.Equal(lotIsEmpty, refusal));
        Assert.All(Refusals(free).Skip(1), refusal => Assert.Equal(priceIsZero, refusal));
        Assert.Equal(default, free.CurrentPrice(2).Value);
        Assert.All(Refusals(reversed with { Total = default }), refusal => Assert.Equal(aboveStart, refusal));
        Assert.Equal(new Fixed18(1_001), reversed.PriceAt(3).Value);
        Assert.Equal(new Fixed18(1_000), (_lot with { ReservePrice = new(1_000) }).PriceAt(2).Value);
        Assert.Equal(default, free.PriceAt(2).Value);
    }

    [Fact]
    public void Claimed_PriceByBids_BuysEverything()
    {
        AuctionLot sold = _lot with { Bids = new(Milli(1_000)) };

        Assert.Equal((sold.Total, default), (sold.Claimed(0).Value, sold.Remaining(0).Value));
        Assert.Equal(new Fixed18(Ether / 50 * (UInt128)Ether), sold.CurrentPrice(0).Value);
        Assert.Equal(sold.Total, (sold with { StartPrice = default, ReservePrice = default, Bids = new(1) }).Claimed(0).Value);
    }

    private static IEnumerable<RocketPoolRefusal?> Refusals(AuctionLot lot) => [lot.CurrentPrice(2).Refusal, lot.Claimed(2).Refusal, lot.Remaining(2).Refusal];
}
