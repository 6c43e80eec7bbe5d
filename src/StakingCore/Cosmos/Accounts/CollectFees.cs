namespace StakingCore.Cosmos;

/// <summary>Mints coins into the fee collector: what the fees of a block would be, where nobody in the model pays them.</summary>
/// <param name="Amount">The coins.</param>
public sealed record CollectFees(Coins Amount) : ChainCommand
{
    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        draft.Supply = draft.Supply.Add(Amount);
        draft.FeeCollector = draft.FeeCollector.Add(Amount);
        return null;
    }
}
