using FsCheck;
using FsCheck.Fluent;
using StakingCore.Ethereum;

namespace StakingCore.Testing;

/// <summary>What waits in a beacon state: attestations in phase0, deposits, withdrawals and consolidations from Electra on.</summary>
internal static class Queues
{
    private const ulong Ether = 1_000_000_000;
    private const int Most = 6;

    /// <summary>The state with something in its queues, half of the time.</summary>
    internal static Gen<EthereumState> Of(EthereumState state) => state.Rules.Fork switch
    {
        EthereumFork.Phase0 => Some(Attestation(state)).Select(attestations =>
        {
            state.PreviousAttestations.AddRange(attestations);
            return state;
        }),
        >= EthereumFork.Electra =>
            from deposits in Some(Deposit(state))
            from withdrawals in Some(Withdrawal(state))
            from consolidations in Some(Consolidation(state))
            select Fill(state, deposits, withdrawals, consolidations),
        _ => Gen.Constant(state),
    };

    internal static bool Any(EthereumState state) =>
        state.PreviousAttestations.Count + state.PendingDeposits.Count + state.PendingPartialWithdrawals.Count + state.PendingConsolidations.Count > 0;

    /// <summary>Copies what concerns rows that are still there.</summary>
    internal static void Copy(EthereumState from, EthereumState to)
    {
        int count = to.Validators.Count;
        to.PreviousAttestations.AddRange(from.PreviousAttestations.Where(one => one.Proposer < count && one.Attesters.All(row => row < count)));
        to.PendingDeposits.AddRange(from.PendingDeposits);
        to.PendingPartialWithdrawals.AddRange(from.PendingPartialWithdrawals.Where(one => one.Validator < count));
        to.PendingConsolidations.AddRange(from.PendingConsolidations.Where(one => one.Source < count && one.Target < count));
    }

    private static Gen<T[]> Some<T>(Gen<T> one) => Gen.OneOf(
        Gen.Constant(Array.Empty<T>()), Gen.Choose(1, Most).SelectMany(count => one.ArrayOf(count)));

    private static Gen<int> Row(EthereumState state) => Gen.Choose(0, state.Validators.Count - 1);

    private static Gen<PendingAttestation> Attestation(EthereumState state) =>
        from attesters in Row(state).ArrayOf(4)
        from delay in Gen.Choose(1, 32)
        from proposer in Row(state)
        from target in Gen.Elements(true, false)
        from head in Gen.Elements(true, false)
        select new PendingAttestation([.. attesters.Distinct()], (ulong)delay, proposer, target, target && head);

    // To validators that are there, and to new ones.
    private static Gen<PendingDeposit> Deposit(EthereumState state) =>
        from key in Gen.Choose(0, state.Validators.Count + 2)
        from ether in Gen.Choose(1, 2_048)
        from credential in Gen.Elements(WithdrawalCredential.Execution, WithdrawalCredential.Compounding)
        from valid in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new PendingDeposit((ulong)key, (ulong)ether * Ether, 0, credential, valid);

    private static Gen<PendingPartialWithdrawal> Withdrawal(EthereumState state) =>
        from row in Row(state)
        from ether in Gen.Choose(1, 64)
        from later in Gen.Choose(0, 300)
        select new PendingPartialWithdrawal(row, (ulong)ether * Ether, state.Epoch + (ulong)later);

    private static Gen<PendingConsolidation> Consolidation(EthereumState state) =>
        from source in Row(state)
        from target in Row(state)
        select new PendingConsolidation(source, target);

    private static EthereumState Fill(
        EthereumState state, PendingDeposit[] deposits, PendingPartialWithdrawal[] withdrawals, PendingConsolidation[] consolidations)
    {
        state.PendingDeposits.AddRange(deposits);
        state.PendingPartialWithdrawals.AddRange(withdrawals);
        state.PendingConsolidations.AddRange(consolidations);
        return state;
    }
}
