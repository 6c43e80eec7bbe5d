using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.LockUps;
using StakingCore.Positions;
using static StakingCore.Tests.Delegation.Claims.ClaimLedger;
using static StakingCore.Tests.Delegation.Claims.ClaimTable;

namespace StakingCore.Tests.Delegation.Claims;

public sealed class LockUpClaimTests
{
    private const ulong Day = 86_400;
    private static readonly ulong[] _windows = [1, 7, 21, 60, 180];

    /// <summary>Half at once, more after a week and after two months, a tenth never: what only people can judge.</summary>
    private static readonly DetectionDelay _judged = DetectionDelay.FromProbabilities(
        [(0, new ExactRational(1, 2)), (7, new ExactRational(1, 4)), (60, new ExactRational(3, 20))]);

    [Fact]
    public void StakeMustBeLocked_SoThatItCanBePunishedAfterTheFact()
    {
        var table = new ClaimTable("the 9 delegated are", "evidence", "bond reached", "delegated reached", "penalty", "taken", "shortfall");
        foreach (bool isLocked in new[] { false, true })
        {
            foreach (int delay in new[] { 0, 1, 20, 21 })
            {
                DelegationTransition transition = Attack(isLocked, delay);
                string[] start = [isLocked ? "locked" : "liquid", delay switch { 0 => "at once", 1 => "an epoch later", _ => $"{delay} epochs later" }];
                if (transition.Refusal is { } refusal)
                {
                    Assert.Equal((DelegationRule.EvidenceTooOld, (int)Window), (refusal.Rule, delay));
                    table.Add([.. start, "", "", "", "", "too late"]);
                    continue;
                }

                ReportedFault fault = transition.Ledger!.Faults[^1];
                Assert.Equal((isLocked ? 10u : 1u) * (UInt128)Coin, fault.Reachable);
                Assert.Equal((isLocked ? 0u : 9u) * (UInt128)Coin, fault.Shortfall);
                table.Add(
                    [.. start, Coins(Coin), Coins(fault.Reachable - Coin), Coins(fault.Penalty), Coins(fault.Penalty - fault.Shortfall), Coins(fault.Shortfall)]);
            }
        }

        ConceptPage.Holds("locked-or-liquid", table.ToString());
    }

    [Fact]
    public void CosmosLocks21Days()
    {
        LockUpSchedule cosmos = LockUpSchedule.Cosmos;
        StakeTime fault = StakeTime.Second(1_000 * Day);
        var staying = new StakePosition(9 * (UInt128)Coin, ExposureInterval.From(StakeTime.Second(0)), StakeRole.Delegator);
        ExitTimeline exit = cosmos.Exit(staying, fault);
        StakePosition leaving = staying.EndedAt(exit.ExposedUntil, fault);
        Assert.Equal(21 * Day, exit.WithdrawableAt.Since(fault));
        var table = new ClaimTable("evidence after", "Cosmos Hub reaches", "this ledger reaches");
        foreach ((string after, ulong seconds) in new[]
        {
            ("0 days", 0ul), ("10 days", 10 * Day), ("20 days", 20 * Day), ("21 days less a second", (21 * Day) - 1), ("21 days", 21 * Day),
        })
        {
            UInt128 reached = cosmos.SlashableAt(leaving, fault, fault.After(seconds)).Amount;
            DelegationTransition transition = Attack(isLocked: true, (int)(seconds / Day));
            UInt128 here = transition.Ledger?.Faults[^1].Reachable - Coin ?? 0;
            Assert.Equal(reached, here);
            Assert.Equal(seconds < 21 * Day ? 9 * (UInt128)Coin : 0, here);
            table.Add(after, Coins(reached), Coins(here));
        }

        ConceptPage.Holds("cosmos", table.ToString());
    }

    [Fact]
    public void SomeFaultsCanOnlyBeIdentifiedOutsideTheProtocol()
    {
        // The ledger hears evidence in the fault's epoch and the twenty after it, wherever in them it comes.
        Assert.All(Enumerable.Range(0, 25), static delay => Assert.Equal(delay < Window, Attack(isLocked: true, delay).IsAccepted));

        (string Name, DetectionDelay Delay)[] faults =
        [
            ("a third of the rest each epoch", Geometric(3)),
            ("a seventh of the rest each epoch", Geometric(7)),
            ("a thirtieth of the rest each epoch", Geometric(30)),
            ("1/2 at once, 1/4 after 7, 3/20 after 60, 1/10 never", _judged),
        ];
        var table = new ClaimTable(["proven", .. _windows.Select(static window => $"W = {window}"), "least W for 1%"]);
        foreach ((string name, DetectionDelay delay) in faults)
        {
            LockUpRequirement least = delay.MinimumLockUp(new ExactRational(1, 100));
            table.Add([name, .. _windows.Select(window => Percent(TooLate(delay, window), 2)), least.Periods is { } periods ? Number(periods + 1) : "none"]);
            Assert.True(least.NoLockUpSuffices || TooLate(delay, least.Periods!.Value + 1) <= new ExactRational(1, 100));
            Assert.True(least.NoLockUpSuffices || TooLate(delay, least.Periods!.Value) > new ExactRational(1, 100));
        }

        Assert.Equal(new ExactRational(1, 10), TooLate(_judged, 1_000_000));
        ConceptPage.Holds("detection", table.ToString());

        static DetectionDelay Geometric(int periods) => DetectionDelay.Geometric(new ExactRational(1, periods));
    }

    /// <summary>A window counts the fault's own epoch, so it hears delays of up to one epoch less.</summary>
    private static ExactRational TooLate(DetectionDelay delay, ulong window) => delay.UndetectedAt(window - 1);

    /// <summary>A pool of 1 bonded and 9 delegated, a fault, everyone off in the same epoch, and the evidence later.</summary>
    private static DelegationTransition Attack(bool isLocked, int delay)
    {
        DelegationLedger ledger = Start().With(Open("pool", 1), new Transfer("owner", "friend", 9 * (UInt128)Coin));
        ledger = ledger.With(isLocked ? new LockStake("friend", "pool", 9 * (UInt128)Coin) : new DelegateLiquid("friend", "pool")).Next();
        ulong fault = ledger.Epoch;
        ledger = isLocked
            ? ledger.With(new UnlockStake("friend", "pool", 9 * (UInt128)Coin))
            : ledger.With(new Transfer("friend", "elsewhere", 9 * (UInt128)Coin));
        return ledger.With(new RetirePool("pool")).Next(delay).Apply(new ReportFault("pool", Whole, fault));
    }
}
