using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Blocks;

/// <summary>Laws of operations at random, between epochs, refused ones included.</summary>
public sealed class OperationSequenceTests
{
    private const int Epochs = 24;
    private const int OperationsOfEachEpoch = 12;
    private const ulong Churn = 128 * Ether;

    public static TheoryData<int> Seeds => RandomEthereum.Seeds(16);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Requests_AnySequence_MoveMoneyButMakeAndLoseNone(int seed) => Run(seed, (state, random) =>
    {
        string before = state.Content();
        UInt128 owned = Owned(state);

        EthereumRefusal? refusal = Request(state, random);

        Assert.Equal(owned, Owned(state));
        if (refusal is not null)
        {
            Assert.Equal(before, state.Content());
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Exits_AnySequence_NeverExceedTheChurn(int seed)
    {
        UInt128 entered = 0;
        ulong first = Epoch + 1 + 5;
        Run(seed, (state, random) =>
        {
            ulong reached = state.EarliestExitEpoch;
            ulong[] exits = state.Validators.ExitEpochs.ToArray();
            int partials = state.PendingPartialWithdrawals.Count;
            int consolidations = state.PendingConsolidations.Count;

            _ = Request(state, random);

            // What entered the shared queue: the exits that are no consolidation's, and partial withdrawals.
            for (int i = 0; i < exits.Length && consolidations == state.PendingConsolidations.Count; i++)
            {
                entered += exits[i] == state.Validators.ExitEpochs[i] ? 0 : state.Validators.EffectiveBalances[i];
            }

            entered += state.PendingPartialWithdrawals.Count > partials ? state.PendingPartialWithdrawals[^1].AmountGwei : 0;
            Assert.True(state.EarliestExitEpoch >= reached);
            if (state.EarliestExitEpoch >= first)
            {
                UInt128 room = (UInt128)Churn * (state.EarliestExitEpoch - first + 1);
                Assert.True(entered + state.ExitBalanceToConsume <= room, $"{entered} and {state.ExitBalanceToConsume} in {room}.");
            }
        });
    }

    private static void Run(int seed, Action<EthereumState, RandomEthereum> each)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = State(random.OneIn(2) ? EthereumFork.Electra : EthereumFork.Fulu, 40);
        for (int i = 0; i < state.Validators.Count; i++)
        {
            if (random.OneIn(2))
            {
                state.Compound(i, 32 + (ulong)random.Next(300));
            }
        }

        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            // Nobody is near ejection, so that requests alone enter the queue.
            state.Validators.CurrentParticipation.Fill(Participation.Source | Participation.Target | Participation.Head);
            EpochProcessing.Apply(state);
            state.Slot++;
            Assert.Equal(Churn, state.Rules.ExitChurn(state.TotalActiveBalance()));
            for (int i = 0; i < OperationsOfEachEpoch; i++)
            {
                each(state, random);
            }

            state.Slot += 31;
        }

        Assert.Contains(state.Validators.ExitEpochs.ToArray(), exit => exit != Never);
        Assert.NotEmpty(state.PendingPartialWithdrawals);
    }

    private static EthereumRefusal? Request(EthereumState state, RandomEthereum random)
    {
        ulong key = (ulong)random.Next(state.Validators.Count + 2);
        ulong amount = random.OneIn(4) ? 0 : (ulong)random.Next(60) * Ether / 2;
        return random.Next(4) switch
        {
            0 => VoluntaryExits.Apply(state, key, state.Epoch + (ulong)random.Next(2)),
            1 => ConsolidationRequests.Apply(state, key, key, !random.OneIn(8)),
            2 => ConsolidationRequests.Apply(state, key, (ulong)random.Next(state.Validators.Count), !random.OneIn(8)),
            _ => WithdrawalRequests.Apply(state, key, amount, !random.OneIn(8)),
        };
    }

    private static UInt128 Owned(EthereumState state) =>
        state.PendingDeposits.Aggregate(state.TotalBalance(), (sum, deposit) => sum + deposit.AmountGwei);
}
