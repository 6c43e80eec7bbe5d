using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>A column of the registry under its name in the files: how a cell is written and how the column is read.</summary>
internal sealed record RegistryColumn(
    string Name, Action<ValidatorColumns, int, JsonElement> Write, Func<ValidatorColumns, int, ulong> Read)
{
    internal static IReadOnlyDictionary<string, RegistryColumn> All { get; } = new RegistryColumn[]
    {
        new("effective_balance", (rows, i, cell) => rows.EffectiveBalances[i] = cell.Word(), (rows, i) => rows.EffectiveBalances[i]),
        new("balance", (rows, i, cell) => rows.Balances[i] = cell.Word(), (rows, i) => rows.Balances[i]),
        new("slashed", (rows, i, cell) => rows.Slashed[i] = cell.Flag(), (rows, i) => rows.Slashed[i] ? 1u : 0),
        new(
            "activation_eligibility_epoch",
            (rows, i, cell) => rows.ActivationEligibilityEpochs[i] = cell.Word(),
            (rows, i) => rows.ActivationEligibilityEpochs[i]),
        new("activation_epoch", (rows, i, cell) => rows.ActivationEpochs[i] = cell.Word(), (rows, i) => rows.ActivationEpochs[i]),
        new("exit_epoch", (rows, i, cell) => rows.ExitEpochs[i] = cell.Word(), (rows, i) => rows.ExitEpochs[i]),
        new("withdrawable_epoch", (rows, i, cell) => rows.WithdrawableEpochs[i] = cell.Word(), (rows, i) => rows.WithdrawableEpochs[i]),
        new("credential", (rows, i, cell) => rows.Credentials[i] = cell.Credential(), (rows, i) => (ulong)rows.Credentials[i]),
        new("prev_flags", (rows, i, cell) => rows.PreviousParticipation[i] = cell.Participation(), (rows, i) => (ulong)rows.PreviousParticipation[i]),
        new("curr_flags", (rows, i, cell) => rows.CurrentParticipation[i] = cell.Participation(), (rows, i) => (ulong)rows.CurrentParticipation[i]),
        new("inactivity_score", (rows, i, cell) => rows.InactivityScores[i] = cell.Word(), (rows, i) => rows.InactivityScores[i]),
        new("key", (_, _, cell) => throw new FormatException($"Keys are row numbers; found {cell}."), (rows, i) => rows.Keys[i]),
    }.ToDictionary(column => column.Name, StringComparer.Ordinal);
}
