using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>The rule in force at the fault decides (I10), and faults of one window count once (I11).</summary>
[Properties(MaxTest = 500, QuietOnSuccess = true)]
public sealed class RuleInForceTests
{
    /// <summary>I10: whatever comes after the fault, the rule at its epoch is the last one from then or before.</summary>
    [Property]
    public void RuleAt_AnyEpoch_IsTheLastChangeUpToTheFault(ushort[] epochs, ushort fault)
    {
        ulong[] starts = [.. epochs.Append((ushort)0).Distinct().Order().Select(epoch => (ulong)epoch)];
        var schedule = new RuleSchedule<string>([.. starts.Select(epoch => new RuleChange<string>(epoch, $"from {epoch}"))]);
        string expected = $"from {starts.Where(start => start <= fault).Max()}";

        Assert.Equal(expected, schedule.RuleAt(fault));

        // A later change of the rules, before the fault is proven, does not reach back.
        var changed = new RuleSchedule<string>([.. schedule.Changes, new RuleChange<string>(100_000, "new")]);
        Assert.Equal(expected, changed.RuleAt(fault));
        Assert.Equal("new", changed.RuleAt(100_000));
    }

    [Fact]
    public void RuleAt_NominatorsNoLongerSlashable_OldFaultsStillReachThem()
    {
        var schedule = new RuleSchedule<LossRule>(new(0, LossRule.ProRata), new(1910, LossRule.OperatorOnly));

        Assert.Equal(90U, schedule.RuleAt(1909).Allocate(100, 100, [900], LossRounding.PrefixFloor).DelegatorLosses[0]);
        Assert.Equal(0U, schedule.RuleAt(1910).Allocate(100, 100, [900], LossRounding.PrefixFloor).DelegatorLosses[0]);
    }

    [Fact]
    public void RuleAt_BeforeTheFirst_IsRefused()
    {
        var schedule = new RuleSchedule<FixedPenalty>(new RuleChange<FixedPenalty>(7, new FixedPenalty(Fraction.One)));

        Assert.Equal("faultEpoch", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.RuleAt(6)).ParamName);
    }

    /// <summary>I11: the worst of each window, in whatever order the faults are proven; the sum adds all.</summary>
    [Property]
    public void Charge_AnyFaults_WorstOfEachWindowOrSum((ushort Epoch, uint Penalty)[] drawn, byte length)
    {
        ulong window = (ulong)length + 1;
        FaultPenalty[] faults = [.. drawn.Select(fault => new FaultPenalty(fault.Epoch % 1000UL, fault.Penalty))];
        var worst = new RepeatedFaults(RepeatedFaultRule.WorstOfWindow, window);
        BigInteger expected = faults.GroupBy(fault => fault.Epoch / window)
            .Aggregate(BigInteger.Zero, (sum, group) => sum + (BigInteger)group.Max(fault => fault.Penalty));

        Assert.Equal(expected, worst.Total(faults));
        Assert.Equal(expected, worst.Total([.. faults.Reverse()]));
        Assert.All(worst.Charge(faults).Zip(faults), pair => Assert.True(pair.First <= pair.Second.Penalty));
        Assert.Equal(faults.Select(fault => fault.Penalty), new RepeatedFaults(RepeatedFaultRule.Sum, window).Charge(faults));
    }

    [Fact]
    public void Charge_SameIncidentTwice_AddsOnlyWhatIsWorse()
    {
        var rule = new RepeatedFaults(RepeatedFaultRule.WorstOfWindow, 10);

        Assert.Equal([50, 0, 30, 50], rule.Charge([new(12, 50), new(19, 40), new(10, 80), new(20, 50)]).Select(charge => (int)charge));
    }
}
