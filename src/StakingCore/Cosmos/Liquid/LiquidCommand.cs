namespace StakingCore.Cosmos;

/// <summary>A message of liquid staking. Refused by <see cref="ChainRule.UnknownRequest"/> where the chain has none.</summary>
public abstract record LiquidCommand : ChainCommand
{
    private protected LiquidCommand()
    {
    }

    internal sealed override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        return draft.LiquidStaking == LiquidStakingModule.None
            ? BrokenRule.Of(ChainRule.UnknownRequest)
            : ApplyLiquid(draft, out outcome);
    }

    internal abstract BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome);
}
