using System.Numerics;
using FsCheck.Xunit;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>I9 and I10 together: from history to what can be reached to who pays.</summary>
[Properties(Arbitrary = [typeof(SlashedPools)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class FaultRulesTests
{
    private static readonly LockUpSchedule _schedule = LockUpSchedule.PolkadotNominatorsSlashable;
    private static readonly LockUpHistory _history = LockUpHistory.Polkadot(Era(1910));

    [Property]
    public void LossesOf_AnyPool_NeverChargesWhatIsOutOfReach(SlashedPool pool)
    {
        var random = new Random(pool.Seed);
        StakePosition[] positions = [.. pool.Delegators.Take(40).Append(pool.Operator).Append((UInt128)pool.Positions).Select((stake, i) =>
        {
            StakeTime start = Era((ulong)random.Next(1850, 1915));
            StakeRole role = i % 7 == 0 ? StakeRole.Operator : StakeRole.Delegator;
            ExposureInterval exposure = random.Next(2) == 0
                ? ExposureInterval.From(start)
                : ExposureInterval.Between(start, start.After((ulong)random.Next(60)));
            return new StakePosition(stake / 2, exposure, role);
        })];
        StakeTime fault = Era((ulong)random.Next(1880, 1930));
        StakeTime evidence = fault.After((ulong)random.Next(40));
        foreach (LossRule rule in pool.Rules)
        {
            var rules = new FaultRules(_history, new RuleSchedule<LossRule>(new(0, rule), new(1900, LossRule.ProRata)));

            FaultLosses actual = rules.LossesOf(pool.Penalty, positions, fault, evidence, pool.Rounding);

            Assert.Equal(fault < Era(1900) ? rule : LossRule.ProRata, actual.Allocation.Rule);
            Assert.Equal(positions.Select(position => _history.SlashableAt(position, fault, evidence)), actual.Reaches);
            Assert.All(actual.Losses.Zip(actual.Reaches), pair => Assert.True(pair.First <= pair.Second.Amount));
            Assert.All(actual.Losses.Zip(actual.Reaches), pair => Assert.True(pair.Second.IsReachable || pair.First == 0));
            LossTotals totals = actual.Allocation.Totals;
            Assert.Equal(
                (BigInteger)pool.Penalty,
                actual.Losses.Aggregate(BigInteger.Zero, (sum, loss) => sum + loss) + totals.FundLoss + totals.OtherPoolsLoss + totals.Shortfall);
        }
    }

    [Fact]
    public void LossesOf_FaultAfterNominatorsAreFree_ChargesTheOperatorAlone()
    {
        var rules = new FaultRules(_history, new RuleSchedule<LossRule>(new RuleChange<LossRule>(0, LossRule.ProRata)));
        StakePosition[] positions =
        [
            new(60, ExposureInterval.From(Era(1800)), StakeRole.Operator),
            new(900, ExposureInterval.From(Era(1800)), StakeRole.Delegator),
            new(40, ExposureInterval.From(Era(1800)), StakeRole.Operator),
        ];

        Assert.Equal([6U, 90U, 4U], rules.LossesOf(100, positions, Era(1909), Era(1912), LossRounding.PrefixFloor).Losses);
        Assert.Equal([60U, 0U, 40U], rules.LossesOf(100, positions, Era(1910), Era(1912), LossRounding.PrefixFloor).Losses);
    }

    [Fact]
    public void LossesOf_SenselessArguments_AreRefusedByName()
    {
        var rules = new FaultRules(_history, new RuleSchedule<LossRule>(new RuleChange<LossRule>(5, LossRule.ProRata)));

        Assert.Equal("positions", Refused(() => rules.LossesOf(1, null!, Era(9), Era(9), LossRounding.PrefixFloor)));
        Assert.Equal("faultEpoch", Refused(() => rules.LossesOf(1, [], Era(4), Era(9), LossRounding.PrefixFloor)));
        Assert.Equal("rounding", Refused(() => rules.LossesOf(1, [], Era(9), Era(9), (LossRounding)5)));
        Assert.Equal("lockUps", Refused(() => new FaultRules(null!, rules.LossRules)));
        Assert.Equal("lossRules", Refused(() => new FaultRules(_history, null!)));
    }

    private static StakeTime Era(ulong value) => new(_schedule.Measure, value);

    private static string? Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).ParamName;
}
