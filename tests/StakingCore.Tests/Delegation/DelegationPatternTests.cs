using StakingCore.Delegation;
using StakingCore.Tests.Amounts;
using static StakingCore.Tests.Delegation.DelegationRun;

namespace StakingCore.Tests.Delegation;

/// <summary>What adversaries try, that the sequences contain it, and that it gains them nothing.</summary>
public sealed class DelegationPatternTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AFault_ReachesAllThatTheSnapshotOfItsEpochHoldsButTheLiquidStake(int seed) => Run(seed, (_, command, after) =>
    {
        if (command is AdvanceEpoch && after.Ledger is { } next)
        {
            foreach ((string pool, PoolSnapshot snapshot) in next.Snapshots[next.Epoch].Pools)
            {
                Assert.Equal(new ReachableStake(snapshot.Bond, snapshot.Locked), next.Reachable(pool, next.Epoch));
            }
        }
    });

    [Fact]
    public void Evidence_HoweverLate_FindsAllThatWasBondedThenUnlessAPenaltyTookIt()
    {
        int met = 0;
        foreach (int seed in Enumerable.Range(1, Seeded))
        {
            // A penalty falls after the snapshot of its epoch, so only what came before the fault's epoch is in its snapshot already.
            ulong lastPenalty = 0;
            Run(seed, (before, command, after) =>
            {
                if (command is not ReportFault report || !after.IsAccepted)
                {
                    return;
                }

                if (lastPenalty < report.FaultEpoch && before.Snapshots[report.FaultEpoch].Pools.TryGetValue(report.Pool, out PoolSnapshot? then))
                {
                    ReportedFault fault = after.Ledger.Faults[^1];
                    Assert.True(fault.Reachable >= then.Bond + then.Locked);
                    Assert.Equal(then.Controlled, fault.Exposure);
                    met += before.Epoch > report.FaultEpoch ? 1 : 0;
                }

                lastPenalty = before.Epoch;
            });
        }

        Assert.True(met > 20, $"only {met} late reports met the law");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EverySnapshot_HoldsTheBalancesOfThatMoment(int seed) => Run(seed, (_, command, after) =>
    {
        if (command is not AdvanceEpoch || after.Ledger is not { } next)
        {
            return;
        }

        foreach ((string id, PoolSnapshot pool) in next.Snapshots[next.Epoch].Pools)
        {
            UInt128 liquid = next.Accounts.Values.Where(account => account.Pool == id).Aggregate(UInt128.Zero, static (sum, account) => sum + account.Balance);
            UInt128 locked = next.Locked.Where(entry => entry.Key.Pool == id).Aggregate(UInt128.Zero, static (sum, entry) => sum + DelegationLedger.SumOf(entry.Value));
            Assert.Equal((next.Pools[id].Bond, locked, liquid), (pool.Bond, pool.Locked, pool.Liquid));
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheSameCommands_GiveTheSameInEveryCulture(int seed)
    {
        List<(DelegationLedger? Next, string? Refusal, string Events)> expected = [];
        Run(seed, (_, _, after) => expected.Add((after.Ledger, after.Refusal?.ToString(), string.Join('\n', after.Events))));

        // More seeds than cultures, so every culture has its turn.
        using var scope = new CultureScope(CultureScope.Hostile[seed % CultureScope.Hostile.Length]);
        int at = 0;
        Run(seed, (_, _, after) =>
        {
            Assert.Equal(expected[at].Next, after.Ledger);
            Assert.Equal(expected[at].Refusal, after.Refusal?.ToString());
            Assert.Equal(expected[at++].Events, string.Join('\n', after.Events));
        });
    }

    [Fact]
    public void TheSequences_ContainWhatAdversariesTry()
    {
        var met = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (int seed in Enumerable.Range(1, Seeded))
        {
            Run(seed, (before, command, after) =>
            {
                foreach (string pattern in PatternsOf(before, command, after))
                {
                    met[pattern] = met.GetValueOrDefault(pattern) + 1;
                }
            });
        }

        Assert.Equal(
            [
                "bond split over four pools", "drain before the snapshot", "exit after the fault", "hop reached", "hop refused",
                "report as late as the window allows", "report too late", "report twice",
            ],
            met.Keys);
        Assert.All(met, static pattern => Assert.True(pattern.Value >= 20, pattern.ToString()));
    }

    private static IEnumerable<string> PatternsOf(DelegationLedger before, DelegationCommand command, DelegationTransition after)
    {
        switch (command)
        {
            case ReportFault report when after.IsAccepted:
                if (before.Exits.Any(exit => !exit.IsBond && exit.RequestEpoch >= report.FaultEpoch && DelegationLedger.IsReached(exit, report.Pool, report.FaultEpoch)))
                {
                    yield return "exit after the fault";
                }

                if (before.Moves.Any(move => move.From == report.Pool && move.RequestEpoch >= report.FaultEpoch))
                {
                    yield return "hop reached";
                }

                if (report.FaultEpoch == before.OldestEvidenceEpoch && before.Epoch > report.FaultEpoch)
                {
                    yield return "report as late as the window allows";
                }

                break;
            case ReportFault when after.Refusal?.Rule == DelegationRule.FaultAlreadyReported:
                yield return "report twice";
                break;
            case ReportFault when after.Refusal?.Rule == DelegationRule.EvidenceTooOld:
                yield return "report too late";
                break;
            case MoveStake when after.Refusal?.Rule == DelegationRule.MoveNotMatured:
                yield return "hop refused";
                break;
            case Transfer transfer when after.IsAccepted && transfer.From != transfer.To:
                if (before.AccountOf(transfer.From) is { Pool: not null } account && account.Balance == transfer.Amount)
                {
                    yield return "drain before the snapshot";
                }

                break;
            case OpenPool open when after.IsAccepted:
                if (after.Ledger.Pools.Values.Count(pool => pool.Operator == open.Operator && pool.ClosedEpoch is null) >= 4)
                {
                    yield return "bond split over four pools";
                }

                break;
            default:
                break;
        }
    }
}
