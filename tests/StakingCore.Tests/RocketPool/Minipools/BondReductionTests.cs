using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

public sealed class BondReductionTests
{
    private static readonly UInt128 _eight = Milli(8_000);
    private static readonly UInt128 _sixteen = Milli(16_000);
    private static readonly UInt128 _matched = Milli(100_000);
    private static readonly Fixed18 _networkFee = Fixed18.Parse("0.05");

    private static readonly MinipoolTerms _terms = new()
    {
        DepositType = MinipoolDepositType.Half,
        NodeDeposit = new(_sixteen),
        UserDeposit = new(_sixteen),
        NodeFee = Fixed18.Parse("0.15"),
        PenaltyRate = Fixed18.Parse("0.1"),
        MaximumPenaltyRate = Fixed18.Parse("0.2"),
    };

    /// <summary>The pending balance at the old terms; then the difference moves, as credit and as what is borrowed.</summary>
    [Theory]
    [InlineData(RocketPoolRelease.Atlas)]
    [InlineData(RocketPoolRelease.Houston)]
    [InlineData(RocketPoolRelease.HoustonUpdate)]
    public void Compute_LowerBond_SkimsAtTheOldTermsAndMovesTheDifference(RocketPoolRelease release)
    {
        foreach (UInt128 bond in (UInt128[])[_eight + 1, _sixteen, Milli(32_000)])
        {
            foreach (UInt128 balance in (UInt128[])[0, 1, Milli(123), _eight - 1])
            {
                MinipoolTerms before = _terms with { NodeDeposit = new(bond) };

                BondReduction reduction = Reduce(release, before, _eight, balance).Value;

                Assert.Equal(MinipoolShares.Compute(release, before, new(balance)).Value, reduction.Skim);
                Assert.Equal(bond - _eight, reduction.Credit.BaseUnits);
                Assert.Equal(_matched + bond - _eight, reduction.MatchedAfter.BaseUnits);
                MinipoolTerms after = before with
                {
                    DepositType = MinipoolDepositType.Variable,
                    NodeDeposit = new(_eight),
                    UserDeposit = new(_sixteen + bond - _eight),
                    NodeFee = _networkFee,
                };
                Assert.Equal(after, reduction.TermsAfter);
            }
        }
    }

    [Fact]
    public void Compute_BalanceOfReturnedCapital_IsRefusedFromTheLineOn()
    {
        Assert.True(Reduce(RocketPoolRelease.Atlas, _terms, _eight, _eight - 1).IsAccepted);
        Refuses(RocketPoolRule.CapitalHasReturned, _eight, _eight - 1, Reduce(RocketPoolRelease.Atlas, _terms, _eight, _eight));
    }

    [Fact]
    public void Compute_BondOfNoMinipool_IsRefused()
    {
        foreach (UInt128 bond in (UInt128[])[0, Milli(4_000), _eight - 1, _eight + 1, Milli(12_000), Milli(32_000)])
        {
            Refuses(RocketPoolRule.BondNotAllowed, bond, null, Reduce(RocketPoolRelease.Houston, _terms, bond));
        }
    }

    [Fact]
    public void Compute_BondThatDoesNotFall_IsRefused()
    {
        Refuses(RocketPoolRule.BondNotLower, _sixteen, _sixteen - 1, Reduce(RocketPoolRelease.Atlas, _terms, _sixteen));
        Refuses(RocketPoolRule.BondNotLower, _sixteen, _eight - 1, Reduce(RocketPoolRelease.Atlas, _terms with { NodeDeposit = new(_eight) }, _sixteen));
        Refuses(RocketPoolRule.BondNotLower, _eight, 0, Reduce(RocketPoolRelease.Atlas, _terms with { NodeDeposit = new(1) }, _eight));
        Refuses(RocketPoolRule.BondNotLower, _eight, 0, Reduce(RocketPoolRelease.Atlas, _terms with { NodeDeposit = default }, _eight));
    }

    [Fact]
    public void Compute_BorrowLimit_MayBeReachedAndNotPassed()
    {
        UInt128 after = _matched + _eight;

        Assert.Equal(after, Reduce(RocketPoolRelease.Atlas, _terms, _eight, limit: after).Value.MatchedAfter.BaseUnits);
        Refuses(RocketPoolRule.BorrowLimit, after, after - 1, Reduce(RocketPoolRelease.Atlas, _terms, _eight, limit: after - 1));
        Refuses(RocketPoolRule.BorrowLimit, after, 0, Reduce(RocketPoolRelease.Atlas, _terms, _eight, limit: 0));
    }

    [Fact]
    public void Compute_BorrowedAbove128Bits_Overflows()
    {
        RocketPoolOutcome<BondReduction> Of(UInt128 matched) =>
            BondReduction.Compute(RocketPoolRelease.Atlas, _terms, new(_eight), _networkFee, default, new(matched), null);

        Assert.Equal(Amount<Wei>.MaxValue, Of(UInt128.MaxValue - _eight).Value.MatchedAfter);
        Assert.Throws<OverflowException>(() => Of(UInt128.MaxValue - _eight + 1));
    }

    [Fact]
    public void Compute_SplitThatIsRefused_IsRefusedByItsRule()
    {
        MinipoolTerms terms = _terms with { NodeFee = Fixed18.Parse("1.1") };

        Assert.True(Reduce(RocketPoolRelease.Atlas, terms, _eight, 0).IsAccepted);
        Refuses(RocketPoolRule.NodeShareAboveBalance, null, Milli(1_000), Reduce(RocketPoolRelease.Atlas, terms, _eight, Milli(1_000)));
    }

    [Fact]
    public void Compute_AnotherRelease_HasNoReduction()
    {
        Refuses(RocketPoolRule.BondReductionDisabled, null, null, Reduce(RocketPoolRelease.Saturn1, _terms, _eight));
        Assert.Equal("release", Assert.Throws<ArgumentOutOfRangeException>(() => Reduce(RocketPoolRelease.Redstone, _terms, _eight)).ParamName);
    }

    private static RocketPoolOutcome<BondReduction> Reduce(
        RocketPoolRelease release, in MinipoolTerms terms, UInt128 bond, UInt128 balance = default, UInt128? limit = null) => BondReduction.Compute(
            release, terms, new(bond), _networkFee, new(balance), new(_matched), limit is { } most ? new Amount<Wei>(most) : null);

    private static void Refuses(RocketPoolRule rule, UInt128? found, UInt128? atMost, RocketPoolOutcome<BondReduction> outcome) =>
        Assert.Equal(new RocketPoolRefusal(rule) { Found = found, AtMost = atMost }, outcome.Refusal);
}
