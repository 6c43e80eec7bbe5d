using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>The places where implementations of the epoch's end have gone wrong.</summary>
public sealed class EpochEdgeTests
{
    /// <summary>Summing the deltas first would leave the head's reward minus the penalties, floored: zero.</summary>
    [Fact]
    public void RewardsAndPenalties_BalanceNearZero_IsFlooredAfterEachPenalty()
    {
        EthereumState state = State(EthereumFork.Altair, 4);
        state.Validators.Balances[0] = 10;
        state.Validators.PreviousParticipation[0] = Participation.Head;
        BalanceDelta head = FlagDeltas.Of(state).DeltaOf(0, Participation.Head);
        BalanceDelta target = FlagDeltas.Of(state).DeltaOf(0, Participation.Target);

        RewardsAndPenalties.Apply(state);

        Assert.True(target.PenaltyGwei > head.RewardGwei + 10);
        Assert.Equal(head.RewardGwei, state.Validators.Balances[0]);
    }

    [Fact]
    public void RewardsAndPenalties_InEpochZero_DoNothing()
    {
        EthereumState state = State(EthereumFork.Altair, 4);
        state.Slot = 31;
        state.FinalizedEpoch = 0;
        state.Validators.PreviousParticipation.Clear();

        InactivityScores.Apply(state);
        RewardsAndPenalties.Apply(state);

        Assert.All(state.Validators.Balances.ToArray(), balance => Assert.Equal(32 * Ether, balance));
        Assert.All(state.Validators.InactivityScores.ToArray(), score => Assert.Equal(0UL, score));
    }

    [Fact]
    public void FlagDeltas_NobodyParticipates_CountOneIncrement()
    {
        EthereumState state = State(EthereumFork.Deneb, 4);
        state.Validators.PreviousParticipation.Clear();

        Assert.Equal(new ParticipatingBalances(Ether, Ether, Ether), FlagDeltas.Of(state).Participating);
    }

    [Fact]
    public void IsEligible_Slashed_EndsOneEpochBeforeItIsWithdrawable()
    {
        EthereumState state = State(EthereumFork.Deneb, 3);
        state.Validators.ExitEpochs.Fill(20);
        state.Validators.Slashed.Fill(true);
        state.Validators.WithdrawableEpochs[0] = Epoch + 1;
        state.Validators.WithdrawableEpochs[1] = Epoch;
        state.Validators.WithdrawableEpochs[2] = Epoch + 1;
        state.Validators.Slashed[2] = false;

        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(state.IsEligible));
    }

    [Theory]
    [InlineData(31_750_000_000, 32)]
    [InlineData(31_749_999_999, 31)]
    public void Next_BalanceBelow_FallsPastAQuarter(ulong balance, ulong ether) =>
        Assert.Equal(ether * Ether, EffectiveBalances.Next(
            EthereumRules.Of(EthereumFork.Deneb), 32 * Ether, balance, WithdrawalCredential.Execution));

    [Theory]
    [InlineData(31_250_000_000, WithdrawalCredential.Bls, EthereumFork.Electra, 30)]
    [InlineData(31_250_000_001, WithdrawalCredential.Bls, EthereumFork.Electra, 31)]
    [InlineData(90_000_000_000, WithdrawalCredential.Execution, EthereumFork.Electra, 32)]
    [InlineData(90_999_999_999, WithdrawalCredential.Compounding, EthereumFork.Electra, 90)]
    [InlineData(9_000_000_000_000, WithdrawalCredential.Compounding, EthereumFork.Fulu, 2048)]
    [InlineData(90_000_000_000, WithdrawalCredential.Compounding, EthereumFork.Deneb, 32)]
    public void Next_BalanceAbove_RisesPastOneAndAQuarterToTheCap(
        ulong balance, WithdrawalCredential credential, EthereumFork fork, ulong ether) =>
        Assert.Equal(ether * Ether, EffectiveBalances.Next(EthereumRules.Of(fork), 30 * Ether, balance, credential));

    /// <summary>The specification adds the upper threshold only where the lower one does not decide.</summary>
    [Fact]
    public void Next_FallFromTheLimitOfWords_IsNoOverflow()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Deneb);

        Assert.Equal(31 * Ether, EffectiveBalances.Next(rules, ulong.MaxValue, 31 * Ether, WithdrawalCredential.Execution));
        Assert.Throws<OverflowException>(
            () => EffectiveBalances.Next(rules, ulong.MaxValue, ulong.MaxValue - (Ether / 4), WithdrawalCredential.Execution));
    }

    /// <summary>Before Electra small events cost nothing: the penalty is whole ETH.</summary>
    [Fact]
    public void Penalty_SmallEvent_DiffersByFork()
    {
        const ulong Total = 1_000_000 * Ether;
        EthereumRules deneb = EthereumRules.Of(EthereumFork.Deneb);
        EthereumRules electra = EthereumRules.Of(EthereumFork.Electra);
        ulong adjusted = CorrelationPenalties.Adjusted(deneb, 100 * Ether, Total);

        Assert.Equal(300 * Ether, adjusted);
        Assert.Equal(0UL, CorrelationPenalties.Penalty(deneb, 32 * Ether, adjusted, Total));
        Assert.Equal(9_600_000UL, CorrelationPenalties.Penalty(electra, 32 * Ether, adjusted, Total));
        Assert.Equal(Total, CorrelationPenalties.Adjusted(deneb, Total, Total));
        Assert.Throws<ArgumentOutOfRangeException>(
            "totalActiveBalanceGwei", () => CorrelationPenalties.Penalty(deneb, 32 * Ether, 0, Ether - 1));
    }

    [Fact]
    public void CorrelationPenalties_OnlyAtTheMidpoint_AreTaken()
    {
        EthereumState state = State(EthereumFork.Bellatrix, 4);
        state.Slashings[Epoch] = 64 * Ether;
        state.Validators.Slashed.Fill(true);
        state.Validators.Slashed[3] = false;
        state.Validators.WithdrawableEpochs[0] = Epoch + 4096;
        state.Validators.WithdrawableEpochs[1] = Epoch + 4095;
        state.Validators.WithdrawableEpochs[2] = Epoch + 4097;
        state.Validators.WithdrawableEpochs[3] = Epoch + 4096;

        CorrelationPenalties.Apply(state);

        Assert.Equal([0, 32 * Ether, 32 * Ether, 32 * Ether], state.Validators.Balances.ToArray());
    }

    [Fact]
    public void Reset_ForgetsTheEntryThatTheNextEpochUses()
    {
        EthereumState state = State(EthereumFork.Electra, 1);
        state.Slashings[Epoch + 1] = 5;
        state.Slashings[Epoch] = 7;

        EthereumState whole = state.Clone();

        CorrelationPenalties.Reset(state);
        EpochProcessing.Apply(whole);

        Assert.Equal((0UL, 7UL), (state.Slashings[Epoch + 1], state.Slashings[Epoch]));
        Assert.Equal((0UL, 7UL), (whole.Slashings[Epoch + 1], whole.Slashings[Epoch]));
    }

    [Theory]
    [InlineData(Participation.Source)]
    [InlineData(Participation.Target)]
    [InlineData(Participation.Head)]
    public void CopyTo_AnyState_IsEveryRows(Participation flag)
    {
        EthereumState state = new RandomEthereum(5, EthereumFork.Deneb).State();
        int count = state.Validators.Count;
        FlagDeltas deltas = FlagDeltas.Of(state);
        ulong[] rewards = new ulong[count];
        ulong[] penalties = new ulong[count];
        ulong[] inactivity = new ulong[count];

        deltas.CopyTo(flag, rewards, penalties);
        InactivityPenalties.CopyTo(state, inactivity);

        Assert.Equal(
            Enumerable.Range(0, count).Select(row => deltas.DeltaOf(row, flag)),
            Enumerable.Range(0, count).Select(row => new BalanceDelta(rewards[row], penalties[row])));
        Assert.Equal(Enumerable.Range(0, count).Select(row => InactivityPenalties.Of(state, row)), inactivity);
        Assert.Throws<ArgumentException>("rewardsGwei", () => deltas.CopyTo(flag, new ulong[count + 1], penalties));
        Assert.Throws<ArgumentException>("penaltiesGwei", () => deltas.CopyTo(flag, rewards, new ulong[count - 1]));
        Assert.Throws<ArgumentException>("penaltiesGwei", () => InactivityPenalties.CopyTo(state, new ulong[count + 1]));
        Assert.Contains(rewards, reward => reward > 0);
        Assert.Equal(flag != Participation.Head, penalties.Any(penalty => penalty > 0));
        Assert.Contains(inactivity, penalty => penalty > 0);
    }

    [Fact]
    public void Apply_LeakThatEndsInTheEpoch_RecoversScoresAtOnce()
    {
        EthereumState state = State(EthereumFork.Deneb, 3);
        state.FinalizedEpoch = Epoch - 10;
        state.PreviousJustifiedEpoch = Epoch - 2;
        state.CurrentJustifiedEpoch = Epoch - 1;
        state.Validators.InactivityScores.Fill(20);
        Assert.True(state.IsInInactivityLeak);

        EpochProcessing.Apply(state);

        // Both justified epochs are whole, so the last one is final before the scores are updated: 20 - 1 - 16.
        Assert.Equal(Epoch - 1, state.FinalizedEpoch);
        Assert.All(state.Validators.InactivityScores.ToArray(), score => Assert.Equal(3UL, score));
    }

    [Theory]
    [InlineData(0b0111, 3, 2, 997)]
    [InlineData(0b0011, 2, 1, 999)]
    public void Weigh_FullVotes_FinalizeByTheLatestRule(byte bits, ulong previousAge, ulong currentAge, ulong finalized)
    {
        EthereumState state = State(EthereumFork.Deneb, 3);
        state.FinalizedEpoch = 900;
        state.JustificationBits = new JustificationBits(bits);
        state.PreviousJustifiedEpoch = Epoch - previousAge;
        state.CurrentJustifiedEpoch = Epoch - currentAge;

        Justification.Weigh(state, totalActiveBalanceGwei: 96, previousTargetGwei: 64, currentTargetGwei: 63);
        ulong withoutCurrent = state.FinalizedEpoch;

        Assert.Equal(currentAge == 2 ? Epoch - 3 : Epoch - 2, withoutCurrent);
        Assert.Equal(Epoch - 1, state.CurrentJustifiedEpoch);
        Assert.True(finalized >= withoutCurrent);
    }

    [Fact]
    public void Weigh_TwoThirdsExactly_Justify()
    {
        EthereumState state = State(EthereumFork.Deneb, 3);
        state.FinalizedEpoch = 900;
        state.CurrentJustifiedEpoch = 950;
        state.JustificationBits = default;

        Justification.Weigh(state, totalActiveBalanceGwei: 96, previousTargetGwei: 63, currentTargetGwei: 64);

        Assert.Equal("1000", state.JustificationBits.ToString());
        Assert.Equal(Epoch, state.CurrentJustifiedEpoch);
        Assert.Equal(950UL, state.PreviousJustifiedEpoch);
        Assert.Equal(900UL, state.FinalizedEpoch);
    }

    [Fact]
    public void Phase0Deltas_LeakOfPerfectAttester_ComesOutEven()
    {
        EthereumState state = State(EthereumFork.Phase0, 4);
        state.FinalizedEpoch = Epoch - 20;
        state.PreviousAttestations.Add(new([0, 1, 2], InclusionDelay: 1, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));

        Phase0Deltas deltas = Phase0Deltas.Of(state);

        Assert.Equal(deltas.Total(0).RewardGwei, deltas.Total(0).PenaltyGwei);
        Assert.Equal(32 * Ether * 19 / (1 << 26), deltas.InactivityPenaltiesGwei[3] - deltas.InactivityPenaltiesGwei[0]);
    }

    [Fact]
    public void Phase0Deltas_EqualDelays_PayTheFirstProposer()
    {
        EthereumState state = State(EthereumFork.Phase0, 4);
        state.PreviousAttestations.Add(new([0], InclusionDelay: 3, Proposer: 1, IsTargetMatching: true, IsHeadMatching: true));
        state.PreviousAttestations.Add(new([0], InclusionDelay: 2, Proposer: 2, IsTargetMatching: true, IsHeadMatching: true));
        state.PreviousAttestations.Add(new([0], InclusionDelay: 2, Proposer: 3, IsTargetMatching: true, IsHeadMatching: true));

        ulong[] rewards = Phase0Deltas.Of(state).InclusionDelayRewardsGwei.ToArray();

        ulong baseReward = state.Rules.BaseReward(32 * Ether, state.TotalActiveBalance());
        Assert.Equal([(baseReward - (baseReward / 8)) / 2, 0, baseReward / 8, 0], rewards);
    }

    [Fact]
    public void Apply_Phase0_KeepsTheCurrentVotesForTheNextEpoch()
    {
        EthereumState state = State(EthereumFork.Phase0, 4);
        var old = new PendingAttestation([0], 1, 1, true, true);
        var current = new PendingAttestation([0, 1, 2], 1, 1, true, true);
        state.PreviousAttestations.Add(old);
        state.CurrentAttestations.Add(current);

        EpochProcessing.Apply(state);

        Assert.Equal([current], state.PreviousAttestations);
        Assert.Empty(state.CurrentAttestations);
        Assert.Equal(Epoch, state.CurrentJustifiedEpoch);
    }
}
