using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Tests.Ethereum.Queues;

/// <summary>A state that goes forward with everybody voting in time and nobody asking for anything.</summary>
internal static class IdleNetwork
{
    private const Participation All = Participation.Source | Participation.Target | Participation.Head;

    internal static void EndEpoch(this EthereumState state)
    {
        Vote(state);
        EpochProcessing.Apply(state);
        state.Slot += state.Rules.Preset.SlotsPerEpoch;
    }

    /// <summary>Goes to the next slot and makes its block: what it pays, from Capella.</summary>
    internal static ExpectedWithdrawals NextBlock(this EthereumState state)
    {
        if ((state.Slot + 1) % state.Rules.Preset.SlotsPerEpoch == 0)
        {
            Vote(state);
            EpochProcessing.Apply(state);
        }

        state.Slot++;
        return WithdrawalSweep.Process(state);
    }

    private static void Vote(EthereumState state)
    {
        ValidatorColumns rows = state.Validators;
        if (state.Rules.Fork == EthereumFork.Phase0)
        {
            Fill(state.PreviousAttestations, state, state.PreviousEpoch);
            Fill(state.CurrentAttestations, state, state.Epoch);
            return;
        }

        for (int row = 0; row < rows.Count; row++)
        {
            rows.PreviousParticipation[row] = rows.IsActive(row, state.PreviousEpoch) ? All : Participation.None;
            rows.CurrentParticipation[row] = rows.IsActive(row, state.Epoch) ? All : Participation.None;
        }
    }

    private static void Fill(List<PendingAttestation> attestations, EthereumState state, ulong epoch)
    {
        attestations.Clear();
        attestations.Add(new PendingAttestation(
            [.. Enumerable.Range(0, state.Validators.Count).Where(row => state.Validators.IsActive(row, epoch))], 1, 0, true, true));
    }
}
