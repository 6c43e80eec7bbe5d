using StakingCore.Ethereum;

namespace StakingCore.Tool.Input;

/// <summary>Reads the columns of a case's validators; row number is validator index.</summary>
internal static class EthereumColumnsReader
{
    // Five times the validators of mainnet.
    private const int MostRows = 10_000_000;

    private static readonly string[] _columns =
    [
        "effective_balance", "balance", "slashed", "activation_eligibility_epoch", "activation_epoch", "exit_epoch", "withdrawable_epoch",
        "credential", "prev_flags", "curr_flags", "inactivity_score", "key",
    ];

    private static readonly string[] _required = ["effective_balance", "balance", "slashed", "activation_epoch", "exit_epoch", "withdrawable_epoch"];

    internal static ValidatorColumns Read(JsonPlace pre)
    {
        JsonPlace place = pre.Required("validators");
        place.AllowOnly(_columns);
        Dictionary<string, JsonPlace[]> columns = place.Members().ToDictionary(member => member.Name, member => member.Value.Items().ToArray());
        int listed = place.Required(_required[0]).Items().Count();
        foreach (string name in _required)
        {
            place.Required(name);
        }

        foreach ((string name, JsonPlace[] column) in columns)
        {
            if (column.Length != listed)
            {
                throw place.Required(name).Unexpected($"{listed} rows, as many as effective_balance has");
            }
        }

        var validators = new ValidatorColumns();
        validators.AddMany(0, listed);
        for (int row = 0; row < listed; row++)
        {
            Fill(validators, row, name => columns.TryGetValue(name, out JsonPlace[]? column) ? column[row] : null);
        }

        if (pre.Optional("bulk") is { } bulk)
        {
            AddBulk(validators, bulk);
        }

        return validators.Count > 0 ? validators : throw place.Unexpected("columns without a row", "at least one validator");
    }

    private static void AddBulk(ValidatorColumns validators, JsonPlace bulk)
    {
        bulk.AllowOnly(["count", .. _columns]);
        foreach (string name in _required)
        {
            bulk.Required(name);
        }

        int first = validators.Count;
        int count = (int)bulk.Required("count").Count(0, MostRows);
        validators.AddMany((ulong)first, count);
        if (count == 0)
        {
            return;
        }

        Fill(validators, first, bulk.Optional);
        validators.EffectiveBalances[first..].Fill(validators.EffectiveBalances[first]);
        validators.Balances[first..].Fill(validators.Balances[first]);
        validators.Slashed[first..].Fill(validators.Slashed[first]);
        validators.ActivationEligibilityEpochs[first..].Fill(validators.ActivationEligibilityEpochs[first]);
        validators.ActivationEpochs[first..].Fill(validators.ActivationEpochs[first]);
        validators.ExitEpochs[first..].Fill(validators.ExitEpochs[first]);
        validators.WithdrawableEpochs[first..].Fill(validators.WithdrawableEpochs[first]);
        validators.Credentials[first..].Fill(validators.Credentials[first]);
        validators.PreviousParticipation[first..].Fill(validators.PreviousParticipation[first]);
        validators.CurrentParticipation[first..].Fill(validators.CurrentParticipation[first]);
        validators.InactivityScores[first..].Fill(validators.InactivityScores[first]);
    }

    private static void Fill(ValidatorColumns validators, int row, Func<string, JsonPlace?> value)
    {
        validators.EffectiveBalances[row] = Word("effective_balance");
        validators.Balances[row] = Word("balance");
        validators.Slashed[row] = value("slashed")!.Value.Count(0, 1) == 1;
        validators.ActivationEligibilityEpochs[row] = Word("activation_eligibility_epoch");
        validators.ActivationEpochs[row] = Word("activation_epoch");
        validators.ExitEpochs[row] = Word("exit_epoch");
        validators.WithdrawableEpochs[row] = Word("withdrawable_epoch");
        validators.Credentials[row] = (WithdrawalCredential)(value("credential")?.Count(0, 2) ?? 0);
        validators.PreviousParticipation[row] = (Participation)(value("prev_flags")?.Count(0, 7) ?? 0);
        validators.CurrentParticipation[row] = (Participation)(value("curr_flags")?.Count(0, 7) ?? 0);
        validators.InactivityScores[row] = Word("inactivity_score");

        ulong Word(string name) => value(name)?.NumberOrDigits() ?? 0;
    }
}
