namespace StakingCore.Cosmos;

/// <summary>Sends a validator to jail; it leaves the set at the end of the block.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.ValidatorJailed"/>; aborted where there is no such validator. Source: cosmos-sdk
/// <c>x/staking/keeper/slash.go</c>, <c>Jail</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
public sealed record JailValidator(CosmosAddress Validator) : ChainCommand
{
    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        return draft.ValidatorSet.Jail(Validator);
    }
}
