using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>A whole epoch over the columns does what the specification's steps do one after another, refusals included.</summary>
public sealed class EpochAgreementTests
{
    private const int SeedsOfEachFork = 30;

    public static TheoryData<EthereumFork> Forks => [.. Enum.GetValues<EthereumFork>()];

    public static TheoryData<EthereumFork> FlagForks => [.. Enum.GetValues<EthereumFork>().Where(fork => fork >= EthereumFork.Altair)];

    [Theory]
    [MemberData(nameof(Forks))]
    public void Apply_AnyState_EqualsTheSteps(EthereumFork fork)
    {
        for (int seed = 1; seed <= SeedsOfEachFork; seed++)
        {
            EthereumState fused = new RandomEthereum(seed, fork).State();
            EthereumState steps = fused.Clone();
            for (int epoch = 0; epoch < 2; epoch++)
            {
                EpochProcessing.Apply(fused);
                StepwiseEpoch.Apply(steps);
                Assert.Equal(steps.Content(), fused.Content());
                fused.Slot += 32;
                steps.Slot += 32;
            }
        }
    }

    /// <summary>Words at the limits, finality in the future, the first epochs: the same result or the same refusal.</summary>
    [Theory]
    [MemberData(nameof(Forks))]
    public void Next_HostileState_EqualsTheSteps(EthereumFork fork)
    {
        int refused = 0;
        for (int seed = 1; seed <= SeedsOfEachFork; seed++)
        {
            var random = new RandomEthereum(seed, fork);
            EthereumState state = random.State();
            Spoil(state, random);

            EthereumTransition fused = EpochProcessing.Next(state);
            EthereumTransition steps = state.ApplyToCopy(next =>
            {
                StepwiseEpoch.Apply(next);
                return null;
            });

            Assert.Equal(steps.Refusal, fused.Refusal);
            Assert.Equal(steps.State?.Content(), fused.State?.Content());
            refused += fused.IsAccepted ? 0 : 1;
        }

        Assert.InRange(refused, 1, SeedsOfEachFork - 1);
    }

    [Theory]
    [MemberData(nameof(Forks))]
    public void Apply_NoValidators_EqualsTheSteps(EthereumFork fork)
    {
        EthereumState fused = State(fork, 0);
        EthereumState steps = fused.Clone();

        EpochProcessing.Apply(fused);
        StepwiseEpoch.Apply(steps);

        Assert.Equal(steps.Content(), fused.Content());
    }

    [Theory]
    [MemberData(nameof(FlagForks))]
    public void Apply_FinalityAheadOfThePreviousEpoch_IsAnOverflow(EthereumFork fork)
    {
        EthereumState state = State(fork, 4);
        state.JustificationBits = default;
        state.Validators.PreviousParticipation.Clear();
        state.Validators.CurrentParticipation.Clear();
        state.FinalizedEpoch = Epoch;

        Assert.Equal(new EthereumRefusal(EthereumRule.ArithmeticOverflow), EpochProcessing.Next(state).Refusal);
        Assert.Throws<OverflowException>(() => EpochRewardBasis.Of(state));
        Assert.Throws<OverflowException>(() => EpochProcessing.Apply(state));
    }

    [Theory]
    [MemberData(nameof(FlagForks))]
    public void Apply_FinalityAheadInEpochZero_IsNotLookedAt(EthereumFork fork)
    {
        EthereumState state = State(fork, 4);
        state.Slot = 31;
        state.FinalizedEpoch = 1;

        Assert.True(EpochProcessing.Next(state).IsAccepted);
    }

    private static void Spoil(EthereumState state, RandomEthereum random)
    {
        state.Slot = random.Next(4) switch
        {
            0 => (ulong)random.Next(96),
            1 => ulong.MaxValue - (ulong)random.Next(64),
            _ => state.Slot,
        };
        state.FinalizedEpoch = ulong.Min(state.FinalizedEpoch, state.Epoch) + (random.OneIn(6) ? 3u : 0u);
        for (int i = random.Next(3); i > 0; i--)
        {
            int row = random.Next(state.Validators.Count);
            ulong word = random.Next(4) switch
            {
                0 => ulong.MaxValue,
                1 => ulong.MaxValue - (5 * Ether / 4) + 1,
                2 => 1UL << 63,
                _ => 1UL << 40,
            };
            Column(state.Validators, random.Next(7))[row] = word;
        }
    }

    private static Span<ulong> Column(ValidatorColumns validators, int number) => number switch
    {
        0 => validators.EffectiveBalances,
        1 => validators.Balances,
        2 => validators.InactivityScores,
        3 => validators.ActivationEpochs,
        4 => validators.ExitEpochs,
        5 => validators.WithdrawableEpochs,
        _ => validators.ActivationEligibilityEpochs,
    };
}
