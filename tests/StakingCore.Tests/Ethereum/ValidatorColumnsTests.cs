using StakingCore.Ethereum;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum;

public sealed class ValidatorColumnsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Add_BeyondTheCapacity_KeepsWhatIsThereAndMakesAValidatorOfNothing(int capacity)
    {
        var rows = new ValidatorColumns(capacity);
        for (ulong i = 0; i < 70; i++)
        {
            int row = rows.Add(1000 - i, (WithdrawalCredential)(i % 3), 3 * i, 2 * i);

            Assert.Equal((int)i, row);
            Fill(rows, row);
        }

        rows.AddMany(5000, 90);

        Assert.Equal(160, rows.Count);
        for (int row = 0; row < 70; row++)
        {
            ulong i = (ulong)row;
            Assert.Equal((1000 - i, (WithdrawalCredential)(i % 3), 3 * i, 2 * i), (rows.Keys[row], rows.Credentials[row], rows.Balances[row], rows.EffectiveBalances[row]));
            Assert.Equal(
                (i + 10, i + 20, i + 30, i + 40),
                (rows.ActivationEligibilityEpochs[row], rows.ActivationEpochs[row], rows.ExitEpochs[row], rows.WithdrawableEpochs[row]));
            Assert.Equal(
                (i + 50, row % 2 == 0, (Participation)(row % 8), (Participation)(row % 5)),
                (rows.InactivityScores[row], rows.Slashed[row], rows.PreviousParticipation[row], rows.CurrentParticipation[row]));
        }

        for (int row = 70; row < 160; row++)
        {
            Assert.Equal(5000UL + (ulong)(row - 70), rows.Keys[row]);
            Assert.Equal((0UL, 0UL, 0UL, false), (rows.Balances[row], rows.EffectiveBalances[row], rows.InactivityScores[row], rows.Slashed[row]));
            Assert.Equal(
                (Never, Never, Never, Never),
                (rows.ActivationEligibilityEpochs[row], rows.ActivationEpochs[row], rows.ExitEpochs[row], rows.WithdrawableEpochs[row]));
            Assert.Equal(
                (default(WithdrawalCredential), Participation.None, Participation.None),
                (rows.Credentials[row], rows.PreviousParticipation[row], rows.CurrentParticipation[row]));
        }
    }

    [Fact]
    public void TryFind_SeveralRowsOfAKey_IsTheFirst()
    {
        var rows = new ValidatorColumns();
        rows.Add(7, WithdrawalCredential.Bls, 0, 0);
        rows.Add(8, WithdrawalCredential.Bls, 0, 0);
        rows.Add(7, WithdrawalCredential.Bls, 0, 0);

        Assert.True(rows.TryFind(7, out int row));
        Assert.Equal(0, row);
        rows.Add(8, WithdrawalCredential.Bls, 0, 0);
        Assert.True(rows.TryFind(8, out row));
        Assert.Equal(1, row);
        rows.Add(9, WithdrawalCredential.Bls, 0, 0);
        Assert.True(rows.TryFind(9, out row));
        Assert.Equal(4, row);

        // Keys that came in many count as well, although the rows had been looked up before.
        Assert.False(rows.TryFind(20, out row));
        Assert.Equal(-1, row);
        rows.AddMany(19, 3);
        Assert.True(rows.TryFind(20, out row));
        Assert.Equal(6, row);
    }

    [Theory]
    [InlineData(9, 20, 30, false, false, false)]
    [InlineData(10, 20, 30, false, true, true)]
    [InlineData(19, 20, 30, false, true, true)]
    [InlineData(20, 20, 30, false, false, true)]
    [InlineData(29, 20, 30, false, false, true)]
    [InlineData(30, 20, 30, false, false, false)]
    [InlineData(10, 20, 30, true, true, false)]
    public void Standing_AroundEachEpoch_IsTheSpecifications(
        ulong epoch, ulong exit, ulong withdrawable, bool slashed, bool isActive, bool isSlashable)
    {
        var rows = new ValidatorColumns();
        int row = rows.Add(1, WithdrawalCredential.Execution, 32 * Ether, 32 * Ether);
        rows.ActivationEpochs[row] = 10;
        rows.ExitEpochs[row] = exit;
        rows.WithdrawableEpochs[row] = withdrawable;
        rows.Slashed[row] = slashed;

        Assert.Equal((isActive, isSlashable), (rows.IsActive(row, epoch), rows.IsSlashable(row, epoch)));
        Assert.Equal(isActive, ValidatorEpochInput.Of(rows, row).IsActiveAt(epoch));
    }

    [Fact]
    public void Clone_EveryColumn_IsEqualAndNotShared()
    {
        EthereumState state = new RandomEthereum(11, EthereumFork.Electra).State();
        ValidatorColumns rows = state.Validators;
        for (int i = 0; i < rows.Count; i++)
        {
            Fill(rows, i);
        }

        EthereumState copy = state.Clone();
        string before = state.Content();
        Assert.Equal(before, copy.Content());

        Fill(copy.Validators, 0, by: 3);
        copy.Validators.Balances[0]++;
        copy.Validators.EffectiveBalances[0]++;
        copy.Validators.Credentials[0]++;

        Assert.Equal(before, state.Content());
        Assert.NotEqual(before, copy.Content());
    }

    [Fact]
    public void Make_NegativeCounts_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new ValidatorColumns(-1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new ValidatorColumns().AddMany(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => ValidatorEpochInput.Of(new ValidatorColumns(4), 0));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => ValidatorEpochInput.Of(new ValidatorColumns(4), -1));
    }

    // Every column that Add leaves alone, each with another figure.
    private static void Fill(ValidatorColumns rows, int row, int by = 0)
    {
        ulong i = (ulong)(row + by);
        rows.ActivationEligibilityEpochs[row] = i + 10;
        rows.ActivationEpochs[row] = i + 20;
        rows.ExitEpochs[row] = i + 30;
        rows.WithdrawableEpochs[row] = i + 40;
        rows.InactivityScores[row] = i + 50;
        rows.Slashed[row] = i % 2 == 0;
        rows.PreviousParticipation[row] = (Participation)(i % 8);
        rows.CurrentParticipation[row] = (Participation)(i % 5);
    }
}
