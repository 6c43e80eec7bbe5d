using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Accounting;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Queues;
using StakingCore.LockUps;
using StakingCore.Positions;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Queues;

/// <summary>Estimates beside what becomes of the same request when the state runs forward, epoch by epoch.</summary>
public sealed class ValidatorQueuesTests
{
    private const ulong NewKey = 5_000_000;

    private static readonly ulong[] _sizes = [32, 33, 64, 127, 128, 129, 500, 1024, 2047, 2048];

    public static TheoryData<EthereumFork> Forks => [.. Enum.GetValues<EthereumFork>()];

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void Enter_AnyForkAndQueue_IsWhatTheStateComesTo(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = Busy(random);
        ulong amount = Size(random, state.Rules) * Ether;
        WithdrawalCredential credential = random.OneIn(2) && state.Rules.Fork >= EthereumFork.Electra
            ? WithdrawalCredential.Compounding
            : WithdrawalCredential.Execution;

        EntryEstimate estimate = ValidatorQueues.Of(state).Enter(amount, credential);

        EthereumRefusal? refusal = state.Rules.Fork >= EthereumFork.Electra
            ? Deposits.Request(state, NewKey, amount, credential, isSignatureValid: true, depositIndex: 0)
            : Deposits.Apply(state, NewKey, amount, credential, isSignatureValid: true);
        Assert.Null(refusal);
        int row = -1;
        ulong credited = state.Epoch;
        for (int epoch = 0; epoch < 400 && (row < 0 || state.Validators.ActivationEpochs[row] == Never); epoch++)
        {
            credited = row < 0 ? state.Epoch : credited;
            state.EndEpoch();
            state.Validators.TryFind(NewKey, out row);
        }

        Assert.Equal(EntryObstacle.None, estimate.Obstacle);
        Assert.Equal(credited, estimate.CreditedEpoch);
        Assert.Equal(state.Validators.ActivationEligibilityEpochs[row], estimate.EligibilityEpoch);
        Assert.Equal(state.Validators.ActivationEpochs[row], estimate.ActivationEpoch);
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void Exit_AnyForkAndQueue_IsWhatTheStateComesTo(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = Busy(random);
        ulong effectiveBalance = Size(random, state.Rules) * Ether;
        int row = state.Validators.Add(NewKey, WithdrawalCredential.Compounding, effectiveBalance, effectiveBalance);
        state.Validators.ActivationEligibilityEpochs[row] = 0;
        state.Validators.ActivationEpochs[row] = Epoch - (ulong)random.Next(300);
        ulong activation = state.Validators.ActivationEpochs[row];

        ExitEstimate estimate = ValidatorQueues.Of(state).Exit(effectiveBalance, activation);

        while (VoluntaryExits.Apply(state, (ulong)row, 0) is { } refusal)
        {
            Assert.Equal(EthereumRule.ActiveTooShort, refusal.Rule);
            state.Slot += 32;
        }

        Assert.Equal(state.Epoch, estimate.RequestEpoch);
        Assert.Equal(state.Validators.ExitEpochs[row], estimate.ExitEpoch);
        Assert.Equal(state.Validators.WithdrawableEpochs[row], estimate.WithdrawableEpoch);
        Assert.Equal(estimate.ExitEpoch, estimate.RequestEpoch + 5 + estimate.QueueEpochs);

        // In the terms of the core: the same dates, and the position and liability that the state now shows.
        ExitTimeline timeline = estimate.Timeline;
        Assert.Equal(StakeTime.Epoch(estimate.ExitEpoch), timeline.ExposedUntil);
        Assert.Equal(StakeTime.Epoch(estimate.ExitEpoch), timeline.EarningUntil);
        Assert.Equal(StakeTime.Epoch(estimate.WithdrawableEpoch), timeline.WithdrawableAt);
        Assert.Equal(EthereumLockUp.SlashableEpochs(state, row).End, timeline.SlashableUntil);
        StakePosition position = EthereumLockUp.PositionOf(state, row)!.Value;
        Assert.Equal(timeline.ExposedUntil, position.Exposure.End);
        LiabilityWindow liability = EthereumLockUp.ScheduleOf(state.Rules).LiabilityFor(position, StakeTime.Epoch(activation));
        Assert.Equal(timeline.SlashableUntil, liability.Until);
    }

    [Theory]
    [MemberData(nameof(Forks))]
    public void Slash_AValidator_IsWhatTheStateComesTo(EthereumFork fork)
    {
        // A vector of 64 epochs, so that the whole time until it can withdraw is run.
        EthereumRules rules = EthereumRules.Of(fork) with
        {
            Preset = new EthereumPreset { EpochsPerSlashingsVector = 64, MinValidatorWithdrawabilityDelay = 8 },
        };
        EthereumState state = State(rules, 40);
        ValidatorSlashing.Apply(state, 3, 0);
        SlashedEstimate estimate = ValidatorQueues.Of(state).Slash(32 * Ether, 64 * Ether);
        var book = new BalanceBook(state, [7]);

        Assert.Null(book.ReportSlashing(7, 1));

        Assert.Equal(Epoch, estimate.SlashedEpoch);
        Assert.Equal(state.Validators.ExitEpochs[7], estimate.ExitEpoch);
        Assert.Equal(state.Validators.WithdrawableEpochs[7], estimate.WithdrawableEpoch);
        Assert.Equal(estimate.InitialPenaltyGwei, book.Of(7).Slashing.PenaltyGwei);
        Assert.True(EthereumLockUp.SlashableEpochs(state, 7).IsEmpty);

        ulong? correlationEpoch = null;
        ulong lastPenalized = 0;
        while (state.Epoch <= estimate.WithdrawableEpoch + 2)
        {
            BalanceBreakdown before = book.Of(7);
            ulong effectiveBalance = state.Validators.EffectiveBalances[7];
            ulong total = state.TotalActiveBalance();
            ulong correlation = CorrelationPenaltyBasis.Compute(rules, state.Epoch, total, state.Slashings.Sum()).Penalty(effectiveBalance);
            bool isDue = state.Epoch + 32 == state.Validators.WithdrawableEpochs[7];
            book.ProcessEpoch();
            BalanceBreakdown after = book.Of(7);
            if (isDue)
            {
                correlationEpoch = state.Epoch;
                Assert.Equal(correlation, after.Slashing.PenaltyGwei - before.Slashing.PenaltyGwei);
            }

            lastPenalized = after.Source.PenaltyGwei > before.Source.PenaltyGwei ? state.Epoch : lastPenalized;
            state.Slot += 32;
        }

        Assert.Equal(estimate.CorrelationPenaltyEpoch, correlationEpoch);
        Assert.Equal(estimate.LastPenalizedEpoch, lastPenalized);
        Assert.Equal(
            CorrelationPenaltyBasis.Compute(rules, 0, 40 * 32 * Ether, 64 * Ether).Penalty(32 * Ether), estimate.CorrelationPenaltyGwei);
    }

    [Theory]
    [InlineData(EthereumFork.Phase0, 4)]
    [InlineData(EthereumFork.Capella, 16)]
    [InlineData(EthereumFork.Deneb, 8)]
    public void Enter_ManyAheadBeforeElectra_WaitsByTheForksChurn(EthereumFork fork, int perEpoch)
    {
        // 64 active validators and a quotient of 4 would let in 16; phase0's is left at the least, and Deneb caps it.
        ulong quotient = fork == EthereumFork.Phase0 ? 65536u : 4u;
        EthereumRules rules = EthereumRules.Of(fork) with { Preset = new EthereumPreset { ChurnLimitQuotient = quotient } };
        EthereumState state = State(rules, 64);
        state.Validators.AddMany(1000, 160);
        state.Validators.EffectiveBalances[64..].Fill(32 * Ether);
        state.Validators.Balances[64..].Fill(32 * Ether);
        state.Validators.ActivationEligibilityEpochs[64..].Fill(Epoch - 10);

        ulong? activation = ValidatorQueues.Of(state).Enter(32 * Ether, WithdrawalCredential.Execution).ActivationEpoch;
        var aggregates = new QueueAggregates
        {
            Rules = rules,
            Slot = state.Slot,
            TotalActiveBalanceGwei = state.TotalActiveBalance(),
            ActiveValidators = 64,
            WaitingActivations = 160,
        };

        Assert.Equal(Epoch + (160 / (ulong)perEpoch) + 5, activation);
        Assert.Equal(activation, ValidatorQueues.Of(aggregates).Enter(32 * Ether, WithdrawalCredential.Execution).ActivationEpoch);
    }

    /// <summary>From sums alone: what is ahead costs its share of the churn, and a larger queue or deposit is never faster.</summary>
    [Theory]
    [InlineData(0, 0, 1008 + 2)]
    [InlineData(25_600, 100, 1000 + 100 + 8)]
    [InlineData(100, 1600, 1000 + 100 + 8)]
    public void Enter_FromAggregates_CountsWhatIsAhead(ulong ether, ulong count, ulong activation)
    {
        var aggregates = new QueueAggregates
        {
            Rules = EthereumRules.Of(EthereumFork.Fulu),
            Slot = (Epoch * 32) + 31,
            TotalActiveBalanceGwei = 35_000_000 * Ether,
            PendingDepositBalanceGwei = ether * Ether,
            PendingDepositCount = count,
        };

        EntryEstimate small = ValidatorQueues.Of(aggregates).Enter(32 * Ether, WithdrawalCredential.Compounding);
        EntryEstimate large = ValidatorQueues.Of(aggregates).Enter(2048 * Ether, WithdrawalCredential.Compounding);

        Assert.Equal(activation, small.ActivationEpoch);
        Assert.InRange(large.ActivationEpoch!.Value, activation + 6, activation + 8);
        Assert.Equal(2048 * Ether, large.EffectiveBalanceGwei);
    }

    [Fact]
    public void Exit_LargeValidatorOnMainnet_TakesEightEpochsOfChurn()
    {
        var aggregates = new QueueAggregates
        {
            Rules = EthereumRules.Of(EthereumFork.Electra),
            Slot = Epoch * 32,
            TotalActiveBalanceGwei = 35_000_000 * Ether,
        };
        var queues = ValidatorQueues.Of(aggregates);

        Assert.Equal(7UL, queues.Exit(2048 * Ether).QueueEpochs);
        Assert.Equal(0UL, queues.Exit(32 * Ether).QueueEpochs);
        Assert.Equal(Epoch + 5 + 256, queues.Exit(32 * Ether).WithdrawableEpoch);
        Assert.Equal(Epoch + 8192, queues.Slash(32 * Ether, 32 * Ether).WithdrawableEpoch);
    }

    [Fact]
    public void Enter_TooLittleOrBridgeOpen_SaysWhatIsMissing()
    {
        EthereumState state = State(EthereumFork.Electra, 16);
        Assert.Equal(EntryObstacle.TooLittle, ValidatorQueues.Of(state).Enter(31 * Ether, WithdrawalCredential.Execution).Obstacle);
        Assert.Null(ValidatorQueues.Of(state).Enter(31 * Ether, WithdrawalCredential.Execution).ActivationEpoch);

        state.DepositRequestsStartIndex = EthereumState.UnsetDepositRequestsStartIndex;
        Assert.Equal(EntryObstacle.BridgeIsOpen, ValidatorQueues.Of(state).Enter(32 * Ether, WithdrawalCredential.Execution).Obstacle);
    }

    private static ulong Size(RandomEthereum random, EthereumRules rules) =>
        rules.Fork < EthereumFork.Electra ? 32 : _sizes[random.Next(_sizes.Length)];

    /// <summary>Some that wait to come in and some that leave, in whatever state their exits are.</summary>
    private static EthereumState Busy(RandomEthereum random)
    {
        EthereumFork fork = random.State().Rules.Fork;
        EthereumPreset preset = random.Next(3) switch
        {
            0 => new EthereumPreset { ChurnLimitQuotient = 4 },
            1 => new EthereumPreset { MinPerEpochChurnLimitElectra = 40 * Ether },
            _ => EthereumPreset.Mainnet,
        };
        EthereumState state = State(EthereumRules.Of(fork) with { Preset = preset }, 48);
        state.Slot = (Epoch * 32) + (ulong)random.Next(32);
        for (int i = random.Next(12); i > 0; i--)
        {
            ValidatorExits.Initiate(state, random.Next(24));
        }

        for (int i = 24; i < 30; i++)
        {
            state.Validators.ExitEpochs[i] = Epoch - (ulong)random.Next(20);
            state.Validators.WithdrawableEpochs[i] = Epoch - 3 + (ulong)random.Next(12);
        }

        if (fork >= EthereumFork.Electra)
        {
            QueueDeposits(random, state);
        }
        else
        {
            QueueActivations(random, state);
        }

        return state;
    }

    private static void QueueDeposits(RandomEthereum random, EthereumState state)
    {
        state.DepositBalanceToConsume = (ulong)random.Next(100) * Ether;
        for (int i = random.Next(40); i > 0; i--)
        {
            ulong key = random.OneIn(2) ? 1_000_000 + (ulong)random.Next(8) : (ulong)random.Next(48);
            ulong slot = random.OneIn(3) ? 0 : state.Slot - (ulong)random.Next(64);
            state.PendingDeposits.Add(new PendingDeposit(
                key, (ulong)random.Next(90) * Ether, slot, WithdrawalCredential.Execution, !random.OneIn(4)));
        }
    }

    private static void QueueActivations(RandomEthereum random, EthereumState state)
    {
        int waiting = random.Next(40);
        state.Validators.AddMany(1_000_000, waiting);
        for (int row = 48; row < 48 + waiting; row++)
        {
            state.Validators.EffectiveBalances[row] = random.OneIn(5) ? 20 * Ether : 32 * Ether;
            state.Validators.Balances[row] = state.Validators.EffectiveBalances[row];
            state.Validators.ActivationEligibilityEpochs[row] =
                random.OneIn(4) || state.Validators.EffectiveBalances[row] < 32 * Ether ? Never : Epoch - 3 + (ulong)random.Next(4);
        }
    }
}
