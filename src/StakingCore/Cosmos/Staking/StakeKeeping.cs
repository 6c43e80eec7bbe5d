namespace StakingCore.Cosmos;

/// <summary>
/// Delegating to a validator and unbonding from it, with the reward records around them. Source: cosmos-sdk
/// <c>x/staking/keeper/delegation.go</c>, <c>Delegate</c>, <c>Unbond</c> and <c>ValidateUnbondAmount</c>.
/// </summary>
internal sealed class StakeKeeping(ChainDraft draft)
{
    /// <summary>Delegates tokens out of an account.</summary>
    internal BrokenRule? DelegateFromAccount(
        CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens, out CosmosDecimal newShares)
    {
        newShares = default;
        ValidatorState validator = draft.Validator(operatorAddress);
        if (CheckAndSettle(delegator, validator) is { } broken)
        {
            return broken;
        }

        Coins coins = draft.Bank.Stake(tokens);
        if (draft.Bank.Take(delegator, coins) is { } lacking)
        {
            return lacking;
        }

        draft.Bank.AddToPool(validator.IsBonded, coins);
        newShares = AddStake(delegator, operatorAddress, tokens);
        return null;
    }

    /// <summary>Delegates tokens that the pools hold already: of a redelegation or of a cancelled unbonding.</summary>
    internal BrokenRule? DelegateFromPool(
        CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens, bool fromBonded, out CosmosDecimal newShares)
    {
        newShares = default;
        ValidatorState validator = draft.Validator(operatorAddress);
        if (CheckAndSettle(delegator, validator) is { } broken)
        {
            return broken;
        }

        BrokenRule? lacking = fromBonded == validator.IsBonded
            ? null
            : fromBonded ? draft.Bank.MoveToNotBonded(tokens) : draft.Bank.MoveToBonded(tokens);
        if (lacking is not null)
        {
            return lacking;
        }

        newShares = AddStake(delegator, operatorAddress, tokens);
        return null;
    }

    /// <summary>The shares that a request in tokens means: never more than the delegation has.</summary>
    internal BrokenRule? SharesToUnbond(
        CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens, out CosmosDecimal shares)
    {
        shares = default;
        if (draft.FindValidator(operatorAddress) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (draft.FindDelegation(delegator, operatorAddress) is not { } delegation)
        {
            return BrokenRule.Of(ChainRule.NoDelegation);
        }

        if (validator.SharesFromTokens(tokens) is not { } asked)
        {
            return BrokenRule.Of(ChainRule.ValidatorWithoutTokens);
        }

        if (asked > delegation.Shares)
        {
            return new BrokenRule(ChainRule.InvalidRequest, asked, delegation.Shares);
        }

        shares = asked;
        return null;
    }

    /// <summary>Takes shares out of a delegation and their tokens out of the validator; where the tokens go is for the caller.</summary>
    internal BrokenRule? Unbond(
        CosmosAddress delegator, CosmosAddress operatorAddress, CosmosDecimal shares, out CosmosInteger tokens)
    {
        tokens = default;
        if (draft.FindDelegation(delegator, operatorAddress) is null)
        {
            return BrokenRule.Of(ChainRule.NoDelegationOfDelegator);
        }

        if (draft.Rewards.WithdrawBeforeChange(delegator, operatorAddress) is { } unsettled)
        {
            return unsettled;
        }

        DelegationState delegation = draft.Delegation(delegator, operatorAddress);
        if (delegation.Shares < shares)
        {
            return new BrokenRule(ChainRule.NotEnoughShares, shares, delegation.Shares);
        }

        delegation = delegation with { Shares = delegation.Shares - shares };
        JailBelowMinimum(delegator, operatorAddress, delegation.Shares);
        if (delegation.Shares.IsZero)
        {
            draft.SetDelegation(delegator, operatorAddress, null);
        }
        else
        {
            // The new start is recorded at the rate from before the tokens leave.
            draft.SetDelegation(delegator, operatorAddress, delegation);
            draft.Rewards.StartDelegation(delegator, operatorAddress);
        }

        tokens = RemoveStake(operatorAddress, shares);
        ValidatorState left = draft.Validator(operatorAddress);
        return left.Shares.IsZero && left.Status == ValidatorStatus.Unbonded
            ? draft.ValidatorSet.Remove(operatorAddress)
            : null;
    }

    private BrokenRule? CheckAndSettle(CosmosAddress delegator, ValidatorState validator)
    {
        if (validator.Stake.HasInvalidExchangeRate)
        {
            return new BrokenRule(ChainRule.InvalidExchangeRate, validator.Shares);
        }

        if (draft.FindDelegation(delegator, validator.Operator) is not null)
        {
            return draft.Rewards.WithdrawBeforeChange(delegator, validator.Operator);
        }

        draft.Rewards.EndPeriod(validator.Operator);
        return null;
    }

    private CosmosDecimal AddStake(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        (ValidatorShares stake, CosmosDecimal issued) = validator.Stake.AddTokensFromDelegation(tokens);
        draft.SetStake(validator, stake);
        DelegationState delegation = draft.FindDelegation(delegator, operatorAddress) ?? new DelegationState { Shares = default };
        draft.SetDelegation(delegator, operatorAddress, delegation with { Shares = delegation.Shares + issued });
        draft.Rewards.StartDelegation(delegator, operatorAddress);
        return issued;
    }

    private CosmosInteger RemoveStake(CosmosAddress operatorAddress, CosmosDecimal shares)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        (ValidatorShares left, CosmosInteger tokens) = validator.Stake.RemoveDelegationShares(shares);
        draft.SetStake(validator, left);
        return tokens;
    }

    private void JailBelowMinimum(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosDecimal sharesLeft)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        if (draft.Version.EnforcesMinSelfDelegation
            && delegator == operatorAddress
            && !validator.IsJailed
            && validator.Stake.TokensFromShares(sharesLeft).TruncateInt() < validator.MinSelfDelegation)
        {
            draft.Set(validator with { IsJailed = true });
        }
    }
}
