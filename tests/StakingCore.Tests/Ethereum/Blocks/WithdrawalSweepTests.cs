using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Blocks;

public sealed class WithdrawalSweepTests
{
    public static TheoryData<int> Seeds => RandomEthereum.Seeds(60);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Process_AnyState_TakesWhatItPaysAndNoMore(int seed)
    {
        EthereumState state = new RandomEthereum(seed, seed % 2 == 0 ? EthereumFork.Capella : EthereumFork.Electra).State();
        state.NextWithdrawalValidator = seed % state.Validators.Count;
        state.NextWithdrawalIndex = 1000;
        UInt128 before = state.TotalBalance();
        ulong[] balances = state.Validators.Balances.ToArray();
        int pending = state.PendingPartialWithdrawals.Count;

        ExpectedWithdrawals paid = WithdrawalSweep.Process(state);

        UInt128 sum = paid.Payments.Aggregate(UInt128.Zero, (all, payment) => all + payment.AmountGwei);
        Assert.Equal(before - sum, state.TotalBalance());
        Assert.True(paid.Payments.Length <= 16);
        Assert.Equal(pending - paid.ProcessedPartials, state.PendingPartialWithdrawals.Count);
        Assert.Equal(Enumerable.Range(1000, paid.Payments.Length).Select(i => (ulong)i), paid.Payments.Select(payment => payment.Index));
        Assert.Equal(1000 + (ulong)paid.Payments.Length, state.NextWithdrawalIndex);
        Assert.All(paid.Payments, payment =>
        {
            Assert.InRange(payment.AmountGwei, 1UL, balances[payment.Validator]);
            Assert.True(state.Rules.CanWithdraw(state.Validators.Credentials[payment.Validator]));
        });
    }

    [Fact]
    public void Process_FullBlock_StopsBehindItsLastPayment()
    {
        EthereumState state = State(EthereumFork.Capella, 40);
        state.Validators.Balances.Fill(33 * Ether);
        state.NextWithdrawalValidator = 30;

        ExpectedWithdrawals paid = WithdrawalSweep.Process(state);

        Assert.Equal(16, paid.Payments.Length);
        Assert.Equal(5, paid.Payments[^1].Validator);
        Assert.Equal(6, state.NextWithdrawalValidator);
    }

    /// <summary>Even where there are fewer validators, the pointer moves on by 16384.</summary>
    [Fact]
    public void Process_BlockWithRoom_MovesOnByTheWholeSweep()
    {
        EthereumState state = State(EthereumFork.Capella, 10);
        state.Validators.Balances[3] = 33 * Ether;
        state.NextWithdrawalValidator = 7;

        Assert.Equal([new(0, 3, Ether)], WithdrawalSweep.Process(state).Payments.ToArray());
        Assert.Equal((7 + 16384) % 10, state.NextWithdrawalValidator);
    }

    [Fact]
    public void Expected_PendingPartials_AreTakenFirstAndSeenByTheSweep()
    {
        EthereumState state = State(EthereumFork.Electra, 6);
        state.Compound(1, 2048);
        state.Validators.Balances[1] = 2050 * Ether;
        state.Compound(2, 40);
        ValidatorExits.Leave(state, 3, Epoch + 8);
        state.PendingPartialWithdrawals.AddRange(
        [
            new(1, Ether, Epoch), new(2, 6 * Ether, Epoch), new(2, 6 * Ether, Epoch), new(2, 6 * Ether, Epoch),
            new(3, Ether, Epoch), new(1, Ether / 2, Epoch + 1),
        ]);

        ExpectedWithdrawals expected = WithdrawalSweep.Expected(state);

        // The second of validator 2 gets the rest above 32 ETH; the third and that of the leaving validator nothing.
        Assert.Equal(5, expected.ProcessedPartials);
        Assert.Equal(
            [new(0, 1, Ether), new(1, 2, 6 * Ether), new(2, 2, 2 * Ether), new(3, 1, Ether)],
            expected.Payments.ToArray());
    }

    [Fact]
    public void Expected_EightPartials_AreTheMostOfABlock()
    {
        EthereumState state = State(EthereumFork.Electra, 2);
        state.Compound(1, 100);
        state.PendingPartialWithdrawals.AddRange(Enumerable.Repeat(new PendingPartialWithdrawal(1, Ether, Epoch), 11));

        Assert.Equal(8, WithdrawalSweep.Expected(state).ProcessedPartials);
    }

    [Fact]
    public void Expected_BeforeCapella_Throws() =>
        Assert.Throws<InvalidOperationException>(() => WithdrawalSweep.Expected(State(EthereumFork.Bellatrix, 1)));
}
