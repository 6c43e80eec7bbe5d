using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>The queues of an epoch's end against the specification's lists, with most rows on and beside the bounds of a rule.</summary>
public sealed class QueueLawTests
{
    private const int SeedsOfEachFork = 40;

    // Limits that crowds of this size reach, none at all, one more than fits the stack, and budgets of a part of a validator.
    private static readonly EthereumPreset[] _presets =
    [
        EthereumPreset.Mainnet,
        EthereumPreset.Mainnet with { MinPerEpochChurnLimit = 0 },
        EthereumPreset.Mainnet with { MinPerEpochChurnLimit = 1, ChurnLimitQuotient = 16, ChurnLimitQuotientGloas = 7 },
        EthereumPreset.Mainnet with { MinPerEpochChurnLimit = 64, MaxPerEpochActivationChurnLimit = 2, MaxPendingDepositsPerEpoch = 3 },
        EthereumPreset.Mainnet with { MinPerEpochChurnLimit = 65, MinPerEpochChurnLimitElectra = 3 * Ether, MaxSeedLookahead = 1 },
        EthereumPreset.Mainnet with { EjectionBalance = 32 * Ether, MaxPerEpochActivationExitChurnLimit = 50 * Ether },
    ];

    public static TheoryData<EthereumFork> Forks => [.. Enum.GetValues<EthereumFork>()];

    public static TheoryData<EthereumFork> BalanceForks => [.. Enum.GetValues<EthereumFork>().Where(fork => fork >= EthereumFork.Electra)];

    [Theory]
    [MemberData(nameof(Forks))]
    public void RegistryUpdates_RowsOnEveryBound_AreTheOracles(EthereumFork fork) =>
        Check(fork, RegistryUpdates.Apply, QueueOracle.RegistryUpdates);

    [Theory]
    [MemberData(nameof(BalanceForks))]
    public void DepositProcessing_RowsOnEveryBound_IsTheOracles(EthereumFork fork) =>
        Check(fork, DepositProcessing.Apply, QueueOracle.PendingDeposits);

    [Theory]
    [MemberData(nameof(BalanceForks))]
    public void ConsolidationProcessing_RowsOnEveryBound_IsTheOracles(EthereumFork fork) =>
        Check(fork, ConsolidationProcessing.Apply, QueueOracle.PendingConsolidations);

    private static void Check(EthereumFork fork, Action<EthereumState> apply, Action<EthereumState> oracle)
    {
        int changed = 0;
        for (int seed = 1; seed <= SeedsOfEachFork; seed++)
        {
            EthereumState state = Crowd(new RandomEthereum(seed, fork), _presets[seed % _presets.Length]);
            string before = state.Content();
            EthereumState expected = state.Clone();
            oracle(expected);

            apply(state);

            Assert.Equal(expected.Content(), state.Content());
            changed += state.Content() == before ? 0 : 1;
        }

        Assert.True(changed > SeedsOfEachFork / 4, $"Only {changed} states changed.");
    }

    private static EthereumState Crowd(RandomEthereum random, EthereumPreset preset)
    {
        EthereumState sample = random.State();
        var state = new EthereumState(sample.Rules with { Preset = preset }, sample.Validators)
        {
            Slot = sample.Slot,
            FinalizedEpoch = sample.FinalizedEpoch,
            DepositBalanceToConsume = sample.DepositBalanceToConsume,
            ExitBalanceToConsume = sample.ExitBalanceToConsume,
            EarliestExitEpoch = sample.EarliestExitEpoch,
            Eth1DepositIndex = 3,
            DepositRequestsStartIndex = (ulong)(2 + random.Next(3)),
        };
        state.PendingDeposits.AddRange(sample.PendingDeposits);
        ValidatorColumns rows = state.Validators;
        for (int i = 0; i < rows.Count; i++)
        {
            if (random.OneIn(2))
            {
                Stand(state, random, i);
            }
        }

        for (int i = random.Next(6); i > 0; i--)
        {
            int source = random.Next(rows.Count);
            rows.WithdrawableEpochs[source] = Beside(random, Epoch + 1);
            state.PendingConsolidations.Add(new(source, random.Next(rows.Count)));
        }

        return state;
    }

    // Every figure that a rule compares: on the bound, or one beside it.
    private static void Stand(EthereumState state, RandomEthereum random, int row)
    {
        ValidatorColumns rows = state.Validators;
        ulong[] balances = [16 * Ether, 32 * Ether, 33 * Ether];
        rows.EffectiveBalances[row] = Beside(random, balances[random.Next(balances.Length)]);
        rows.ActivationEligibilityEpochs[row] = random.OneIn(3) ? Never : Beside(random, state.FinalizedEpoch);
        rows.ActivationEpochs[row] = random.OneIn(2) ? Never : Beside(random, Epoch);
        rows.ExitEpochs[row] = random.OneIn(2) ? Never : Beside(random, random.OneIn(2) ? Epoch : Epoch + 5);
        rows.WithdrawableEpochs[row] = random.OneIn(4) ? Never : Beside(random, Epoch + 1);
        rows.Slashed[row] = random.OneIn(4);
    }

    private static ulong Beside(RandomEthereum random, ulong figure) => figure - 1 + (ulong)random.Next(3);
}
