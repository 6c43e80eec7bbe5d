namespace StakingCore.Cosmos;

/// <summary>Makes a validator with its operator's first delegation. Returns <see cref="TokensDelegated"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.InvalidRequest"/>, the commission rules, <see cref="ChainRule.SelfDelegationBelowMinimum"/>,
/// <see cref="ChainRule.CommissionBelowChainMinimum"/>, <see cref="ChainRule.ValidatorExists"/> and
/// <see cref="ChainRule.InsufficientFunds"/>. The liquid staking fork has no minimum self-delegation. Source: cosmos-sdk
/// <c>x/staking/types/msg.go</c>, <c>x/staking/keeper/msg_server.go</c>.
/// </remarks>
/// <param name="Operator">The operator's account.</param>
/// <param name="Amount">The first delegation, in tokens.</param>
/// <param name="Rate">The commission rate.</param>
/// <param name="MaxRate">The largest rate that it may ever have.</param>
/// <param name="MaxChangeRate">By how much it may rise in one change.</param>
/// <param name="MinSelfDelegation">The tokens below which the operator's own delegation sends the validator to jail.</param>
public sealed record CreateValidator(
    CosmosAddress Operator,
    CosmosInteger Amount,
    CosmosDecimal Rate,
    CosmosDecimal MaxRate,
    CosmosDecimal MaxChangeRate,
    CosmosInteger MinSelfDelegation) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (Check(draft) is { } broken)
        {
            return broken;
        }

        draft.Set(new ValidatorState
        {
            Operator = Operator,
            Commission = new CommissionTerms(Rate, MaxRate, MaxChangeRate, draft.Time),
            MinSelfDelegation = MinSelfDelegation,
        });
        BrokenRule? refused = draft.Staking.DelegateFromAccount(Operator, Operator, Amount, out CosmosDecimal shares);
        outcome = new TokensDelegated(shares);
        return refused;
    }

    private BrokenRule? Check(ChainDraft draft)
    {
        bool hasMinimum = draft.Version.EnforcesMinSelfDelegation;
        if (!Amount.IsPositive || (hasMinimum && !MinSelfDelegation.IsPositive))
        {
            return BrokenRule.Of(ChainRule.InvalidRequest);
        }

        if (CheckRates() is { } rates)
        {
            return rates;
        }

        if (hasMinimum && Amount < MinSelfDelegation)
        {
            return BrokenRule.Of(ChainRule.SelfDelegationBelowMinimum, Amount, MinSelfDelegation);
        }

        if (draft.Version.CancelsUnbonding && Rate < draft.Parameters.MinCommissionRate)
        {
            return new BrokenRule(ChainRule.CommissionBelowChainMinimum, Rate, draft.Parameters.MinCommissionRate);
        }

        return draft.FindValidator(Operator) is null ? null : BrokenRule.Of(ChainRule.ValidatorExists);
    }

    private BrokenRule? CheckRates() =>
        MaxRate.IsNegative ? new BrokenRule(ChainRule.CommissionNegative, MaxRate, CosmosDecimal.Zero)
        : MaxRate > CosmosDecimal.One ? new BrokenRule(ChainRule.CommissionHuge, MaxRate, CosmosDecimal.One)
        : Rate.IsNegative ? new BrokenRule(ChainRule.CommissionNegative, Rate, CosmosDecimal.Zero)
        : Rate > MaxRate ? new BrokenRule(ChainRule.CommissionAboveMaximum, Rate, MaxRate)
        : MaxChangeRate.IsNegative ? new BrokenRule(ChainRule.CommissionChangeNegative, MaxChangeRate, CosmosDecimal.Zero)
        : MaxChangeRate > MaxRate ? new BrokenRule(ChainRule.CommissionChangeAboveMaximum, MaxChangeRate, MaxRate)
        : null;
}
