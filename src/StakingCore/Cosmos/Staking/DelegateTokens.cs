namespace StakingCore.Cosmos;

/// <summary>Delegates tokens of an account. Returns <see cref="TokensDelegated"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.InvalidRequest"/> (no positive amount), <see cref="ChainRule.NoValidator"/>,
/// <see cref="ChainRule.InvalidExchangeRate"/>, <see cref="ChainRule.InsufficientFunds"/>, and in the liquid staking fork by its bond and caps where
/// a liquid staker delegates. Source: cosmos-sdk <c>x/staking/keeper/msg_server.go</c>, <c>Delegate</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Amount">How many tokens.</param>
public sealed record DelegateTokens(CosmosAddress Delegator, CosmosAddress Validator, CosmosInteger Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (!Amount.IsPositive)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest, Amount, CosmosInteger.One);
        }

        if (draft.FindValidator(Validator) is null)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (draft.LiquidLimits.AddStakeOf(Delegator, Validator, Amount) is { } limited)
        {
            return limited;
        }

        if (draft.Staking.DelegateFromAccount(Delegator, Validator, Amount, out CosmosDecimal shares) is { } broken)
        {
            return broken;
        }

        draft.LiquidLimits.RaiseBond(Delegator, Validator, shares);
        outcome = new TokensDelegated(shares);
        return null;
    }
}
