using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum;

public sealed class EthereumStateTests
{
    public static TheoryData<int> Seeds => RandomEthereum.Seeds(24);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Next_AnyState_LeavesItAsItIs(int seed)
    {
        EthereumState state = new RandomEthereum(seed).State();
        string before = state.Content();

        EthereumState next = EpochProcessing.Next(state).OrThrow();

        Assert.Equal(before, state.Content());
        Assert.NotEqual(before, next.Content());
        EpochProcessing.Apply(state);
        Assert.Equal(next.Content(), state.Content());
    }

    [Fact]
    public void Clone_Changed_SharesNothing()
    {
        EthereumState state = new RandomEthereum(7, EthereumFork.Electra).State();
        string before = state.Content();

        EthereumState copy = state.Clone();
        Assert.Equal(before, copy.Content());
        copy.Validators.Balances.Clear();
        copy.Validators.Add(99, WithdrawalCredential.Bls, 1, 0);
        copy.Slashings[5] = 77;
        copy.PendingDeposits.Clear();
        copy.PendingConsolidations.Add(new(0, 1));
        copy.PendingPartialWithdrawals.Clear();

        Assert.Equal(before, state.Content());
    }

    [Fact]
    public void Next_FinalizedAhead_IsRefusedAndNotWrapped()
    {
        EthereumState state = State(EthereumFork.Deneb, 4);
        state.FinalizedEpoch = Epoch + 1;
        state.JustificationBits = default;
        state.Validators.PreviousParticipation.Clear();
        state.Validators.CurrentParticipation.Clear();
        string before = state.Content();

        EthereumTransition transition = EpochProcessing.Next(state);

        Assert.Equal(new EthereumRefusal(EthereumRule.ArithmeticOverflow), transition.Refusal);
        Assert.Null(transition.State);
        Assert.Equal(before, state.Content());
        Assert.Throws<InvalidOperationException>(transition.OrThrow);
    }

    [Fact]
    public void Next_BalanceOfAllWords_IsRefusedAndNotWrapped()
    {
        EthereumState state = State(EthereumFork.Deneb, 4);
        state.Validators.Balances[2] = ulong.MaxValue;

        Assert.Equal(EthereumRule.ArithmeticOverflow, EpochProcessing.Next(state).Refusal?.Rule);
    }

    [Fact]
    public void Next_ScoreThatOutgrowsTheProduct_IsRefusedAndNotWrapped()
    {
        EthereumState state = State(EthereumFork.Electra, 4);
        state.Compound(1, 2048);
        state.Validators.PreviousParticipation[1] = Participation.None;
        state.Validators.InactivityScores[1] = 9_100_000;

        Assert.Equal(EthereumRule.ArithmeticOverflow, EpochProcessing.Next(state).Refusal?.Rule);
        state.Validators.InactivityScores[1] = 8_900_000;
        Assert.True(EpochProcessing.Next(state).IsAccepted);
    }

    [Fact]
    public void Try_RefusedChange_NamesTheRule()
    {
        EthereumState state = State(EthereumFork.Electra, 4);

        EthereumTransition transition = state.ApplyToCopy(next => VoluntaryExits.Apply(next, 9, 0));

        Assert.Equal("UnknownValidator, found 9", transition.Refusal?.ToString());
        Assert.False(transition.IsAccepted);
    }

    [Fact]
    public void Refusal_AllFigures_AreInItsLine()
    {
        var refusal = new EthereumRefusal(EthereumRule.NotActive) { Validator = 7, Found = 9, AtLeast = 10, AtMost = Never - 1 };

        Assert.Equal("NotActive, validator 7, found 9, at least 10, at most 18446744073709551614", refusal.ToString());
    }

    [Fact]
    public void TotalActiveBalance_NobodyActive_IsOneIncrement()
    {
        EthereumState state = State(EthereumFork.Electra, 3);
        state.Validators.ExitEpochs.Fill(Epoch);

        Assert.Equal(Ether, state.TotalActiveBalance());
        Assert.Equal(0UL, state.ActiveValidators());
    }

    [Fact]
    public void IsInInactivityLeak_DelayOfFive_Starts()
    {
        EthereumState state = State(EthereumFork.Electra, 3);

        state.FinalizedEpoch = Epoch - 1 - 4;
        Assert.False(state.IsInInactivityLeak);
        state.FinalizedEpoch = Epoch - 1 - 5;
        Assert.True(state.IsInInactivityLeak);
    }

    [Fact]
    public void Add_ManyRows_GrowsAndFindsKeys()
    {
        var rows = new ValidatorColumns();
        for (ulong key = 100; key < 140; key++)
        {
            Assert.False(rows.TryFind(key, out int none));
            Assert.Equal(-1, none);
            int row = rows.Add(key, WithdrawalCredential.Compounding, key, key / 2);
            Assert.True(rows.TryFind(key, out int found));
            Assert.Equal(row, found);
        }

        rows.AddMany(100, 2);

        Assert.Equal(42, rows.Count);
        Assert.True(rows.TryFind(101, out int first));
        Assert.Equal(1, first);
        Assert.Equal(139UL, rows.Balances[39]);
        Assert.Equal(Never, rows.ActivationEpochs[41]);
        Assert.Equal(Never, rows.WithdrawableEpochs[17]);
    }

    [Fact]
    public void JustificationBits_Shifted_ForgetTheOldest()
    {
        JustificationBits bits = new JustificationBits(0b1001).Shifted();

        Assert.Equal("0100", bits.ToString());
        Assert.True(bits[1]);
        Assert.Equal("1100", bits.With(0).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => bits[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => bits.With(-1));
    }
}
