using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>What holds for every epoch of every state, fork by fork.</summary>
public sealed class EpochLawTests
{
    private const int SeedsOfEachFork = 40;

    public static TheoryData<EthereumFork> Forks => [.. Enum.GetValues<EthereumFork>()];

    public static TheoryData<EthereumFork> FlagForks => [.. Enum.GetValues<EthereumFork>().Where(fork => fork >= EthereumFork.Altair)];

    [Theory]
    [MemberData(nameof(FlagForks))]
    public void RewardsAndPenalties_AnyState_AreTheOracles(EthereumFork fork) => Each(fork, (state, _) =>
    {
        List<BigInteger> scores = RewardOracle.Scores(state);
        InactivityScores.Apply(state);
        Assert.Equal(scores, state.Validators.InactivityScores.ToArray().Select(score => (BigInteger)score));

        List<BigInteger> balances = RewardOracle.Balances(state);
        RewardsAndPenalties.Apply(state);
        Assert.Equal(balances, state.Validators.Balances.ToArray().Select(balance => (BigInteger)balance));
    });

    /// <summary>Rewards, scores, slashings and effective balances know no order; queues do, and are left out.</summary>
    [Theory]
    [MemberData(nameof(Forks))]
    public void Steps_RowsShuffled_GiveTheSameRows(EthereumFork fork) => Each(fork, (state, random) =>
    {
        int[] order = Shuffled(state.Validators.Count, random);
        EthereumState shuffled = state.Clone();
        Permute(state, shuffled, order);

        foreach (EthereumState each in (EthereumState[])[state, shuffled])
        {
            Justification.Apply(each);
            if (fork >= EthereumFork.Altair)
            {
                InactivityScores.Apply(each);
            }

            RewardsAndPenalties.Apply(each);
            CorrelationPenalties.Apply(each);
            EffectiveBalances.Apply(each);
        }

        EthereumState expected = shuffled.Clone();
        Permute(state, expected, order);
        Assert.Equal(expected.Validators.Balances.ToArray(), shuffled.Validators.Balances.ToArray());
        Assert.Equal(expected.Validators.EffectiveBalances.ToArray(), shuffled.Validators.EffectiveBalances.ToArray());
        Assert.Equal(expected.Validators.InactivityScores.ToArray(), shuffled.Validators.InactivityScores.ToArray());
        Assert.Equal(state.FinalizedEpoch, shuffled.FinalizedEpoch);
        Assert.Equal(state.JustificationBits, shuffled.JustificationBits);
    });

    [Theory]
    [MemberData(nameof(FlagForks))]
    public void Deltas_MoreParticipation_NeverPunishesMore(EthereumFork fork) => Each(fork, (state, random) =>
    {
        int row = random.Next(state.Validators.Count);
        var fewer = (Participation)random.Next(8);
        Participation more = fewer | (Participation)random.Next(8);
        EthereumState worse = state.Clone();
        EthereumState better = state.Clone();
        worse.Validators.PreviousParticipation[row] = fewer;
        better.Validators.PreviousParticipation[row] = more;

        FlagDeltas of = FlagDeltas.Of(worse);
        FlagDeltas ofBetter = FlagDeltas.Of(better);
        foreach (Participation flag in (Participation[])[Participation.Source, Participation.Target, Participation.Head])
        {
            BalanceDelta less = of.DeltaOf(row, flag);
            BalanceDelta gain = ofBetter.DeltaOf(row, flag);
            Assert.True(gain.PenaltyGwei <= less.PenaltyGwei && gain.RewardGwei >= less.RewardGwei, $"{flag} of {fewer} and {more}: {less}, {gain}");
        }

        Assert.True(InactivityPenalties.Of(better, row) <= InactivityPenalties.Of(worse, row));
        InactivityScores.Apply(worse);
        InactivityScores.Apply(better);
        Assert.True(better.Validators.InactivityScores[row] <= worse.Validators.InactivityScores[row]);
        RewardsAndPenalties.Apply(worse);
        RewardsAndPenalties.Apply(better);
        Assert.True(better.Validators.Balances[row] >= worse.Validators.Balances[row]);
    });

    [Theory]
    [MemberData(nameof(Forks))]
    public void RegistryUpdates_AnyState_NeverExceedTheChurn(EthereumFork fork) => Each(fork, (state, _) =>
    {
        EthereumState before = state.Clone();
        ulong total = state.TotalActiveBalance();
        ulong soonest = Epoch + 5;
        RegistryUpdates.Apply(state);

        int[] leaving = [.. Rows(state).Where(i => before.Validators.ExitEpochs[i] == Never && state.Validators.ExitEpochs[i] != Never)];
        Assert.All(leaving, i => Assert.True(state.Validators.ExitEpochs[i] >= soonest));
        Assert.All(leaving, i => Assert.Equal(state.Validators.ExitEpochs[i] + 256, state.Validators.WithdrawableEpochs[i]));
        if (fork < EthereumFork.Electra)
        {
            ulong limit = state.Rules.ValidatorActivationChurnLimit(before.ActiveValidators());
            int activated = Rows(state).Count(i => before.Validators.ActivationEpochs[i] != state.Validators.ActivationEpochs[i]);
            Assert.True((ulong)activated <= limit);
            foreach (IGrouping<ulong, int> ofEpoch in leaving.GroupBy(i => state.Validators.ExitEpochs[i]))
            {
                int all = Rows(state).Count(i => state.Validators.ExitEpochs[i] == ofEpoch.Key);
                Assert.True((ulong)all <= state.Rules.ValidatorChurnLimit(before.ActiveValidators()));
            }

            return;
        }

        // What left by the last epoch is at most what the first one still had and each later one takes.
        UInt128 left = 0;
        leaving.ToList().ForEach(i => left += state.Validators.EffectiveBalances[i]);
        ulong churn = state.Rules.ExitChurn(total);
        ulong first = ulong.Max(before.EarliestExitEpoch, soonest);
        UInt128 room = before.EarliestExitEpoch < soonest ? churn : before.ExitBalanceToConsume;
        if (leaving.Length > 0)
        {
            room += (UInt128)churn * (state.EarliestExitEpoch - first);
            Assert.Equal(room - left, state.ExitBalanceToConsume);
            Assert.Equal(state.EarliestExitEpoch, leaving.Max(i => state.Validators.ExitEpochs[i]));
        }
    });

    [Theory]
    [InlineData(EthereumFork.Electra)]
    [InlineData(EthereumFork.Fulu)]
    [InlineData(EthereumFork.Gloas)]
    public void DepositProcessing_AnyQueue_LosesNothingAndKeepsTheChurn(EthereumFork fork) => Each(fork, (state, _) =>
    {
        // Signatures are good, so that nothing may vanish.
        for (int i = 0; i < state.PendingDeposits.Count; i++)
        {
            state.PendingDeposits[i] = state.PendingDeposits[i] with { IsSignatureValid = true };
        }

        UInt128 before = state.TotalBalance() + Queued(state);
        ulong available = state.DepositBalanceToConsume + state.Rules.ActivationChurn(state.TotalActiveBalance());
        int waiting = state.PendingDeposits.Count;
        UInt128 gone = Rows(state)
            .Where(i => state.Validators.WithdrawableEpochs[i] <= Epoch)
            .Aggregate(UInt128.Zero, (sum, i) => sum + state.Validators.Balances[i]);
        int[] withdrawn = [.. Rows(state).Where(i => state.Validators.WithdrawableEpochs[i] <= Epoch)];
        UInt128 queued = Queued(state);

        DepositProcessing.Apply(state);

        Assert.Equal(before, state.TotalBalance() + Queued(state));
        UInt128 free = withdrawn.Aggregate(UInt128.Zero, (sum, i) => sum + state.Validators.Balances[i]) - gone;
        Assert.True(queued - Queued(state) - free <= available);
        Assert.True(waiting - state.PendingDeposits.Count <= 16);
        Assert.True(state.DepositBalanceToConsume <= available);
    });

    [Theory]
    [InlineData(EthereumFork.Electra)]
    [InlineData(EthereumFork.Gloas)]
    public void ConsolidationProcessing_AnyQueue_MovesAndLosesNothing(EthereumFork fork) => Each(fork, (state, _) =>
    {
        UInt128 before = state.TotalBalance();

        ConsolidationProcessing.Apply(state);

        Assert.Equal(before, state.TotalBalance());
    });

    [Theory]
    [MemberData(nameof(Forks))]
    public void Apply_ManyEpochs_KeepsEffectiveBalancesWithinTheirCaps(EthereumFork fork) => Each(fork, (state, random) =>
    {
        for (int epoch = 0; epoch < 12; epoch++)
        {
            EpochProcessing.Apply(state);
            Assert.All(Rows(state), i =>
            {
                ulong effective = state.Validators.EffectiveBalances[i];
                Assert.Equal(0UL, effective % Ether);
                Assert.True(effective <= state.Rules.MaxEffectiveBalance(state.Validators.Credentials[i]));
            });
            state.Slot += 32;
            if (random.OneIn(3))
            {
                ValidatorSlashing.Report(state, random.Next(state.Validators.Count), random.Next(state.Validators.Count));
            }
        }
    });

    private static void Each(EthereumFork fork, Action<EthereumState, RandomEthereum> check)
    {
        for (int seed = 1; seed <= SeedsOfEachFork; seed++)
        {
            var random = new RandomEthereum(seed, fork);
            check(random.State(), random);
        }
    }

    private static IEnumerable<int> Rows(EthereumState state) => Enumerable.Range(0, state.Validators.Count);

    private static UInt128 Queued(EthereumState state) =>
        state.PendingDeposits.Aggregate(UInt128.Zero, (sum, deposit) => sum + deposit.AmountGwei);

    private static int[] Shuffled(int count, RandomEthereum random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    // Row order[i] of the one becomes row i of the other; phase0's lists name rows, so they are renamed.
    private static void Permute(EthereumState from, EthereumState to, int[] order)
    {
        ValidatorColumns source = from.Validators;
        ValidatorColumns target = to.Validators;
        int[] place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
            target.EffectiveBalances[i] = source.EffectiveBalances[order[i]];
            target.Balances[i] = source.Balances[order[i]];
            target.InactivityScores[i] = source.InactivityScores[order[i]];
            target.ActivationEligibilityEpochs[i] = source.ActivationEligibilityEpochs[order[i]];
            target.ActivationEpochs[i] = source.ActivationEpochs[order[i]];
            target.ExitEpochs[i] = source.ExitEpochs[order[i]];
            target.WithdrawableEpochs[i] = source.WithdrawableEpochs[order[i]];
            target.Slashed[i] = source.Slashed[order[i]];
            target.Credentials[i] = source.Credentials[order[i]];
            target.PreviousParticipation[i] = source.PreviousParticipation[order[i]];
            target.CurrentParticipation[i] = source.CurrentParticipation[order[i]];
        }

        to.PreviousAttestations.Clear();
        to.PreviousAttestations.AddRange(from.PreviousAttestations.Select(vote => new PendingAttestation(
            [.. vote.Attesters.Select(row => place[row])], vote.InclusionDelay, place[vote.Proposer], vote.IsTargetMatching, vote.IsHeadMatching)));
    }
}
