namespace StakingCore.Cosmos;

/// <summary>Pays a validator the whole coins of its commission; the fractions stay. Returns <see cref="CommissionWithdrawn"/>.</summary>
/// <remarks>Refused by <see cref="ChainRule.NoCommission"/>. Source: cosmos-sdk <c>x/distribution/keeper/keeper.go</c>.</remarks>
/// <param name="Validator">The validator.</param>
public sealed record WithdrawCommission(CosmosAddress Validator) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        BrokenRule? broken = draft.Rewards.WithdrawCommission(Validator, out CommissionWithdrawn? paid);
        outcome = paid;
        return broken;
    }
}
