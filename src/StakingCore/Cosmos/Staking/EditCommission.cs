namespace StakingCore.Cosmos;

/// <summary>Changes a validator's commission rate: at most once in 24 hours, up by at most its own maximum change.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.InvalidRequest"/> (a rate outside 0 to 1 or below the chain's minimum), <see cref="ChainRule.NoValidator"/>,
/// <see cref="ChainRule.CommissionChangedRecently"/>, <see cref="ChainRule.CommissionAboveMaximum"/> and
/// <see cref="ChainRule.CommissionChangeTooLarge"/>. Source: cosmos-sdk <c>x/staking/keeper/msg_server.go</c>,
/// <c>x/staking/types/commission.go</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
/// <param name="Rate">The new rate.</param>
public sealed record EditCommission(CosmosAddress Validator, CosmosDecimal Rate) : ChainCommand
{
    private static readonly TimeSpan _leastInterval = TimeSpan.FromHours(24);

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (Rate.IsNegative || Rate > CosmosDecimal.One)
        {
            return new BrokenRule(ChainRule.InvalidRequest, Rate, CosmosDecimal.One);
        }

        if (draft.Version.CancelsUnbonding && Rate < draft.Parameters.MinCommissionRate)
        {
            return new BrokenRule(ChainRule.InvalidRequest, Rate, draft.Parameters.MinCommissionRate);
        }

        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        CommissionTerms terms = validator.Commission;
        if (draft.Time < terms.UpdateTime + _leastInterval)
        {
            return BrokenRule.Of(ChainRule.CommissionChangedRecently, draft.Time.Seconds, (terms.UpdateTime + _leastInterval).Seconds);
        }

        if (Rate > terms.MaxRate)
        {
            return new BrokenRule(ChainRule.CommissionAboveMaximum, Rate, terms.MaxRate);
        }

        if (Rate - terms.Rate > terms.MaxChangeRate)
        {
            return new BrokenRule(ChainRule.CommissionChangeTooLarge, Rate - terms.Rate, terms.MaxChangeRate);
        }

        draft.Set(validator with { Commission = terms with { Rate = Rate, UpdateTime = draft.Time } });
        return null;
    }
}
