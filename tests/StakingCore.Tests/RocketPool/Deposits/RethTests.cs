using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Deposits;

/// <summary>What rETH is worth, and what that makes of deposits, burns and the token's own ETH.</summary>
public sealed class RethTests
{
    private static readonly BigInteger _one = Ether;
    private static readonly Fixed18 _tenth = Fixed18.Parse("0.1");
    private static readonly UInt128[] _amounts = [0, 1, 2, 7, Milli(10) - 1, Milli(10), Milli(1_000) + 3, Milli(300_000)];

    // Worth more and less than ETH, nothing backed, nothing issued.
    private static readonly NetworkBalances[] _reports =
    [
        default,
        Report(Milli(1_100_000) + 1, Milli(1_000_000)),
        Report(Milli(900_000), Milli(1_000_000) + 1),
        Report(Milli(900_000), 0),
        Report(0, Milli(1_000_000)),
        Report(1, 3),
    ];

    [Fact]
    public void Value_BothWays_IsAmountByTotals()
    {
        foreach (NetworkBalances report in _reports)
        {
            (BigInteger total, BigInteger supply) = (report.TotalEther.BaseUnits, report.RethSupply.BaseUnits);
            foreach (UInt128 amount in _amounts)
            {
                Assert.Equal(supply == 0 ? amount : amount * total / supply, (BigInteger)report.EtherValue(new(amount)).BaseUnits);
                if (supply > 0 && total == 0)
                {
                    Assert.Equal(
                        new RocketPoolRefusal(RocketPoolRule.NetworkBalanceIsZero) { Found = 0, AtLeast = 1 }, report.RethValue(new(amount)).Refusal);
                }
                else
                {
                    Assert.Equal(supply == 0 ? amount : amount * supply / total, (BigInteger)report.RethValue(new(amount)).Value.BaseUnits);
                }
            }

            Assert.Equal(supply == 0 ? _one : _one * total / supply, report.ExchangeRate.Parts);
        }
    }

    [Fact]
    public void Utilization_OfAReport_IsTheStakingPart()
    {
        Assert.Equal(Fixed18.One, default(NetworkBalances).Utilization);
        Assert.Equal(Fixed18.Parse("0.333333333333333333"), new NetworkBalances(new(3), new(1), default).Utilization);
        Assert.Equal(default, new NetworkBalances(new(3), default, default).Utilization);
    }

    [Fact]
    public void Burn_AnyAmount_TakesTheTokensEtherFirst()
    {
        foreach (NetworkBalances report in _reports)
        {
            foreach (UInt128 amount in _amounts.Skip(1))
            {
                UInt128 worth = report.EtherValue(new(amount)).BaseUnits;
                foreach (UInt128 held in (UInt128[])[0, worth / 3, worth, worth + 5])
                {
                    UInt128 missing = worth > held ? worth - held : 0;

                    Assert.Equal(new RethBurn(new(worth), new(missing)), RethBurn.Compute(report, new(amount), new(amount), new(held), new(missing)).Value);
                    Assert.Equal(new RethBurn(new(worth), new(missing)), RethBurn.Compute(report, new(amount), new(amount + 1), new(held), new(worth)).Value);
                    if (missing > 0)
                    {
                        Assert.Equal(
                            new RocketPoolRefusal(RocketPoolRule.CollateralTooLow) { Found = worth, AtMost = worth - 1 },
                            RethBurn.Compute(report, new(amount), new(amount), new(held), new(missing - 1)).Refusal);
                    }
                }
            }
        }
    }

    [Fact]
    public void Burn_NothingOrMoreThanOwned_IsRefused()
    {
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.AmountIsZero) { Found = 0, AtLeast = 1 },
            RethBurn.Compute(_reports[1], default, new(9), new(9), default).Refusal);
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.RethBalanceTooLow) { Found = 9, AtMost = 8 },
            RethBurn.Compute(_reports[1], new(9), new(8), new(Milli(1)), default).Refusal);
    }

    [Fact]
    public void Burn_FiguresOf128Bits_AreStatedAndLargerOnesNot()
    {
        NetworkBalances par = default;
        RocketPoolRefusal fits = RethBurn.Compute(par, Amount<Reth>.MaxValue, Amount<Reth>.MaxValue, new(UInt128.MaxValue - 2), new(1)).Refusal!;

        Assert.Equal((UInt128.MaxValue, UInt128.MaxValue - 1), (fits.Found, fits.AtMost));
        NetworkBalances twice = Report(2, 1);
        RocketPoolRefusal wide = RethBurn.Compute(twice, new(UInt128.One << 127), Amount<Reth>.MaxValue, Amount<Wei>.MaxValue, default).Refusal!;
        Assert.Equal((null, UInt128.MaxValue), (wide.Found, wide.AtMost));
    }

    [Fact]
    public void Collateral_AnyHoldings_KeepsTheTargetByTheRoundedRate()
    {
        foreach (NetworkBalances report in _reports)
        {
            foreach (UInt128 supply in _amounts)
            {
                BigInteger worth = report.EtherValue(new(supply)).BaseUnits;
                foreach (UInt128 held in _amounts)
                {
                    foreach (Fixed18 target in (Fixed18[])[default, new(1), _tenth, Fixed18.One, new(2 * (UInt128)Ether)])
                    {
                        BigInteger rate = worth == 0 ? _one : held * _one / worth;
                        BigInteger kept = rate > target.Parts ? (BigInteger)held * target.Parts / rate : held;

                        RethCollateral collateral = RethCollateral.Compute(report, new(supply), new(held), target);

                        Assert.Equal((rate, kept), (collateral.Rate.Parts, collateral.Kept.BaseUnits));
                        Assert.Equal(held, collateral.Kept.BaseUnits + collateral.Excess.BaseUnits);
                    }
                }
            }
        }
    }

    [Fact]
    public void Buffer_OfARelease_IsFilledFromSaturnOn()
    {
        foreach (NetworkBalances report in _reports)
        {
            BigInteger wanted = (BigInteger)report.TotalEther.BaseUnits / 10;
            foreach (UInt128 amount in _amounts)
            {
                foreach (UInt128 held in (UInt128[])[0, (UInt128)BigInteger.Max(wanted - 5, 0), (UInt128)wanted, (UInt128)wanted + 1])
                {
                    BigInteger filled = BigInteger.Clamp(wanted - held, 0, amount);

                    Assert.Equal(filled, RethBuffer.Fill(RocketPoolRelease.Saturn1, report, new(amount), new(held), _tenth).BaseUnits);
                    Assert.Equal(default, RethBuffer.Fill(RocketPoolRelease.HoustonUpdate, report, new(amount), new(held), _tenth));
                }
            }
        }
    }

    [Theory]
    [InlineData(RocketPoolRelease.Atlas)]
    [InlineData(RocketPoolRelease.Saturn1)]
    public void Deposit_AnyAmount_MintsAfterTheFeeAndEntersWhole(RocketPoolRelease release)
    {
        var held = new Amount<Wei>(Milli(90_000));
        foreach (NetworkBalances report in _reports.Where(report => report.RethSupply.IsZero || !report.TotalEther.IsZero))
        {
            foreach (UInt128 amount in _amounts.Where(amount => amount >= Milli(10)))
            {
                foreach (Fixed18 fee in (Fixed18[])[default, Fixed18.Parse("0.0005"), new(Ether - 1), new(Ether / 3)])
                {
                    UInt128 left = amount - (UInt128)((BigInteger)amount * fee.Parts / _one);
                    Amount<Reth> minted = report.RethValue(new(left)).Value;
                    RocketPoolOutcome<UserDeposit> outcome = UserDeposit.Compute(release, report, new(amount), fee, held, _tenth);
                    if (minted.IsZero)
                    {
                        Assert.Equal(new RocketPoolRefusal(RocketPoolRule.NothingMinted) { Found = 0, AtLeast = 1 }, outcome.Refusal);
                        continue;
                    }

                    Amount<Wei> toReth = RethBuffer.Fill(release, report, new(amount), held, _tenth);
                    Assert.Equal((minted, toReth), (outcome.Value.Minted, outcome.Value.ToReth));
                    Assert.Equal(amount, (outcome.Value.ToReth + outcome.Value.ToPool).BaseUnits);
                }
            }
        }
    }

    [Fact]
    public void Deposit_WhatTheRulesDoNotAllow_IsRefused()
    {
        RocketPoolOutcome<UserDeposit> Of(NetworkBalances report, UInt128 amount, UInt128 fee) =>
            UserDeposit.Compute(RocketPoolRelease.Atlas, report, new(amount), new(fee), default, default);

        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.DepositTooSmall) { Found = Milli(10) - 1, AtLeast = Milli(10) }, Of(default, Milli(10) - 1, 0).Refusal);
        Assert.True(Of(default, Milli(10), 0).IsAccepted);
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.FeeAboveOne) { Found = Ether + 1, AtMost = Ether }, Of(default, Milli(10), Ether + 1).Refusal);
        Assert.Equal(RocketPoolRule.NothingMinted, Of(default, Milli(10), Ether).Refusal?.Rule);
        Assert.Equal(RocketPoolRule.NetworkBalanceIsZero, Of(Report(0, 1), Milli(10), 0).Refusal?.Rule);
        Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(
            () => UserDeposit.Compute(RocketPoolRelease.Redstone, default, new(Milli(10)), default, default, default)).ParamName);
        Assert.Equal(Milli(10), UserDeposit.Smallest.BaseUnits);
    }

    private static NetworkBalances Report(UInt128 total, UInt128 supply) => new(new(total), default, new(supply));
}
