namespace StakingCore.Ethereum.Scenarios;

/// <summary>How much stake is active in later epochs, by the activation and exit epochs that are set.</summary>
internal sealed class ActiveStakeAhead
{
    private readonly List<(ulong Epoch, Int128 Change)> _changes = [];
    private Int128 _total;
    private int _next;

    internal ActiveStakeAhead(EthereumState state)
    {
        ValidatorColumns validators = state.Validators;
        for (int row = 0; row < validators.Count; row++)
        {
            ulong effectiveBalance = validators.EffectiveBalances[row];
            ulong activation = validators.ActivationEpochs[row];
            ulong exit = validators.ExitEpochs[row];
            if (exit <= state.Epoch || activation >= exit)
            {
                continue;
            }

            if (activation <= state.Epoch)
            {
                _total += effectiveBalance;
            }
            else
            {
                _changes.Add((activation, effectiveBalance));
            }

            if (exit != EthereumPreset.FarFutureEpoch)
            {
                _changes.Add((exit, -(Int128)effectiveBalance));
            }
        }

        _changes.Sort();
    }

    /// <summary>What is active in an epoch: the state's or a later one, asked for in ascending order.</summary>
    internal ulong At(ulong epoch)
    {
        for (; _next < _changes.Count && _changes[_next].Epoch <= epoch; _next++)
        {
            _total += _changes[_next].Change;
        }

        return (ulong)_total;
    }
}
