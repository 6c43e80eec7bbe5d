using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Accounting;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Accounting;

public sealed class BalanceBookTests
{
    private static readonly BalanceCause[] _causes = Enum.GetValues<BalanceCause>();

    /// <summary>Blocks and epochs in any order, every fork: the book's state is the state without a book, and all of it adds up.</summary>
    [Property(MaxTest = 120, QuietOnSuccess = true)]
    public void Entries_BlocksAndEpochs_SumToEveryBalanceChange(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = random.State();
        EthereumState apart = state.Clone();
        ulong[] before = state.Validators.Balances.ToArray();
        var book = new BalanceBook(state);
        try
        {
            for (int step = 0; step < 6; step++)
            {
                Operate(random, book, apart);
                book.ProcessEpoch();
                EpochProcessing.Apply(apart);
                state.Slot += 32;
                apart.Slot += 32;
            }
        }
        catch (OverflowException)
        {
            // An invalid transition: nothing follows from it.
            return;
        }

        Assert.Equal(apart.Content(), state.Content());
        Assert.Equal(state.Validators.Count, book.Rows.Count);
        for (int row = 0; row < state.Validators.Count; row++)
        {
            BalanceBreakdown entry = book.Of(row);
            ulong start = row < before.Length ? before[row] : 0;
            Assert.Equal(start, entry.BalanceBeforeGwei);
            Assert.Equal(state.Validators.Balances[row], entry.BalanceAfterGwei);
            BigInteger sum = _causes.Aggregate(BigInteger.Zero, (all, cause) => all + (BigInteger)entry.Of(cause).ActualGwei);
            Assert.Equal((BigInteger)entry.BalanceAfterGwei - start, sum);
            Assert.All([entry.Source, entry.Target, entry.Head, entry.Sync], component => Assert.True(component.MissedGwei >= 0));
        }
    }

    [Fact]
    public void Of_WatchedRows_AreTheSameAsInABookOfAll()
    {
        EthereumState state = new RandomEthereum(5, EthereumFork.Electra).State();
        var some = new BalanceBook(state.Clone(), [6, 2]);
        var all = new BalanceBook(state);

        some.ProcessEpoch();
        all.ProcessEpoch();

        Assert.Equal([6, 2], some.Rows);
        Assert.Equal(all.Of(6), some.Of(6));
        Assert.Equal(all.Of(2), some.Of(2));
        Assert.Throws<ArgumentException>("row", () => some.Of(3));
        Assert.Throws<ArgumentException>("rows", () => new BalanceBook(state, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => new BalanceBook(state, [-1]));
    }

    [Fact]
    public void ProcessEpoch_StateChangedPastTheBook_IsRefused()
    {
        EthereumState state = State(EthereumFork.Deneb, 4);
        var book = new BalanceBook(state);
        state.Validators.Balances[2]++;

        Assert.Contains("Row 2", Assert.Throws<InvalidOperationException>(book.ProcessEpoch).Message, StringComparison.Ordinal);
    }

    /// <summary>Phase0 has a component of its own, and all of them are the specification's parts.</summary>
    [Property(MaxTest = 60, QuietOnSuccess = true)]
    public void ProcessEpoch_Phase0_HasTheFiveParts(int seed)
    {
        EthereumState state = new RandomEthereum(seed, EthereumFork.Phase0).State();
        EthereumState justified = state.Clone();
        Justification.Apply(justified);
        Phase0Deltas deltas = Phase0Deltas.Of(justified);
        var book = new BalanceBook(state);

        book.ProcessEpoch();

        for (int row = 0; row < deltas.Source.Length; row++)
        {
            BalanceBreakdown entry = book.Of(row);
            Assert.Equal(deltas.Source[row], new BalanceDelta(entry.Source.RewardGwei, entry.Source.PenaltyGwei));
            Assert.Equal(deltas.Target[row], new BalanceDelta(entry.Target.RewardGwei, entry.Target.PenaltyGwei));
            Assert.Equal(deltas.Head[row], new BalanceDelta(entry.Head.RewardGwei, entry.Head.PenaltyGwei));
            Assert.Equal(deltas.InclusionDelayRewardsGwei[row], entry.InclusionDelay.RewardGwei);
            Assert.Equal(deltas.InactivityPenaltiesGwei[row], entry.Inactivity.PenaltyGwei);
            Assert.True(entry.InclusionDelay.MissedGwei >= 0);
        }
    }

    // The same operation through the book and past it.
    private static void Operate(RandomEthereum random, BalanceBook book, EthereumState apart)
    {
        EthereumState state = book.State;
        int count = state.Validators.Count;
        int proposer = random.Next(count);
        int row = random.Next(count);
        Assert.Equal(ValidatorSlashing.Report(apart, row, proposer), book.ReportSlashing(row, proposer));

        int[] attesters = [.. Enumerable.Range(0, count).Where(_ => random.OneIn(3))];
        var vote = new AttestationVote(state.Epoch, 1 + (ulong)random.Next(3), true, random.OneIn(2));
        Assert.Equal(Attestations.Include(apart, vote, attesters, proposer, out _), book.IncludeAttestation(vote, attesters, proposer));

        int[] committee = [.. Enumerable.Range(0, 512).Select(_ => random.Next(count))];
        bool[] bits = [.. committee.Select(_ => !random.OneIn(3))];
        Assert.Equal(SyncAggregate.Apply(apart, committee, bits, proposer), book.ApplySyncAggregate(committee, bits, proposer));

        ulong key = random.OneIn(2) ? 2_000_000 : (ulong)row;
        EthereumRefusal? Deposit(EthereumState into) => Deposits.Apply(into, key, 3 * Ether, WithdrawalCredential.Execution, true);
        Assert.Equal(Deposit(apart), book.ApplyChange(Deposit));

        Assert.Equal(apart.Content(), state.Content());
        if (state.Rules.Fork >= EthereumFork.Capella)
        {
            Assert.Equal(WithdrawalSweep.Process(apart).Payments.ToArray(), book.ProcessWithdrawals().Payments.ToArray());
        }
    }
}
