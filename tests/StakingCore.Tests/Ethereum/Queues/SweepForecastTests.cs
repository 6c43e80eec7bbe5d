using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Queues;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Queues;

/// <summary>Forecasts of the sweep beside the blocks themselves.</summary>
public sealed class SweepForecastTests
{
    private static readonly EthereumPreset _small = new()
    {
        MaxWithdrawalsPerPayload = 4,
        MaxValidatorsPerWithdrawalsSweep = 16,
        MaxPendingPartialsPerWithdrawalsSweep = 2,
        MinValidatorWithdrawabilityDelay = 3,
    };

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void FullWithdrawalSlot_ValidatorThatLeft_IsTheBlockThatPays(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = Network(random, hasLate: true);
        int row = random.Next(state.Validators.Count);
        state.Validators.ExitEpochs[row] = Epoch - 1;
        state.Validators.WithdrawableEpochs[row] = Epoch + (ulong)random.Next(4);

        ulong? slot = SweepForecast.Of(state).FullWithdrawalSlot(row, state.Validators.WithdrawableEpochs[row]);

        CheckPaidInFull(state, row, slot);
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void FullWithdrawalSlot_ValidatorThatWouldAsk_IsTheBlockThatPays(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = Network(random, hasLate: false);

        // Who waits for a partial withdrawal may not ask.
        int row = random.Next(state.Validators.Count);
        state.PendingPartialWithdrawals.RemoveAll(pending => pending.Validator == row);
        ExitEstimate exit = ValidatorQueues.Of(state).Exit(state.Validators.EffectiveBalances[row]);

        ulong? slot = SweepForecast.Of(state).FullWithdrawalSlot(row, exit.WithdrawableEpoch);

        ValidatorExits.Initiate(state, row);
        Assert.Equal(exit.WithdrawableEpoch, state.Validators.WithdrawableEpochs[row]);
        CheckPaidInFull(state, row, slot);
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void ExcessWithdrawalSlot_ValidatorAtItsCap_IsTheBlockThatPays(int seed)
    {
        var random = new RandomEthereum(seed);
        EthereumState state = Network(random, hasLate: true);
        int row = random.Next(state.Validators.Count);

        ulong? slot = SweepForecast.Of(state).ExcessWithdrawalSlot(row);

        Assert.Equal(CanHaveExcess(state, row), slot is not null);
        while (slot is not null)
        {
            Assert.True(state.Slot < slot, "The forecast is earlier than any payment.");
            ExpectedWithdrawals paid = state.NextBlock();
            if (paid.Payments.Any(payment => payment.Validator == row && paid.Payments.IndexOf(payment) >= Partials(paid)))
            {
                break;
            }
        }

        Assert.Equal(slot ?? state.Slot, state.Slot);
    }

    [Fact]
    public void FullWithdrawalSlot_NothingToPayTo_IsNull()
    {
        EthereumState state = State(EthereumFork.Capella, 4);
        state.Validators.Credentials[1] = WithdrawalCredential.Bls;
        state.Validators.Balances[2] = 0;
        SweepForecast forecast = SweepForecast.Of(state);

        Assert.Null(forecast.FullWithdrawalSlot(1, Epoch + 10));
        Assert.Null(forecast.FullWithdrawalSlot(2, Epoch + 10));
        Assert.Null(forecast.FullWithdrawalSlot(0, Never));
        Assert.NotNull(forecast.FullWithdrawalSlot(0, Epoch + 10));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => forecast.FullWithdrawalSlot(4, Epoch));
        Assert.Throws<ArgumentOutOfRangeException>("rules", () => SweepForecast.Of(State(EthereumFork.Bellatrix, 4)));
    }

    private static void CheckPaidInFull(EthereumState state, int row, ulong? slot)
    {
        if (state.Validators.Credentials[row] == WithdrawalCredential.Bls)
        {
            Assert.Null(slot);
            return;
        }

        ulong payable = (ulong)state.Validators.Count;
        Assert.InRange(
            slot!.Value,
            state.Slot + 1,
            SweepForecast.LatestPayoutSlot(
                state.Rules, ulong.Max(Epoch + 1, state.Validators.WithdrawableEpochs[row]), (ulong)state.Validators.Count, payable));
        while (state.Validators.Balances[row] > 0)
        {
            Assert.True(state.Slot < slot, "The forecast is earlier than the payment.");
            state.NextBlock();
        }

        Assert.Equal(slot, state.Slot);
    }

    // The payments for requests come first: a block pays them before it sweeps.
    private static int Partials(ExpectedWithdrawals paid) => paid.ProcessedPartials == 0 ? 0 : int.Min(2, paid.ProcessedPartials);

    private static bool CanHaveExcess(EthereumState state, int row) =>
        state.Validators.Credentials[row] != WithdrawalCredential.Bls
        && state.Validators.EffectiveBalances[row] == state.Rules.MaxEffectiveBalance(state.Validators.Credentials[row]);

    private static EthereumState Network(RandomEthereum random, bool hasLate)
    {
        EthereumFork fork = (EthereumFork)random.Next(4) + (int)EthereumFork.Capella;
        EthereumState state = State(EthereumRules.Of(fork) with { Preset = _small }, 8 + random.Next(60));
        state.Slot = (Epoch * 32) + (ulong)random.Next(32);
        state.NextWithdrawalValidator = random.Next(state.Validators.Count);
        for (int row = 0; row < state.Validators.Count; row++)
        {
            state.Validators.Balances[row] = (32 * Ether) + (ulong)random.Next(3_000_000);
            if (hasLate && random.OneIn(4))
            {
                state.Validators.Balances[row] -= 5_000_000;
            }

            if (random.OneIn(6))
            {
                state.Validators.Credentials[row] = WithdrawalCredential.Bls;
            }
            else if (fork >= EthereumFork.Electra && random.OneIn(5))
            {
                state.Compound(row, 100);
                state.PendingPartialWithdrawals.Add(new PendingPartialWithdrawal(row, 1_000_000, Epoch + (ulong)random.Next(3)));
            }
        }

        return state;
    }
}
