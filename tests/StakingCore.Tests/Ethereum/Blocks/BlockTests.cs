using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Blocks;

public sealed class BlockTests
{
    private const int Seats = 512;

    [Theory]
    [InlineData(EthereumFork.Phase0, 250_000_000, 62_500_000, 7_812_500)]
    [InlineData(EthereumFork.Altair, 500_000_000, 62_500_000, 7_812_500)]
    [InlineData(EthereumFork.Bellatrix, 1_000_000_000, 62_500_000, 7_812_500)]
    [InlineData(EthereumFork.Electra, 7_812_500, 7_812_500, 976_562)]
    public void Slashing_Of32Ether_CostsTheForksPenalty(EthereumFork fork, ulong penalty, ulong reward, ulong ofProposer)
    {
        EthereumState state = State(fork, 4);

        ValidatorSlashing.Apply(state, 1, proposer: 0, whistleblower: 2);

        ulong all = 32 * Ether;
        Assert.Equal([all + ofProposer, all - penalty, all + reward - ofProposer, all], state.Validators.Balances.ToArray());
        Assert.Equal(all, state.Slashings[Epoch]);
        Assert.Equal(Epoch + 8192, state.Validators.WithdrawableEpochs[1]);
        Assert.Equal(Epoch + 5, state.Validators.ExitEpochs[1]);
    }

    [Fact]
    public void SyncAggregate_SeatsInOrder_FloorEachLossBeforeTheNextGain()
    {
        EthereumState state = State(EthereumFork.Electra, 3);
        state.Validators.Balances.Clear();
        int[] committee = new int[Seats];
        bool[] signed = new bool[Seats];
        signed.AsSpan(0, 2).Fill(true);
        Array.Reverse(signed);
        ulong total = state.TotalActiveBalance();

        Assert.Null(SyncAggregate.Apply(state, committee, signed, proposer: 1));

        // The 510 seats without a signature come first and take nothing from an empty balance.
        Assert.Equal(2 * state.Rules.SyncParticipantReward(total), state.Validators.Balances[0]);
        Assert.Equal(2 * state.Rules.SyncProposerReward(total), state.Validators.Balances[1]);
        Assert.Throws<ArgumentException>("committee", () => SyncAggregate.Apply(state, [1], signed, 0));
        Assert.Throws<ArgumentException>("participation", () => SyncAggregate.Apply(state, committee, [true], 0));
    }

    /// <summary>One pass over the registry serves all attestations of an epoch.</summary>
    [Theory]
    [InlineData(EthereumFork.Phase0)]
    [InlineData(EthereumFork.Electra)]
    public void Include_WithTheTotalActiveBalance_IsTheSame(EthereumFork fork)
    {
        EthereumState state = State(fork, 4);
        EthereumState other = State(fork, 4);
        ulong total = other.TotalActiveBalance();
        AttestationVote[] votes = [new(Epoch, 2, true, false), new(Epoch, 1, true, true), new(Epoch - 5, 1, true, true)];
        foreach (AttestationVote vote in votes)
        {
            EthereumRefusal? expected = Attestations.Include(state, vote, [0, 1], 2, out AttestationReward reward);

            Assert.Equal(expected, Attestations.Include(other, total, vote, [0, 1], 2, out AttestationReward found));
            Assert.Equal(reward, found);
        }

        Assert.Equal(state.Content(), other.Content());
    }

    [Fact]
    public void SyncAggregate_SeatOfNobody_IsRefusedBeforeAnythingIsPaid()
    {
        EthereumState state = State(EthereumFork.Electra, 3);
        int[] committee = new int[Seats];
        committee[^1] = 3;
        string before = state.Content();

        Assert.Throws<ArgumentOutOfRangeException>("committee", () => SyncAggregate.Apply(state, committee, new bool[Seats], 0));
        Assert.Equal(before, state.Content());
    }

    /// <summary>The division is once an attestation: two attestations of one attester each may pay less than one of both.</summary>
    [Fact]
    public void Attestations_SameVotes_PayOnceAndByAttestation()
    {
        EthereumState together = State(EthereumFork.Electra, 3);
        together.Validators.CurrentParticipation.Clear();
        EthereumState apart = together.Clone();
        var vote = new AttestationVote(Epoch, InclusionDelay: 3, IsTargetMatching: true, IsHeadMatching: false);

        Assert.Null(Attestations.Include(together, vote, [0, 1], proposer: 2, out AttestationReward both));
        Assert.Null(Attestations.Include(apart, vote, [0], proposer: 2, out AttestationReward first));
        Assert.Null(Attestations.Include(apart, vote, [0, 1], proposer: 2, out AttestationReward second));

        ulong baseReward = together.Rules.BaseReward(32 * Ether, together.TotalActiveBalance());
        Assert.Equal(new(Participation.Source | Participation.Target, 2 * baseReward * 40 / 448), both);
        Assert.Equal(baseReward * 40 / 448, first.ProposerRewardGwei);
        Assert.Equal(first, second);
        Assert.Equal(together.Validators.CurrentParticipation.ToArray(), apart.Validators.CurrentParticipation.ToArray());
        Assert.Equal((32 * Ether) + both.ProposerRewardGwei, together.Validators.Balances[2]);
    }

    [Fact]
    public void Attestations_Phase0_AreKeptByTarget()
    {
        EthereumState state = State(EthereumFork.Phase0, 3);

        Assert.Null(Attestations.Include(state, new(Epoch, 2, true, false), [0, 1], 2, out AttestationReward reward));
        Assert.Null(Attestations.Include(state, new(Epoch - 1, 9, false, false), [2], 1, out _));

        Assert.Equal(default, reward);
        Assert.Equal([0, 1], Assert.Single(state.CurrentAttestations).Attesters.ToArray());
        Assert.Equal(9UL, Assert.Single(state.PreviousAttestations).InclusionDelay);
    }

    [Fact]
    public void Deposits_BeforeElectra_CapTheEffectiveBalance()
    {
        EthereumState state = State(EthereumFork.Deneb, 1);

        Assert.Null(Deposits.Apply(state, 9, (45 * Ether) + 1, WithdrawalCredential.Execution, true));
        Assert.Null(Deposits.Apply(state, 9, Ether, WithdrawalCredential.Bls, false));

        Assert.Equal((46 * Ether) + 1, state.Validators.Balances[1]);
        Assert.Equal(32 * Ether, state.Validators.EffectiveBalances[1]);
        Assert.Equal(WithdrawalCredential.Execution, state.Validators.Credentials[1]);
    }

    [Fact]
    public void Deposits_FromElectra_AreQueued()
    {
        EthereumState state = State(EthereumFork.Electra, 1);
        state.DepositRequestsStartIndex = EthereumState.UnsetDepositRequestsStartIndex;

        Assert.Null(Deposits.Apply(state, 9, 45 * Ether, WithdrawalCredential.Execution, true));
        Assert.Null(Deposits.Request(state, 8, Ether, WithdrawalCredential.Bls, false, depositIndex: 41));
        Assert.Null(Deposits.Request(state, 8, Ether, WithdrawalCredential.Bls, false, depositIndex: 42));

        Assert.Equal(2, state.Validators.Count);
        Assert.Equal(0UL, state.Validators.Balances[1]);
        Assert.Equal([0, state.Slot, state.Slot], state.PendingDeposits.Select(deposit => deposit.Slot));
        Assert.Equal(41UL, state.DepositRequestsStartIndex);
    }

    [Fact]
    public void Deposits_RequestFromFulu_LeavesTheBridgeAlone()
    {
        EthereumState state = State(EthereumFork.Fulu, 1);
        state.DepositRequestsStartIndex = EthereumState.UnsetDepositRequestsStartIndex;

        Assert.Null(Deposits.Request(state, 8, Ether, WithdrawalCredential.Bls, false, depositIndex: 41));

        Assert.Equal(EthereumState.UnsetDepositRequestsStartIndex, state.DepositRequestsStartIndex);
        Assert.Single(state.PendingDeposits);
    }

    [Fact]
    public void ElectraUpgrade_OtherForks_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => ElectraUpgrade.Apply(State(EthereumFork.Capella, 1)));
        Assert.Throws<InvalidOperationException>(() => ElectraUpgrade.Apply(State(EthereumFork.Electra, 1)));
    }

    [Fact]
    public void ElectraUpgrade_DenebState_QueuesWhatIsNotActive()
    {
        EthereumState state = State(EthereumFork.Deneb, 4);
        ValidatorExits.Leave(state, 0, Epoch + 30);
        state.Validators.ActivationEpochs[1..3].Fill(Never);
        state.Validators.ActivationEligibilityEpochs[1] = 990;
        state.Validators.ActivationEligibilityEpochs[2] = 980;
        state.Validators.Credentials[3] = WithdrawalCredential.Compounding;
        state.Validators.Balances[3] = 34 * Ether;
        UInt128 before = state.TotalBalance();

        ElectraUpgrade.Apply(state);

        Assert.Equal(EthereumFork.Electra, state.Rules.Fork);
        Assert.Equal([2UL, 1UL, 3UL], state.PendingDeposits.Select(deposit => deposit.Key));
        Assert.Equal([32 * Ether, 0, 0, 32 * Ether], state.Validators.Balances.ToArray());
        Assert.Equal(before, state.TotalBalance() + (66 * Ether));
        Assert.Equal(Epoch + 31, state.EarliestExitEpoch);
        Assert.Equal(Epoch + 5, state.EarliestConsolidationEpoch);
        Assert.Equal(128 * Ether, state.ExitBalanceToConsume);
        Assert.Equal([Never, Never], state.Validators.ActivationEligibilityEpochs[1..3].ToArray());
    }
}
