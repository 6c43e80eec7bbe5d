using StakingCore.Ethereum;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum;

/// <summary>States at random from a seed: every standing that a validator can have, near-zero balances, leaks and full queues.</summary>
internal sealed class RandomEthereum
{
    private readonly Random _random;
    private readonly EthereumFork _fork;

    // CA5394: the states must be the same on every run, which is the opposite of what a secure generator gives.
#pragma warning disable CA5394
    internal RandomEthereum(int seed)
    {
        _random = new Random(seed);
        _fork = (EthereumFork)_random.Next((int)EthereumFork.Phase0, (int)EthereumFork.Gloas + 1);
    }

    internal RandomEthereum(int seed, EthereumFork fork)
    {
        _random = new Random(seed);
        _fork = fork;
    }

    internal static TheoryData<int> Seeds(int count) => [.. Enumerable.Range(1, count)];

    internal int Next(int limit) => _random.Next(limit);

    internal bool OneIn(int n) => _random.Next(n) == 0;

    internal EthereumState State()
    {
        EthereumState state = SampleEthereum.State(_fork, 8 + _random.Next(56));
        state.FinalizedEpoch = Epoch - 2 - (ulong)(OneIn(2) ? 0 : _random.Next(40));
        state.PreviousJustifiedEpoch = state.FinalizedEpoch;
        state.CurrentJustifiedEpoch = state.FinalizedEpoch + 1;
        state.JustificationBits = new JustificationBits((byte)_random.Next(16));
        for (int i = 0; i < state.Validators.Count; i++)
        {
            Fill(state, i);
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            state.Slashings[(ulong)_random.Next(8192)] = (ulong)_random.Next(200) * Ether;
        }

        if (_fork == EthereumFork.Phase0)
        {
            state.PreviousAttestations.AddRange(Enumerable.Range(0, 12).Select(_ => Attestation(state)));
        }

        if (_fork >= EthereumFork.Electra)
        {
            FillQueues(state);
        }

        return state;
    }

    private void Fill(EthereumState state, int i)
    {
        ValidatorColumns rows = state.Validators;
        bool isElectra = _fork >= EthereumFork.Electra;
        rows.Credentials[i] = (WithdrawalCredential)_random.Next(isElectra ? 3 : 2);
        ulong cap = state.Rules.MaxEffectiveBalance(rows.Credentials[i]) / Ether;
        ulong effective = OneIn(2) ? cap : (ulong)_random.Next((int)cap + 1);
        rows.EffectiveBalances[i] = effective * Ether;
        rows.Balances[i] = _random.Next(6) switch
        {
            0 => (ulong)_random.Next(2_000_000),
            1 => (effective * Ether) + (ulong)_random.NextInt64(3_000_000_000),
            2 => (effective * Ether) - ulong.Min(effective * Ether, (ulong)_random.NextInt64(600_000_000)),
            _ => (effective * Ether) + (ulong)_random.Next(90_000_000),
        };
        rows.InactivityScores[i] = OneIn(2) ? 0 : (ulong)_random.Next(20_000);
        rows.PreviousParticipation[i] = _fork == EthereumFork.Phase0 ? 0 : (Participation)_random.Next(8);
        rows.CurrentParticipation[i] = _fork == EthereumFork.Phase0 ? 0 : (Participation)_random.Next(8);
        Stand(rows, i);
    }

    private void Stand(ValidatorColumns rows, int i)
    {
        switch (_random.Next(10))
        {
            case 0:
                rows.ActivationEligibilityEpochs[i] = OneIn(2) ? Never : Epoch - (ulong)_random.Next(20);
                rows.ActivationEpochs[i] = Never;
                break;
            case 1:
                rows.ExitEpochs[i] = Epoch - 3 + (ulong)_random.Next(12);
                rows.WithdrawableEpochs[i] = rows.ExitEpochs[i] + 256;
                break;
            case 2:
                rows.Slashed[i] = true;
                rows.ExitEpochs[i] = Epoch - (ulong)_random.Next(600);
                rows.WithdrawableEpochs[i] = OneIn(2) ? Epoch + 4096 : Epoch + (ulong)_random.Next(3);
                break;
            case 3:
                rows.ExitEpochs[i] = 20;
                rows.WithdrawableEpochs[i] = 276;
                break;
            default:
                break;
        }
    }

    private PendingAttestation Attestation(EthereumState state)
    {
        int count = state.Validators.Count;
        return new(
            [.. Enumerable.Range(0, count).Where(_ => OneIn(4))],
            1 + (ulong)_random.Next(32),
            _random.Next(count),
            !OneIn(3),
            !OneIn(3));
    }

    private void FillQueues(EthereumState state)
    {
        int count = state.Validators.Count;
        state.DepositBalanceToConsume = (ulong)_random.Next(20) * Ether;
        state.ExitBalanceToConsume = (ulong)_random.Next(120) * Ether;
        state.EarliestExitEpoch = Epoch - 2 + (ulong)_random.Next(20);
        for (int i = _random.Next(24); i > 0; i--)
        {
            ulong key = OneIn(3) ? 1_000_000 + (ulong)_random.Next(4) : (ulong)_random.Next(count);
            ulong slot = OneIn(3) ? 0 : (state.FinalizedEpoch * 32) - 1 + (ulong)_random.Next(3);
            state.PendingDeposits.Add(new(
                key, (ulong)_random.NextInt64(50_000_000_000), slot, (WithdrawalCredential)_random.Next(3), !OneIn(3)));
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            state.PendingConsolidations.Add(new(_random.Next(count), _random.Next(count)));
            int row = _random.Next(count);
            ulong amount = (ulong)_random.NextInt64(40_000_000_000);
            if (state.Validators.Credentials[row] == WithdrawalCredential.Compounding)
            {
                state.PendingPartialWithdrawals.Add(new(row, amount, Epoch - 1 + (ulong)_random.Next(3)));
            }
        }
    }
#pragma warning restore CA5394
}
