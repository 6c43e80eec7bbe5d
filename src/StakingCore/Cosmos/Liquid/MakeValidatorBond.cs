namespace StakingCore.Cosmos;

/// <summary>Makes a delegation a validator bond, which lets the validator take more liquid stake. Only in the fork; there is no way back.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.UnknownRequest"/>, <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoDelegation"/> and
/// <see cref="ChainRule.BondByLiquidStaker"/>. Source: cosmos-sdk v0.50.11-lsm <c>x/staking/keeper/msg_server.go</c>, <c>ValidatorBond</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
public sealed record MakeValidatorBond(CosmosAddress Delegator, CosmosAddress Validator) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (!draft.IsFork)
        {
            return BrokenRule.Of(ChainRule.UnknownRequest);
        }

        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (draft.FindDelegation(Delegator, Validator) is not { } delegation)
        {
            return BrokenRule.Of(ChainRule.NoDelegation);
        }

        if (Delegator.IsLiquidStaker)
        {
            return BrokenRule.Of(ChainRule.BondByLiquidStaker);
        }

        if (!delegation.IsValidatorBond)
        {
            draft.SetDelegation(Delegator, Validator, delegation with { IsValidatorBond = true });
            draft.Set(validator with { BondShares = validator.BondShares + delegation.Shares });
        }

        return null;
    }
}
