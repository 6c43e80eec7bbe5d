using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Delegation;
using StakingCore.Leverage;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.Claims.ClaimLedger;
using static StakingCore.Tests.Delegation.Claims.ClaimTable;

namespace StakingCore.Tests.Delegation.Claims;

public sealed class LeverageClaimTests
{
    private static readonly ExactRational _half = new(1, 2);

    private static readonly (string Name, LossRule Rule)[] _rules =
    [
        ("operator only", LossRule.OperatorOnly),
        ("operator first", LossRule.OperatorFirst),
        ("pro rata", LossRule.ProRata),
        ("leverage weighted, 1/2", LossRule.LeverageWeighted(new Fraction(1, 2))),
        ("delegators capped at 5%, fund of 3", LossRule.CappedDelegator(new Fraction(1, 20), 3 * (UInt128)Coin)),
        ("operator, fund of 3, delegators", LossRule.OperatorFundDelegators(3 * (UInt128)Coin)),
        ("operator's debt, 2 in another pool", LossRule.OperatorDebt([])),
    ];

    [Fact]
    public void NineDelegatedToAnOperatorWithOne_IsTenTimesLeverage_LoseOneDoTenWorthOfBad()
    {
        Assert.Equal(10, new PoolStake(1, 9).Leverage);
        ReportedFault bad = Punish(LossRule.OperatorOnly, Whole, isLocked: true).Fault;
        Assert.Equal((10 * (UInt128)Coin, 9 * (UInt128)Coin), (bad.Penalty, bad.Shortfall));

        var table = new ClaimTable("who pays", "fault of", "operator", "its other pool", "delegators", "treasury", "shortfall");
        foreach (string kind in new[] { Whole, Tenth })
        {
            foreach ((string name, LossRule rule) in _rules)
            {
                Add(name, kind, Punish(rule, kind, isLocked: true));
            }

            // No rule reaches a wallet: all of them come to the same.
            FaultPunished[] liquid = [.. _rules.Where(static rule => rule.Rule is not (CappedDelegatorRule or OperatorFundDelegatorsRule or OperatorDebtRule))
                .Select(rule => Punish(rule.Rule, kind, isLocked: false))];
            Assert.All(liquid, punished => Assert.Equal(liquid[0].Fault, punished.Fault));
            Add("any of the first four, the 9 liquid", kind, liquid[0]);
        }

        ConceptPage.Holds("ten-times-leverage", table.ToString());

        void Add(string name, string kind, FaultPunished punished)
        {
            LossTotals totals = punished.Allocation.Totals;
            Assert.Equal(punished.Fault.Penalty, totals.Absorbed + totals.Shortfall);
            table.Add(
                name,
                Coins(punished.Fault.Penalty),
                Coins(totals.OperatorLoss),
                Coins(totals.OtherPoolsLoss),
                Coins(totals.DelegatorLoss),
                Coins(totals.FundLoss),
                Coins(totals.Shortfall));
        }
    }

    [Fact]
    public void RocketPoolIsTheClosestExistingThing()
    {
        string[] names = ["rocketpool", "lido-csm", "ethereum-solo", "cosmos", "tezos", "autonity", "eigenlayer", "polkadot", "cardano", "delegation-liquid", "delegation-locked"];
        ProtocolPreset[] protocols = [.. names.Select(static name => ProtocolPresets.Find(name)!)];
        var inTime = new ComparisonCase { Delegated = 9, SlashFraction = 1, EvidenceDays = 0, StaysUntilEvidence = true };
        ComparisonCase tenDaysLate = inTime with { StaysUntilEvidence = false, EvidenceDays = 10 };
        var table = new ClaimTable("with 1 of its own, offered 9", "takes on", "leverage", "operator loses", "delegators lose", "nobody pays", "nobody pays, ten days late");
        foreach (ProtocolPreset protocol in protocols)
        {
            ComparisonRow row = ProtocolComparison.Compare(inTime, protocol);
            table.Add(
                protocol.Title,
                Decimal(row.Delegated),
                row.Leverage is { } leverage ? Decimal(leverage) : "",
                Decimal(row.OperatorLoss),
                Decimal(row.DelegatorLoss),
                Decimal(row.Unpaid),
                Decimal(ProtocolComparison.Compare(tenDaysLate, protocol).Unpaid));
        }

        // An eighth of a validator bonded and the rest borrowed; the operator first, then everyone who holds the token.
        ComparisonRow rocketPool = ProtocolComparison.Compare(inTime, protocols[0]);
        Assert.Equal(((ExactRational)7, (ExactRational)8), (rocketPool.Delegated, rocketPool.Leverage!.Value));
        Assert.Equal((ExactRational.One, (ExactRational)7, ExactRational.Zero), (rocketPool.OperatorLoss, rocketPool.DelegatorLoss, rocketPool.Unpaid));
        Assert.Equal(8, ProtocolComparison.Compare(tenDaysLate, protocols[0]).Unpaid);
        ComparisonRow locked = ProtocolComparison.Compare(tenDaysLate, protocols[^1]);
        Assert.Equal(((ExactRational)10, (ExactRational)9), (locked.Leverage!.Value, locked.DelegatorLoss));
        Assert.Equal(9, ProtocolComparison.Compare(inTime, protocols[^2]).Unpaid);
        ConceptPage.Holds("rocket-pool", table.ToString());
    }

    [Fact]
    public void FriendsAndFamilyCanMakeItWork_ConnectionCostsExceedWhatIsPooled()
    {
        var table = new ClaimTable(
            "pooled with 1 of its own", "always proven", "proven half the time", "and the connection lost half the time");
        foreach (uint pooled in new uint[] { 1, 4, 9, 19, 99 })
        {
            AttackScenario certain = Scenario(pooled);
            AttackScenario doubtful = certain with { DetectionProbability = _half };
            AttackScenario forgiving = doubtful with { SocialProbability = _half };
            table.Add([Number(pooled), .. new[] { certain, doubtful, forgiving }.Select(static scenario => Decimal(Needed(scenario)))]);
            Assert.Equal(pooled, Needed(certain));
        }

        ConceptPage.Holds("friends-and-family", table.ToString());

        // Needed is where the operator is indifferent: the least bit more and no attack pays, the least bit less and it does.
        static ExactRational Needed(AttackScenario scenario)
        {
            ExactRational needed = scenario.RequiredSocialCollateral()!.Value;
            ExactRational bit = new(1, 1_000_000_000);
            Assert.True((scenario with { SocialCollateral = needed + bit }).IsDeterred);
            Assert.False((scenario with { SocialCollateral = needed }).IsDeterred);
            Assert.False((scenario with { SocialCollateral = needed - bit }).IsDeterred);
            return needed;
        }
    }

    [Fact]
    public void APseudonymousPool_JustGivesLeverageToWouldBeAttackers()
    {
        var table = new ClaimTable(
            "leverage",
            "harm in reach, per unit of bond",
            "breaks even at, per unit of bond",
            "per unit it controls",
            "pro rata, fault of a tenth: per unit of bond",
            "per unit it controls");
        foreach (uint leverage in new uint[] { 1, 2, 5, 10, 20, 100 })
        {
            AttackScenario first = Scenario(leverage - 1) with { Rule = OperatorLossRule.OperatorFirst };
            AttackScenario mild = first with { Rule = OperatorLossRule.ProRata, SlashFraction = new ExactRational(1, 10) };
            Assert.Equal(1, first.BreakEven);
            Assert.Equal(new ExactRational(1, 10), mild.BreakEven);
            Assert.Equal(first.BreakEven, Booked(LossRule.OperatorFirst, Whole, leverage));
            Assert.Equal(mild.BreakEven, Booked(LossRule.ProRata, Tenth, leverage));
            table.Add(
                Number(leverage),
                Decimal(first.CorruptionValue),
                Decimal(first.BreakEven),
                Decimal(first.BreakEven / leverage),
                Decimal(mild.BreakEven),
                Decimal(mild.BreakEven / leverage));
        }

        ConceptPage.Holds("pseudonymous", table.ToString());

        // What the ledger takes from the operator is what the attack has to be worth.
        static ExactRational Booked(LossRule rule, string kind, uint leverage) => new(
            Punish(rule, kind, isLocked: true, leverage - 1).Allocation.OperatorLoss, Coin);
    }

    private static AttackScenario Scenario(uint delegated) => new()
    {
        Stake = new PoolStake(1, delegated),
        SlashFraction = ExactRational.One,
        ValuePerUnit = ExactRational.One,
    };

    private static FaultPunished Punish(LossRule rule, string kind, bool isLocked, uint delegated = 9)
    {
        DelegationLedger ledger = Start(rule).With(Open("pool", 1));
        ledger = rule is OperatorDebtRule ? ledger.With(Open("other", 2)) : ledger;
        if (delegated > 0)
        {
            ledger = ledger.With(new Transfer("owner", "friend", delegated * (UInt128)Coin));
            ledger = ledger.With(isLocked ? new LockStake("friend", "pool", delegated * (UInt128)Coin) : new DelegateLiquid("friend", "pool"));
        }

        ledger = ledger.Next();
        return ledger.Apply(new ReportFault("pool", kind, ledger.Epoch)).Events.OfType<FaultPunished>().Single();
    }
}
