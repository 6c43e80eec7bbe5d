namespace StakingCore.Ethereum.Queues;

/// <summary>What an epoch earns where everybody votes in time.</summary>
internal readonly struct FullReward
{
    private readonly EpochRewardBasis _basis;

    internal FullReward(EthereumState state)
    {
        ulong epoch = ulong.Max(1, state.Epoch);
        ValidatorColumns validators = state.Validators;
        ulong total = 0;
        ulong voting = 0;
        for (int row = 0; row < validators.Count; row++)
        {
            if (validators.IsActive(row, state.Epoch))
            {
                total += validators.EffectiveBalances[row];
                voting += validators.Slashed[row] ? 0 : validators.EffectiveBalances[row];
            }
        }

        var totals = new ParticipationTotals { ActiveGwei = total, SourceGwei = voting, TargetGwei = voting, HeadGwei = voting };
        _basis = EpochRewardBasis.Compute(state.Rules, epoch, epoch - 1, totals);
    }

    internal ulong Of(ulong effectiveBalance) => (ulong)_basis.Ideal(effectiveBalance).TotalGwei;
}
