using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Tests.Cardano.Ledger;

/// <summary>Laws of the ledger over long sequences of commands at random, refused ones included.</summary>
public sealed class LedgerSequenceTests
{
    private const int Epochs = 40;
    private const int CommandsAnEpoch = 24;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryTransition_ConservesAllLovelace(int seed) =>
        Run(seed, state => Assert.Equal(state.Network.MaxLovelaceSupply, state.Pots().Total), _ => { });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryBoundary_KeepsTheLawsOfTheOrder(int seed)
    {
        LedgerState before = null!;
        Run(seed, state => before = state, boundary =>
        {
            LedgerState next = boundary.Next;
            Assert.Equal(before.Epoch + 1, boundary.IntoEpoch);
            Assert.Same(before.Mark, next.Set);
            Assert.Same(before.Set, next.Go);
            Assert.Same(before.Blocks, next.PreviousBlocks);
            Assert.Same(before.Parameters, next.PreviousParameters);
            Assert.Empty(next.Blocks);
            Assert.Equal(before.Fees - (boundary.Update is null ? default : before.FeeSnapshot), next.Fees);
            Assert.Equal(next.Fees, next.FeeSnapshot);
            Assert.Equal(MarkOf(before, boundary), next.Mark);
            AssertBalances(before, boundary);
            AssertPools(before, boundary);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheSameCommands_GiveTheSameStates(int seed)
    {
        LedgerState first = Run(seed, _ => { }, _ => { });
        LedgerState second = Run(seed, _ => { }, _ => { });

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnOldState_GivesTheSameAfterLaterTransitions(int seed)
    {
        var kept = new List<(LedgerState State, LedgerState Crossed, AdaPots Pots)>();
        Run(seed, _ => { }, boundary =>
            kept.Add((boundary.Next, boundary.Next.StartRewardCalculation().CrossEpochBoundary().Next, boundary.Next.Pots())));

        foreach ((LedgerState state, LedgerState crossed, AdaPots pots) in kept)
        {
            Assert.Equal(crossed, state.StartRewardCalculation().CrossEpochBoundary().Next);
            Assert.Equal(pots, state.Pots());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEnteredEpoch_CanBeLoadedFromItsFigures(int seed) =>
        Run(seed, _ => { }, boundary => Assert.Equal(boundary.Next, LedgerState.From(LedgerOriginTests.OriginOf(boundary.Next))));

    [Fact]
    public void TheSequences_MeetEveryCommandRuleAndOutcome()
    {
        var accepted = new HashSet<Type>();
        var rules = new HashSet<LedgerRule>();
        var outcomes = new HashSet<string>();
        foreach (int seed in Enumerable.Range(1, 24))
        {
            Run(seed, _ => { }, boundary => outcomes.UnionWith(Outcomes(boundary)), (command, transition) =>
            {
                if (transition.IsAccepted)
                {
                    accepted.Add(command.GetType());
                }
                else
                {
                    rules.Add(transition.Refusal.Rule);
                }
            });
        }

        Assert.Equal(
            typeof(LedgerCommand).Assembly.GetTypes().Where(type => type.BaseType == typeof(LedgerCommand)).ToHashSet(), accepted);
        Assert.Equal(Enum.GetValues<LedgerRule>().ToHashSet(), rules);
        Assert.Equal(
            ["credits", "discarded", "donations", "ignored", "no update", "paid", "refunds", "to treasury", "unclaimed", "withdrawals"],
            outcomes.Order(StringComparer.Ordinal));
    }

    private static LedgerState Run(
        int seed, Action<LedgerState> onState, Action<EpochBoundary> onBoundary, Action<LedgerCommand, LedgerTransition>? onCommand = null)
    {
        var random = new RandomCommands(seed);
        LedgerState state = SampleLedger.Empty((uint)(2 + (seed % 9)));
        onState(state);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            bool starts = !random.OneIn(8);
            for (int i = 0; i < CommandsAnEpoch; i++)
            {
                if (starts && i == CommandsAnEpoch / 2)
                {
                    Move(state.StartRewardCalculation());
                }

                LedgerCommand command = random.Next(state);
                LedgerTransition transition = state.Apply(command);
                onCommand?.Invoke(command, transition);
                if (transition.IsAccepted)
                {
                    Move(transition.State);
                }
            }

            EpochBoundary boundary = state.CrossEpochBoundary();
            onBoundary(boundary);
            Move(boundary.Next);
        }

        return state;

        void Move(LedgerState next)
        {
            state = next;
            onState(state);
        }
    }

    // The mark by its definition: the rewards and instantaneous rewards of this boundary are in it, refunds and withdrawals are not;
    // pools are as before updates and retirements.
    private static StakeSnapshot MarkOf(LedgerState before, EpochBoundary boundary)
    {
        IEnumerable<StakeDelegation> rows = before.Accounts.Where(account => account.Value.Pool is not null).Select(account =>
            new StakeDelegation(
                account.Key,
                account.Value.Pool!.Value,
                account.Value.Balance
                    + before.UtxoStake.GetValueOrDefault(account.Key)
                    + Of(boundary.Credits, account.Key)
                    + Of(boundary.InstantaneousRewards?.Payments ?? [], account.Key)));
        return StakeSnapshot.From(before.Pools.Values.Select(pool => pool.Current), rows);
    }

    private static void AssertBalances(LedgerState before, EpochBoundary boundary)
    {
        Assert.Equal(before.Accounts.Keys, boundary.Next.Accounts.Keys);
        foreach ((Credential credential, StakeAccount account) in before.Accounts)
        {
            Assert.Equal(
                account.Balance
                    + Of(boundary.Credits, credential)
                    + Of(boundary.InstantaneousRewards?.Payments ?? [], credential)
                    + Of(boundary.Refunds, credential)
                    + Of(boundary.TreasuryWithdrawals, credential),
                boundary.Next.Accounts[credential].Balance);
        }
    }

    private static void AssertPools(LedgerState before, EpochBoundary boundary)
    {
        Assert.Equal(
            before.Pools.Values.Where(pool => pool.RetirementEpoch == boundary.IntoEpoch).Select(pool => pool.Id), boundary.RetiredPools);
        Assert.Equal(before.Pools.Keys.Except(boundary.RetiredPools), boundary.Next.Pools.Keys);
        Assert.All(boundary.Next.Pools.Values, pool => Assert.Null(pool.Pending));
        Assert.All(
            boundary.Next.Accounts.Values, account => Assert.True(account.Pool is not { } pool || boundary.Next.Pools.ContainsKey(pool)));
        Assert.Equal(
            boundary.RetiredPools.Aggregate(default(Amount<Lovelace>), (sum, pool) => sum + before.Pools[pool].Deposit),
            boundary.Refunds.Aggregate(boundary.RefundsToTreasury, (sum, refund) => sum + refund.Value));
    }

    private static Amount<Lovelace> Of(IEnumerable<KeyValuePair<Credential, Amount<Lovelace>>> payments, Credential credential) =>
        payments.SingleOrDefault(payment => payment.Key == credential).Value;

    private static IEnumerable<string> Outcomes(EpochBoundary boundary)
    {
        (string Name, bool Happened)[] outcomes =
        [
            ("no update", boundary.Update is null),
            ("credits", boundary.Credits.Any(credit => !credit.Value.IsZero)),
            ("ignored", boundary.Update?.Ignored.Any(entry => !entry.Amount.IsZero) == true),
            ("to treasury", !boundary.UnregisteredToTreasury.IsZero),
            ("refunds", boundary.Refunds.Count > 0),
            ("unclaimed", !boundary.RefundsToTreasury.IsZero),
            ("paid", boundary.InstantaneousRewards is { IsCarriedOut: true, Payments.Count: > 0 }),
            ("discarded", boundary.InstantaneousRewards is { IsCarriedOut: false }),
            ("withdrawals", boundary.TreasuryWithdrawals.Count > 0),
            ("donations", !boundary.Donations.IsZero),
        ];
        return outcomes.Where(outcome => outcome.Happened).Select(outcome => outcome.Name);
    }
}
