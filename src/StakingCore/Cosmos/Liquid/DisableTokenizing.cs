namespace StakingCore.Cosmos;

/// <summary>Keeps an account from tokenizing shares until <see cref="EnableTokenizing"/> has run its time.</summary>
/// <remarks>Refused by <see cref="ChainRule.TokenizingAlreadyDisabled"/>. Source: gaia <c>x/liquid/keeper/msg_server.go</c>.</remarks>
/// <param name="Delegator">The account.</param>
public sealed record DisableTokenizing(CosmosAddress Delegator) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.Liquid.Locks.TryGetValue(Delegator, out ChainTime? until) && until is null)
        {
            return BrokenRule.Of(ChainRule.TokenizingAlreadyDisabled);
        }

        draft.Liquid = draft.Liquid with { Locks = draft.Liquid.Locks.SetItem(Delegator, null) };
        return null;
    }
}
