using StakingCore.Delegation;
using static StakingCore.Tests.Delegation.DelegationRun;

namespace StakingCore.Tests.Delegation;

/// <summary>Laws of the ledger after every command of long sequences at random, refused ones included.</summary>
public sealed class DelegationSequenceTests
{
    private static readonly string[] _names = ["ann", "ben", "cat", "op", "mal", "new"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Seeded)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryCommand_ConservesEverything(int seed) => Run(seed, (before, _, after) =>
        Assert.Equal(before.Totals().Sum, (after.Ledger ?? before).Totals().Sum));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OperatorCommands_LowerNothingThatAnybodyOwns(int seed) => Run(seed, (before, command, after) =>
    {
        if (after.Ledger is not { } next || command is ReportFault)
        {
            return;
        }

        foreach (string name in _names)
        {
            UInt128 owned = before.OwnedBy(name);
            UInt128 left = next.OwnedBy(name);
            switch (command)
            {
                case Transfer transfer when transfer.From == name && transfer.To != name:
                    Assert.Equal(owned - transfer.Amount, left);
                    break;
                case AdvanceEpoch advance:
                    Assert.True(left >= owned - advance.Fees.GetValueOrDefault(name));
                    break;
                default:
                    Assert.True(left >= owned);
                    break;
            }

            if (command is OpenPool or AddBond or RetirePool or Unjail && name is not ("op" or "mal"))
            {
                Assert.Equal(before.AccountOf(name), next.AccountOf(name));
                Assert.All(_names, pool => Assert.Equal(before.LockedBy(name, pool), next.LockedBy(name, pool)));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Penalties_TakeOnlyWhatIsLockedOrBonded(int seed) => Run(seed, (before, command, after) =>
    {
        if (command is ReportFault report && after.Ledger is { } next)
        {
            ReportedFault fault = next.Faults[^1];
            Assert.Equal(before.Reachable(report.Pool, report.FaultEpoch).Total, fault.Reachable);
            Assert.True(fault.Shortfall <= fault.Penalty);
            Assert.Equal(before.Burned + fault.Penalty - fault.Shortfall, next.Burned);
            Assert.Equal(before.Totals().Spendable, next.Totals().Spendable);
            Assert.All(_names, name => Assert.Equal(before.AccountOf(name), next.AccountOf(name)));
            UInt128 taken = after.Events.OfType<StakeSlashed>().Aggregate(UInt128.Zero, static (sum, loss) => sum + loss.Amount);
            Assert.Equal(fault.Penalty - fault.Shortfall, taken + before.Treasury - next.Treasury);
            Assert.True(next.Pools[report.Pool].IsJailed || next.Pools[report.Pool].ClosedEpoch is not null);
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LiquidDelegators_CanTransferAnyAmountUpToTheirBalance(int seed) => Run(seed, (_, _, after) =>
    {
        foreach ((string name, DelegationAccount account) in after.Ledger?.Accounts.Where(static entry => entry.Value.Pool is not null) ?? [])
        {
            foreach (UInt128 amount in new UInt128[] { 1, account.Balance / 2, account.Balance }.Where(amount => amount > 0 && amount <= account.Balance))
            {
                DelegationLedger paid = after.Ledger!.Apply(new Transfer(name, "elsewhere", amount)).OrThrow();
                Assert.Equal(account with { Balance = account.Balance - amount }, paid.AccountOf(name));
                Assert.Equal(amount, paid.Balance("elsewhere"));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NothingButAPenalty_ShrinksWhatAFaultReaches(int seed) => Run(seed, (before, command, after) =>
    {
        if (after.Ledger is not { } next || command is ReportFault)
        {
            return;
        }

        foreach (string pool in before.Pools.Keys)
        {
            for (ulong fault = next.OldestEvidenceEpoch; fault <= before.Epoch; fault++)
            {
                ReachableStake then = before.Reachable(pool, fault);
                ReachableStake now = next.Reachable(pool, fault);
                Assert.Equal(then.Delegated, now.Delegated);
                Assert.Equal(then.Operator + BondAdded(command, pool), now.Operator);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheSameCommands_GiveTheSameStatesAndOldStatesStay(int seed)
    {
        var first = new List<(DelegationLedger State, DelegationTotals Totals, DelegationTransition Next)>();
        Run(seed, (before, command, after) => first.Add((before, before.Totals(), after)));
        int at = 0;
        Run(seed, (before, command, after) =>
        {
            (DelegationLedger state, DelegationTotals totals, DelegationTransition next) = first[at++];
            Assert.Equal(state, before);
            Assert.Equal(totals, state.Totals());
            Assert.Equal(next.Refusal?.ToString(), after.Refusal?.ToString());
            Assert.Equal(next.Ledger, state.Apply(command).Ledger);
            Assert.Equal(next.Events.Length, after.Events.Length);
        });
        Assert.Equal(first.Count, at);
    }

    [Fact]
    public void TheSequences_MeetEveryCommandRuleAndEvent()
    {
        var accepted = new HashSet<Type>();
        var events = new HashSet<Type>();
        var rules = new HashSet<DelegationRule>();
        foreach (int seed in Enumerable.Range(1, Seeded))
        {
            Run(seed, (_, command, after) =>
            {
                events.UnionWith(after.Events.Select(static happened => happened.GetType()));
                if (after.IsAccepted)
                {
                    accepted.Add(command.GetType());
                }
                else
                {
                    rules.Add(after.Refusal.Rule);
                }
            });
        }

        Assert.Equal(Names(Kinds(typeof(DelegationCommand))), Names(accepted));
        Assert.Equal(Names(Kinds(typeof(DelegationEvent))), Names(events));
        Assert.Equal(Enum.GetValues<DelegationRule>(), rules.Order());
    }

    private static IEnumerable<Type> Kinds(Type parent) => parent.Assembly.GetTypes().Where(type => type.BaseType == parent);

    private static IEnumerable<string> Names(IEnumerable<Type> types) =>
        types.Select(static type => type.Name).Order(StringComparer.Ordinal);

    private static UInt128 BondAdded(DelegationCommand command, string pool) =>
        command is AddBond added && added.Pool == pool ? added.Amount : 0;
}
