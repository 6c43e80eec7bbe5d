namespace StakingCore.Cosmos;

/// <summary>
/// Who is in the set, and what becomes of those who leave it. Source: cosmos-sdk <c>x/staking/keeper/val_state_change.go</c>,
/// <c>validator.go</c>.
/// </summary>
internal sealed class ValidatorSetUpdate(ChainDraft draft)
{
    internal List<CosmosAddress> Joined { get; } = [];

    internal List<CosmosAddress> Left { get; } = [];

    internal List<CosmosAddress> Unbonded { get; } = [];

    internal List<CosmosAddress> Removed { get; } = [];

    /// <summary>Bonds the strongest, sends the others out, and moves the net amount between the pools.</summary>
    internal BrokenRule? Apply()
    {
        List<CosmosAddress> strongest = Strongest();
        CosmosInteger toBonded = default;
        foreach (CosmosAddress operatorAddress in strongest)
        {
            ValidatorState validator = draft.Validator(operatorAddress);
            if (!validator.IsBonded)
            {
                toBonded += validator.Tokens;
                Bond(validator);
            }
        }

        HashSet<CosmosAddress> kept = [.. strongest];
        CosmosInteger toNotBonded = default;
        foreach (ValidatorState validator in draft.Validators.Where(validator => validator.IsBonded && !kept.Contains(validator.Operator)).ToList())
        {
            toNotBonded += validator.Tokens;
            BeginUnbonding(validator);
        }

        return toBonded > toNotBonded ? draft.Bank.MoveToBonded(toBonded - toNotBonded)
            : toBonded < toNotBonded ? draft.Bank.MoveToNotBonded(toNotBonded - toBonded)
            : null;
    }

    /// <summary>Ends the unbonding of the validators whose time has come, and removes those without shares.</summary>
    internal BrokenRule? CompleteUnbonding()
    {
        List<ValidatorState> mature =
        [
            .. draft.Validators
                .Where(validator => validator.Status == ValidatorStatus.Unbonding
                    && validator.UnbondingTime <= draft.Time
                    && validator.UnbondingHeight <= draft.Height)
                .OrderBy(static validator => validator.UnbondingTime)
                .ThenBy(static validator => validator.UnbondingHeight),
        ];
        foreach (ValidatorState validator in mature)
        {
            draft.Set(validator with { Status = ValidatorStatus.Unbonded });
            Unbonded.Add(validator.Operator);
            if (validator.Shares.IsZero && Remove(validator.Operator) is { } broken)
            {
                return broken;
            }
        }

        return null;
    }

    internal BrokenRule? Jail(CosmosAddress operatorAddress)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        if (validator.IsJailed)
        {
            return BrokenRule.Of(ChainRule.ValidatorJailed);
        }

        draft.Set(validator with { IsJailed = true });
        return null;
    }

    internal BrokenRule? Remove(CosmosAddress operatorAddress)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        if (validator.Status != ValidatorStatus.Unbonded || validator.Tokens.IsPositive)
        {
            return new BrokenRule(ChainRule.BadRemoval, CosmosDecimal.FromInteger(validator.Tokens), CosmosDecimal.Zero);
        }

        if (draft.Rewards.CloseValidator(operatorAddress) is { } unpaid)
        {
            return unpaid;
        }

        draft.RemoveValidatorRecord(operatorAddress);
        Removed.Add(operatorAddress);
        return null;
    }

    private List<CosmosAddress> Strongest()
    {
        CosmosInteger reduction = draft.Parameters.PowerReduction;

        // The collection is in the order of addresses and the sort is stable: ties go to the lower address.
        return
        [
            .. draft.Validators
                .Where(static validator => !validator.IsJailed)
                .Select(validator => (validator.Operator, Power: validator.Stake.PotentialConsensusPower(reduction)))
                .Where(static candidate => candidate.Power > 0)
                .OrderByDescending(static candidate => candidate.Power)
                .Take(draft.Parameters.MaxValidators)
                .Select(static candidate => candidate.Operator),
        ];
    }

    private void Bond(ValidatorState validator)
    {
        draft.Set(validator with { Status = ValidatorStatus.Bonded });
        SigningInfo info = draft.FindSigningInfo(validator.Operator) ?? new SigningInfo();
        draft.SetSigningInfo(validator.Operator, info with { StartHeight = draft.Height });
        Joined.Add(validator.Operator);
    }

    private void BeginUnbonding(ValidatorState validator)
    {
        draft.Set(validator with
        {
            Status = ValidatorStatus.Unbonding,
            UnbondingHeight = draft.Height,
            UnbondingTime = draft.Time + draft.Parameters.UnbondingTime,
        });
        Left.Add(validator.Operator);
    }
}
