using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>States and what they are made of are values: equal by content, and by all of it.</summary>
public sealed class DelegationEqualityTests
{
    [Fact]
    public void Equals_Ledgers_CompareEveryPart()
    {
        DelegationLedger ledger = WithPool().With(
            Open("q"), new DelegateLiquid("cat", "p"), new LockStake("ann", "p", 70), new LockStake("ben", "q", 80), new UnlockStake("ann", "p", 5))
            .Next().With(new ReportFault("p", Light, First + 1), new LockStake("ben", "q", 9));
        DelegationKey last = ledger.Locked.Keys.Last();
        AssertByContent(
            ledger,
            Copy(ledger, ledger.Parameters, ledger.Penalties),
            Copy(ledger, ledger.Parameters with { MaximumExits = 9 }, ledger.Penalties),
            Copy(ledger, ledger.Parameters, Start(LossRule.OperatorFirst).Penalties),
            ledger with { Epoch = ledger.Epoch + 1 },
            ledger with { FirstEpoch = ledger.FirstEpoch + 1 },
            ledger with { NextRequest = ledger.NextRequest + 1 },
            ledger with { Reserve = ledger.Reserve + 1 },
            ledger with { Treasury = ledger.Treasury + 1 },
            ledger with { Burned = ledger.Burned + 1 },
            ledger.Credit("ann", 1),
            ledger with { Pools = ledger.Pools.Remove("q") },
            ledger.WithLots(last, []),
            ledger.WithLots(last, [.. ledger.Locked[last].Reverse()]),
            ledger with { Exits = [] },
            ledger with { Snapshots = ledger.Snapshots.Remove(First) },
            ledger with { Faults = [] });
        DelegationLedger empty = Start();
        AssertByContent(empty, Copy(empty, empty.Parameters, empty.Penalties), ledger);
    }

    [Fact]
    public void Equals_Snapshots_CompareEveryPart()
    {
        ImmutableSortedDictionary<string, MemberStake> members = ImmutableSortedDictionary<string, MemberStake>.Empty.Add("ann", new(2, 3));
        var pool = new PoolSnapshot(1, 2, 3, members);
        AssertByContent(
            pool,
            new PoolSnapshot(1, 2, 3, ImmutableSortedDictionary.CreateRange(members)),
            pool with { Bond = 2 },
            pool with { Locked = 3 },
            pool with { Liquid = 4 },
            pool with { Members = members.Add("ben", default) });

        ImmutableSortedDictionary<string, PoolSnapshot> pools = ImmutableSortedDictionary<string, PoolSnapshot>.Empty.Add("p", pool);
        var snapshot = new DelegationSnapshot(4, 10, pools);
        AssertByContent(
            snapshot,
            new DelegationSnapshot(4, 10, ImmutableSortedDictionary.CreateRange(pools)),
            snapshot with { Epoch = 5 },
            snapshot with { Total = 11 },
            snapshot with { Pools = pools.Add("q", pool) });
    }

    [Fact]
    public void Equals_PenaltySchedules_CompareEveryPart()
    {
        var fractions = new Dictionary<string, Fraction> { [Light] = new(1, 100) };
        AssertByContent(
            new PenaltySchedule(fractions, LossRule.ProRata, PowerLawPenalty.Quadratic),
            new PenaltySchedule(new Dictionary<string, Fraction>(fractions), LossRule.ProRata, PowerLawPenalty.Quadratic),
            new PenaltySchedule(new Dictionary<string, Fraction> { [Light] = new(1, 50) }, LossRule.ProRata, PowerLawPenalty.Quadratic),
            new PenaltySchedule(fractions, LossRule.OperatorFirst, PowerLawPenalty.Quadratic),
            new PenaltySchedule(fractions, LossRule.ProRata));
    }

    [Fact]
    public void Equals_Boundaries_CompareEveryPart()
    {
        static AdvanceEpoch Make(ulong epoch = 1, ulong blocks = 2, UInt128? fee = null) => new(
            epoch, new Dictionary<string, ulong> { ["p"] = blocks }, new Dictionary<string, UInt128> { ["ann"] = fee ?? 3 });

        AssertByContent(Make(), Make(), Make(epoch: 2), Make(blocks: 3), Make(fee: 4));
    }

    private static void AssertByContent<T>(T value, T same, params T[] others)
        where T : class, IEquatable<T>
    {
        Assert.NotSame(value, same);
        Assert.True(value.Equals(same));
        Assert.Equal(value.GetHashCode(), same.GetHashCode());
        Assert.False(value.Equals(null));
        for (int i = 0; i < others.Length; i++)
        {
            Assert.False(value.Equals(others[i]), $"equal to the other {i}");
            Assert.False(others[i].Equals(value), $"the other {i} is equal");
        }
    }

    private static DelegationLedger Copy(DelegationLedger of, DelegationParameters parameters, RuleSchedule<PenaltySchedule> penalties) =>
        new(parameters, penalties)
        {
            Epoch = of.Epoch,
            FirstEpoch = of.FirstEpoch,
            NextRequest = of.NextRequest,
            Reserve = of.Reserve,
            Treasury = of.Treasury,
            Burned = of.Burned,
            Accounts = of.Accounts,
            Pools = of.Pools,
            Locked = of.Locked,
            Exits = of.Exits,
            Snapshots = of.Snapshots,
            Faults = of.Faults,
        };
}
