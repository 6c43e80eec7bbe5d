using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Leverage;
using StakingCore.LockUps;

namespace StakingCore.Tests.Comparison;

[Properties(Arbitrary = [typeof(ProtocolComparisonTests)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class ProtocolComparisonTests
{
    public static Arbitrary<ComparisonCase> Cases() => Arb.From(
        from own in Gen.Choose(0, 2000)
        from delegated in Gen.Choose(0, 20_000)
        from percent in Gen.Choose(-50, 100)
        from hours in Gen.Choose(0, 1000)
        from stays in Gen.Elements(true, false)
        from value in Gen.Choose(0, 150)
        from social in Gen.Choose(0, 100)
        select new ComparisonCase
        {
            Own = new ExactRational(own, 100),
            Delegated = new ExactRational(delegated, 100),
            SlashFraction = percent < 0 ? null : new ExactRational(percent, 100),
            EvidenceDays = new ExactRational(hours, 24),
            StaysUntilEvidence = stays,
            ValuePerUnit = new ExactRational(value, 100),
            SocialCollateral = social,
        });

    [Property]
    public void Compare_AnyCase_ConservesAndStaysWithinReach(ComparisonCase question)
    {
        foreach (ComparisonRow row in ProtocolComparison.Compare(question, ProtocolPresets.All))
        {
            Assert.Equal(question.Delegated, row.Delegated + row.Refused);
            Assert.InRange(row.OperatorLoss, ExactRational.Zero, row.OwnReachable);
            Assert.InRange(row.DelegatorLoss, ExactRational.Zero, row.DelegatedReachable);
            ExactRational harm = (row.Own + row.Delegated) * question.ValuePerUnit;
            Assert.Equal(ExactRational.Max(ExactRational.Zero, harm - row.OperatorLoss - row.DelegatorLoss), row.Unpaid);
            Assert.True(row.BreakEven <= row.BreakEvenAtOnce);

            // The allocation is a floor in base units, what the economics count is not.
            ExactRational counted = row.BreakEven - question.SocialCollateral;
            Assert.True(ExactRational.Abs(row.OperatorLoss - counted) * Unit(row) <= ExactRational.One, row.Protocol.Name);
        }
    }

    [Property]
    public void Compare_LaterEvidence_ReachesNoMore(ComparisonCase question, byte moreDays)
    {
        ComparisonCase later = question with { EvidenceDays = question.EvidenceDays + moreDays };
        foreach (ProtocolPreset protocol in ProtocolPresets.All)
        {
            ComparisonRow early = ProtocolComparison.Compare(question, protocol);
            ComparisonRow late = ProtocolComparison.Compare(later, protocol);
            Assert.True(late.OwnReachable <= early.OwnReachable);
            Assert.True(late.DelegatedReachable <= early.DelegatedReachable);
            Assert.True(late.BreakEven <= early.BreakEven);
        }
    }

    [Property(MaxTest = 100)]
    public void Compare_AnyEconomics_AreThoseOfTheAttack(ComparisonCase given, byte cost, byte harm, byte income, byte detected, byte lost)
    {
        ComparisonCase question = given with
        {
            AttackCost = new ExactRational(cost, 10),
            FixedValue = new ExactRational(harm, 10),
            FutureIncome = new ExactRational(income, 10),
            DetectionProbability = new ExactRational(detected, byte.MaxValue),
            SocialProbability = new ExactRational(lost, byte.MaxValue),
        };
        foreach (ComparisonRow row in ProtocolComparison.Compare(question, ProtocolPresets.All))
        {
            ExactRational controlled = row.Own + row.Delegated;
            ExactRational rate = row.Protocol.LossRule is null ? 0 : question.SlashFraction ?? row.Protocol.DoubleSigningRate;
            ExactRational loss = row.Protocol.OperatorLossRule == OperatorLossRule.OperatorFirst
                ? ExactRational.Min(row.Own, rate * controlled)
                : rate * row.Own;
            ExactRational BreakEven(ExactRational found) => question.AttackCost
                + (question.DetectionProbability * (found + question.FutureIncome))
                + (question.SocialProbability * question.SocialCollateral);

            Assert.Equal(rate, row.Rate);
            Assert.Equal(BreakEven(loss), row.BreakEvenAtOnce);
            Assert.Equal(BreakEven(row.OwnObstacle == SlashObstacle.None ? loss : 0), row.BreakEven);
            ExactRational worth = question.FixedValue + (question.ValuePerUnit * controlled);
            Assert.Equal(ExactRational.Max(0, worth - row.OperatorLoss - row.DelegatorLoss), row.Unpaid);
        }
    }

    [Fact]
    public void Compare_StakeThatNothingReaches_CostsNothingAtOnceEither()
    {
        ProtocolPreset unreachable = ProtocolPresets.Find("cosmos")! with { LockUps = LockUpSchedule.Avalanche };

        ComparisonRow row = ProtocolComparison.Compare(new ComparisonCase { EvidenceDays = 0 }, unreachable);

        Assert.Equal(SlashObstacle.NotSlashableByRule, row.OwnObstacle);
        Assert.Equal((0, 0, 0), (row.OperatorLoss, row.BreakEven, row.BreakEvenAtOnce));
    }

    // What the sources state: an operator's rate alone at fault, seconds until its own and its delegators' stake is free.
    [Theory]
    [InlineData("cardano", 0, 1, 0, 0)]
    [InlineData("avalanche", 0, 1, 14 * 86_400, 14 * 86_400)]
    [InlineData("ethereum-solo", 0, 0, (5 + 256) * 32 * 12, null)]
    [InlineData("ethereum-pool", 0, 0, (5 + 256) * 32 * 12, (5 + 256) * 32 * 12)]
    [InlineData("rocketpool", 0, 0, (5 + 256) * 32 * 12, 0)]
    [InlineData("lido-csm", 0, 0, (5 + 256) * 32 * 12, 0)]
    [InlineData("cosmos", 1, 20, 21 * 86_400, 21 * 86_400)]
    [InlineData("polkadot-2025", 3 * 3, 600 * 600, 28 * 86_400, 28 * 86_400)]
    [InlineData("polkadot", 3 * 3, 600 * 600, 28 * 86_400, 2 * 86_400)]
    [InlineData("tezos", 5, 100, 4 * 86_400, 4 * 86_400)]
    [InlineData("eigenlayer", 1, 1, 100_801 * 12, 100_801 * 12)]
    [InlineData("autonity", 600 + 200, 10_000, 21_600, 21_600)]
    [InlineData("delegation-liquid", 5, 100, 21 * 86_400, 0)]
    [InlineData("delegation-locked", 5, 100, 21 * 86_400, 21 * 86_400)]
    public void Presets_EachFigure_IsTheSources(string name, long slashed, long of, long operatorFree, int? delegatorFree)
    {
        ComparisonRow row = Answer(name, new ComparisonCase());

        // Ethereum's, alone at fault among 35 million: a 4096th, and three times the own stake over all of it, in whole gwei an ether.
        const long Ether = 1_000_000_000;
        ExactRational expected = of == 0
            ? new ExactRational((32 * Ether / 4096) + (3 * 32 * Ether / 35_000_000 * 32), 32 * Ether)
            : new ExactRational(slashed, of);
        Assert.Equal(expected, row.Rate);
        Assert.Equal(new ExactRational(operatorFree, 86_400), row.OperatorFreeDays);
        Assert.Equal(delegatorFree is int free ? new ExactRational(free, 86_400) : null, row.DelegatorFreeDays);
    }

    [Fact]
    public void Answer_LiquidDelegation_LeavesNineUnpaid()
    {
        ComparisonRow liquid = Answer("delegation-liquid", new ComparisonCase { SlashFraction = ExactRational.One });
        ComparisonRow locked = Answer("delegation-locked", new ComparisonCase { SlashFraction = ExactRational.One });

        Assert.Equal((10, 1, 0, 9), (liquid.Leverage, liquid.OperatorLoss, liquid.DelegatorLoss, liquid.Unpaid));
        Assert.Equal((10, 1, 9, 0), (locked.Leverage, locked.OperatorLoss, locked.DelegatorLoss, locked.Unpaid));
        Assert.Equal(SlashObstacle.NotSlashableByRule, liquid.DelegatedObstacle);
    }

    [Theory]
    [InlineData("cosmos", 20, true)]
    [InlineData("cosmos", 21, false)]
    [InlineData("polkadot", 27, true)]
    [InlineData("polkadot", 28, false)]
    [InlineData("eigenlayer", 14, true)]
    [InlineData("eigenlayer", 15, false)]
    [InlineData("tezos", 1, true)]
    [InlineData("tezos", 2, false)]
    [InlineData("ethereum-pool", 1, true)]
    [InlineData("ethereum-pool", 2, false)]
    [InlineData("cardano", 0, false)]
    public void Answer_EvidenceAfterDays_ReachesTheOperatorOrNot(string name, int days, bool isReached) => Assert.Equal(
        isReached, Answer(name, new ComparisonCase { EvidenceDays = days }).OwnReachable == ExactRational.One);

    [Fact]
    public void Answer_NobodyLeaves_LockUpsDoNotRunOut()
    {
        ComparisonRow row = Answer("ethereum-pool", new ComparisonCase { StaysUntilEvidence = true, EvidenceDays = 1000 });

        Assert.Equal(SlashObstacle.None, row.OwnObstacle);
    }

    [Theory]
    [InlineData("cosmos", 83)]
    [InlineData("polkadot", 28)]
    [InlineData("polkadot-2025", 28)]
    [InlineData("tezos", 1)]
    public void Answer_NobodyLeaves_EvidenceAges(string name, int oldest)
    {
        SlashObstacle ObstacleAt(int days) => Answer(name, new ComparisonCase { StaysUntilEvidence = true, EvidenceDays = days }).OwnObstacle;

        Assert.Equal(SlashObstacle.None, ObstacleAt(oldest));
        Assert.Equal(SlashObstacle.EvidenceTooLate, ObstacleAt(oldest + 1));
    }

    [Fact]
    public void Answer_LimitedProtocols_RefuseTheRest()
    {
        Assert.Equal(4, Answer("avalanche", new ComparisonCase()).Delegated);
        Assert.Equal(7, Answer("rocketpool", new ComparisonCase()).Delegated);
        Assert.Equal(0, Answer("ethereum-solo", new ComparisonCase()).Delegated);
        Assert.Equal(5, Answer("ethereum-solo", new ComparisonCase { Delegated = 5 }).Refused);
        Assert.Equal(9, Answer("tezos", new ComparisonCase { Delegated = 12 }).Delegated);

        // A first key of Lido CSM: 32 less a bond of 2.4, for each 2.4.
        Assert.Equal(296, Answer("lido-csm", new ComparisonCase { Own = 24, Delegated = 1000 }).Delegated);
    }

    [Fact]
    public void Presets_Each_HasItsNameAndSource()
    {
        Assert.Equal(ProtocolPresets.All.Count, ProtocolPresets.All.Select(preset => preset.Name).Distinct().Count());
        Assert.All(ProtocolPresets.All, preset => Assert.Matches("^[a-z0-9-]+$", preset.Name));
        Assert.All(
            ProtocolPresets.All,
            preset => Assert.All([preset.Title, preset.Symbol, preset.Assumes, preset.Source, preset.LockUps.Name, preset.LockUps.Source], Assert.NotEmpty));
        Assert.All(ProtocolPresets.All, preset => Assert.Same(preset, ProtocolPresets.Find(preset.Name.ToUpperInvariant())));
        Assert.Null(ProtocolPresets.Find("bitcoin"));
    }

    [Fact]
    public void Init_SenselessFigure_IsRefusedByName()
    {
        Refuses("Own", () => new ComparisonCase { Own = -1 });
        Refuses("Delegated", () => new ComparisonCase { Delegated = 1_000_000_000_000_001 });
        Refuses("SlashFraction", () => new ComparisonCase { SlashFraction = 2 });
        Refuses("EvidenceDays", () => new ComparisonCase { EvidenceDays = 1_000_001 });
        Refuses("DetectionProbability", () => new ComparisonCase { DetectionProbability = 2 });
        Refuses("FutureIncome", () => new ComparisonCase { FutureIncome = -1 });
        Refuses("SocialCollateral", () => new ComparisonCase { SocialCollateral = -1 });
        Refuses("SocialProbability", () => new ComparisonCase { SocialProbability = 2 });
        Refuses("AttackCost", () => new ComparisonCase { AttackCost = -1 });
        Refuses("FixedValue", () => new ComparisonCase { FixedValue = -1 });
        Refuses("ValuePerUnit", () => new ComparisonCase { ValuePerUnit = -1 });
        Assert.Equal(1_000_000_000_000_000, new ComparisonCase { Own = 1_000_000_000_000_000 }.Own);
        Assert.Equal(1_000_000, new ComparisonCase { EvidenceDays = 1_000_000 }.EvidenceDays);
    }

    [Fact]
    public void Compare_Nothing_IsRefusedByName()
    {
        var question = new ComparisonCase();

        Assert.Throws<ArgumentNullException>("question", () => ProtocolComparison.Compare(null!, ProtocolPresets.All[0]));
        Assert.Throws<ArgumentNullException>("protocol", () => ProtocolComparison.Compare(question, (ProtocolPreset)null!));
        Assert.Throws<ArgumentNullException>("protocols", () => ProtocolComparison.Compare(question, (IEnumerable<ProtocolPreset>)null!));
    }

    private static ComparisonRow Answer(string name, ComparisonCase question) =>
        ProtocolComparison.Compare(question, ProtocolPresets.Find(name)!);

    private static ExactRational Unit(ComparisonRow row) => System.Numerics.BigInteger.Pow(10, row.Protocol.Decimals);

    private static void Refuses(string name, Func<object?> act) => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(act).ParamName);
}
