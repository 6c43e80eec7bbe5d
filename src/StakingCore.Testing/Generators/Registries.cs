using FsCheck;
using FsCheck.Fluent;
using StakingCore.Ethereum;

namespace StakingCore.Testing;

/// <summary>Whole beacon states: every standing of a validator around the running epoch, balances near zero, leaks.</summary>
internal static class Registries
{
    private const ulong Ether = 1_000_000_000;
    private const int MaxRows = 64;

    internal static Arbitrary<EthereumState> Arbitrary { get; } = Arb.From(State(), Fewer);

    private static Gen<EthereumState> State() =>
        from fork in Gen.Elements(Enum.GetValues<EthereumFork>())
        from epoch in Gen.Choose(600, 500_000)
        from delay in Gen.Frequency((3, Gen.Constant(2)), (1, Gen.Choose(2, 500)))
        from bits in Gen.Choose(0, 15)
        from count in Gen.Choose(1, MaxRows)
        from rows in Row(EthereumRules.Of(fork), (ulong)epoch).ArrayOf(count)
        let state = Make(EthereumRules.Of(fork), (ulong)epoch, (ulong)(epoch - delay), (byte)bits, rows)
        from waiting in Queues.Of(state)
        select waiting;

    private static EthereumState Make(EthereumRules rules, ulong epoch, ulong finalized, byte bits, (ValidatorEpochInput Row, WithdrawalCredential Credential)[] rows)
    {
        var columns = new ValidatorColumns(rows.Length);
        foreach ((ValidatorEpochInput row, WithdrawalCredential credential) in rows)
        {
            int at = columns.Add((ulong)columns.Count, credential, row.BalanceGwei, row.EffectiveBalanceGwei);
            columns.InactivityScores[at] = row.InactivityScore;
            columns.Slashed[at] = row.IsSlashed;
            columns.ActivationEligibilityEpochs[at] = row.ActivationEpoch;
            columns.ActivationEpochs[at] = row.ActivationEpoch;
            columns.ExitEpochs[at] = row.ExitEpoch;
            columns.WithdrawableEpochs[at] = row.WithdrawableEpoch;
            columns.PreviousParticipation[at] = rules.Fork == EthereumFork.Phase0 ? Participation.None : row.PreviousParticipation;
            columns.CurrentParticipation[at] = rules.Fork == EthereumFork.Phase0 ? Participation.None : row.PreviousParticipation;
        }

        return new EthereumState(rules, columns)
        {
            Slot = rules.FirstSlotOf(epoch + 1) - 1,
            FinalizedEpoch = finalized,
            PreviousJustifiedEpoch = finalized,
            CurrentJustifiedEpoch = finalized + 1,
            JustificationBits = new JustificationBits(bits),
        };
    }

    private static Gen<(ValidatorEpochInput Row, WithdrawalCredential Credential)> Row(EthereumRules rules, ulong epoch) =>
        from credential in Gen.Elements(rules.Fork >= EthereumFork.Electra
            ? [WithdrawalCredential.Bls, WithdrawalCredential.Execution, WithdrawalCredential.Compounding]
            : new[] { WithdrawalCredential.Bls, WithdrawalCredential.Execution })
        let most = (int)(rules.MaxEffectiveBalance(credential) / Ether)
        from increments in Gen.Frequency((2, Gen.Constant(most)), (1, Gen.Choose(0, most)))
        from near in Gen.Choose(-600_000_000, 2_000_000_000)
        from isLow in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from low in Gen.Choose(0, 2_000_000)
        from score in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(0, 20_000)))
        from standing in Gen.Choose(0, 9)
        from around in Gen.Choose(-3, 8)
        from flags in Gen.Choose(0, 7)
        let balance = isLow ? (ulong)low : (ulong)long.Max(0, ((long)increments * (long)Ether) + near)
        select (
            Standing(
                new ValidatorEpochInput
                {
                    EffectiveBalanceGwei = (ulong)increments * Ether,
                    BalanceGwei = balance,
                    InactivityScore = (ulong)score,
                    ExitEpoch = EthereumPreset.FarFutureEpoch,
                    WithdrawableEpoch = EthereumPreset.FarFutureEpoch,
                    PreviousParticipation = (Participation)flags,
                },
                standing,
                (ulong)((long)epoch + around)),
            credential);

    // Most are active; of ten one waits, one leaves, one is slashed and one is out.
    private static ValidatorEpochInput Standing(ValidatorEpochInput row, int standing, ulong around) => standing switch
    {
        0 => row with { ActivationEpoch = EthereumPreset.FarFutureEpoch },
        1 => row with { ExitEpoch = around, WithdrawableEpoch = around + 256 },
        2 => row with { IsSlashed = true, ExitEpoch = around, WithdrawableEpoch = around + 4096 },
        3 => row with { ExitEpoch = 20, WithdrawableEpoch = 276 },
        _ => row,
    };

    private static IEnumerable<EthereumState> Fewer(EthereumState state)
    {
        // Empty queues are simpler than fewer validators.
        if (Queues.Any(state))
        {
            yield return Make(
                state.Rules,
                state.Epoch,
                state.FinalizedEpoch,
                state.JustificationBits.Value,
                [.. Enumerable.Range(0, state.Validators.Count).Select(i => (ValidatorEpochInput.Of(state.Validators, i), state.Validators.Credentials[i]))]);
        }

        int count = state.Validators.Count;
        for (int kept = count / 2; kept > 0 && kept < count; kept += int.Max(1, (count - kept) / 2))
        {
            yield return Keep(state, kept);
        }
    }

    // The first rows of the state, with the same keys.
    private static EthereumState Keep(EthereumState state, int count)
    {
        var rows = new (ValidatorEpochInput, WithdrawalCredential)[count];
        for (int i = 0; i < count; i++)
        {
            rows[i] = (ValidatorEpochInput.Of(state.Validators, i), state.Validators.Credentials[i]);
        }

        EthereumState fewer = Make(state.Rules, state.Epoch, state.FinalizedEpoch, state.JustificationBits.Value, rows);
        Queues.Copy(state, fewer);
        return fewer;
    }
}
