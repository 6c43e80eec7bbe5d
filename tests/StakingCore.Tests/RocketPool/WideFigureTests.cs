using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Lido;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.Tests.RocketPool;

/// <summary>What a rule only passes through may be wider than an amount: the contracts' words have 256 bits.</summary>
public sealed class WideFigureTests
{
    private static readonly UInt128 _half = UInt128.One << 127;
    private static readonly UInt128 _one = Fixed18.One.Parts;

    [Fact]
    public void Split_CapitalAbove128Bits_IsSplitByIt()
    {
        var terms = new MinipoolTerms { NodeDeposit = new(_half), UserDeposit = new(_half) };

        MinipoolShares rewards = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, new(7)).Value;
        MinipoolShares loss = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, Amount<Wei>.MaxValue).Value;

        Assert.Equal((new Amount<Wei>(3), new Amount<Wei>(4)), (rewards.Node, rewards.User));
        Assert.Equal((new Amount<Wei>(_half - 1), new Amount<Wei>(1)), (loss.Node, loss.BondLoss));
    }

    [Fact]
    public void SplitColumns_CapitalAbove128Bits_IsSplitByIt()
    {
        UInt128[] halves = [_half, _half, _half];
        var columns = new MinipoolColumns(halves, halves, new ulong[3], [], [7, 7, 7]);
        var node = new UInt128[3];

        MinipoolTotals totals = MinipoolShares.Split(RocketPoolRelease.Atlas, columns, node, new UInt128[3]);

        Assert.Equal([3, 3, 3], node);
        Assert.Equal(0, totals.RefusedRows);
    }

    [Fact]
    public void BorrowLimit_Above128Bits_LimitsNothing()
    {
        Amount<Rpl> stake = new(1_000_000 * _one);

        Assert.Null(BorrowLimit.Compute(RocketPoolRelease.Atlas, stake, Fixed18.One, new(1)).Value.Ether);
        Assert.Throws<OverflowException>(
            () => RplLimits.Compute(RocketPoolRelease.Atlas, stake, Fixed18.One, new(16 * _one), 1, new(1), Fixed18.One));
    }

    [Fact]
    public void Lot_PriceByBidsAbove128Bits_IsClaimedAll()
    {
        var lot = new AuctionLot { DurationBlocks = 10, StartPrice = Fixed18.One, ReservePrice = Fixed18.One, Total = new(3), Bids = new(UInt128.MaxValue) };

        Assert.Throws<OverflowException>(() => lot.PriceByBids());
        Assert.Equal(new Amount<Rpl>(3), lot.Claimed(0).Value);
        Assert.True(lot.Remaining(0).Value.IsZero);
    }

    [Fact]
    public void Inflation_AboveAWord_IsRefusedAndBelowItOverflows()
    {
        Fixed18 twice = new(2 * _one);

        Assert.Equal(RocketPoolRule.ArithmeticRange, RplInflation.Minted(new(_one), twice, 1_000 * RplInflation.IntervalSeconds).Refusal!.Rule);
        Assert.Throws<OverflowException>(() => RplInflation.Minted(new(_one), twice, 70 * RplInflation.IntervalSeconds));
    }

    [Fact]
    public void Burn_WorthAbove128Bits_HasTooLittleCollateral()
    {
        var balances = new NetworkBalances(Amount<Wei>.MaxValue, default, new(1));

        RocketPoolRefusal refusal = RethBurn.Compute(balances, new(5), new(5), Amount<Wei>.MaxValue, Amount<Wei>.MaxValue).Refusal!;

        Assert.Equal((RocketPoolRule.CollateralTooLow, (UInt128?)null, (UInt128?)null), (refusal.Rule, refusal.Found, refusal.AtMost));
        Assert.Equal(UInt128.MaxValue, RethBurn.Compute(balances, new(1), new(5), Amount<Wei>.MaxValue, default).Value.Paid.BaseUnits);
    }

    [Fact]
    public void Collateral_WorthAbove128Bits_IsMeasuredAgainst()
    {
        var balances = new NetworkBalances(new(_half), default, new(1));

        RethCollateral collateral = RethCollateral.Compute(balances, new(4), new(_half), new(_one / 10));

        Assert.Equal(new Fixed18(_one / 4), collateral.Rate);
        Assert.Equal((_half / 5 * 2) + (_half % 5 * 2 / 5), collateral.Kept.BaseUnits);
        Assert.Equal(_half, collateral.Excess.BaseUnits + collateral.Kept.BaseUnits);
    }

    [Fact]
    public void Buffer_TargetAbove128Bits_TakesAll()
    {
        var balances = new NetworkBalances(Amount<Wei>.MaxValue, default, new(1));

        Assert.Equal(new Amount<Wei>(9), RethBuffer.Fill(RocketPoolRelease.Saturn1, balances, new(9), Amount<Wei>.MaxValue, new(2 * _one)));
    }

    [Fact]
    public void Report_RateAbove128Bits_IsGuardedAsAnyOther()
    {
        var dust = new NetworkBalances(new(1_000_000_000_000 * _one), default, new(1));
        NetworkBalances grown = dust with { TotalEther = new(1_019_000_000_000 * _one) };
        NetworkBalances jumped = dust with { TotalEther = new(1_021_000_000_000 * _one) };
        Fixed18 most = new(_one / 50);

        Assert.True(BalanceReport.Accept(RocketPoolRelease.Saturn1, dust, grown, most, null, 0).IsAccepted);
        Assert.Equal(RocketPoolRule.RateChangeTooLarge, BalanceReport.Accept(RocketPoolRelease.Saturn1, dust, jumped, most, null, 0).Refusal!.Rule);
        Assert.Throws<OverflowException>(() => grown.ExchangeRate);
    }

    [Fact]
    public void FeeShares_IncomeAbove128Bits_PaysItsFee()
    {
        var report = new LidoReport { ConsensusBalance = new(_half), Withdrawals = new(_half), Principal = new(_half) };
        var after = new LidoShares(Amount<Wei>.MaxValue, new(_half));

        Assert.Equal(new Amount<StethShare>(0), report.FeeShares(after, 0, 1).Value);
        Assert.Equal(RocketPoolRule.FeeAboveOne, report.FeeShares(after, 4, 1).Refusal!.Rule);
    }
}
