namespace StakingCore.Cosmos;

/// <summary>Has an account's rewards and commission sent to another from now on.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.WithdrawAddressDisabled"/> and <see cref="ChainRule.BlockedAddress"/>. Source: cosmos-sdk
/// <c>x/distribution/keeper/keeper.go</c>, <c>SetWithdrawAddr</c>.
/// </remarks>
/// <param name="Delegator">The account that earns.</param>
/// <param name="Receiver">The account that receives.</param>
public sealed record SetWithdrawAddress(CosmosAddress Delegator, CosmosAddress Receiver) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.BlockedAddresses.Contains(Receiver))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        if (!draft.Parameters.WithdrawAddressEnabled)
        {
            return BrokenRule.Of(ChainRule.WithdrawAddressDisabled);
        }

        draft.WithdrawAddresses = draft.WithdrawAddresses.SetItem(Delegator, Receiver);
        return null;
    }
}
