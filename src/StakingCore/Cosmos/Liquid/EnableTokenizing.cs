namespace StakingCore.Cosmos;

/// <summary>Lets an account tokenize shares again after the unbonding time. Returns <see cref="TokenizingQueued"/>.</summary>
/// <remarks>Refused by <see cref="ChainRule.TokenizingEnabled"/>. Source: gaia <c>x/liquid/keeper/msg_server.go</c>.</remarks>
/// <param name="Delegator">The account.</param>
public sealed record EnableTokenizing(CosmosAddress Delegator) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (!draft.Liquid.Locks.TryGetValue(Delegator, out ChainTime? until) || until is not null)
        {
            return BrokenRule.Of(ChainRule.TokenizingEnabled);
        }

        ChainTime completion = draft.Time + draft.Parameters.UnbondingTime;
        draft.Liquid = draft.Liquid with { Locks = draft.Liquid.Locks.SetItem(Delegator, completion) };
        outcome = new TokenizingQueued(completion);
        return null;
    }
}
