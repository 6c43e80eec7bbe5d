namespace StakingCore.Cosmos;

/// <summary>Pays the rewards of a share record to its owner. Returns <see cref="RecordRewardsWithdrawn"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoShareRecord"/>, <see cref="ChainRule.BlockedAddress"/>, <see cref="ChainRule.NotRewardOwner"/>,
/// <see cref="ChainRule.NoValidator"/> and <see cref="ChainRule.NoDelegation"/>. Source: gaia <c>x/liquid/keeper/distribution.go</c>.
/// </remarks>
/// <param name="Owner">The owner.</param>
/// <param name="Record">The record's number.</param>
public sealed record WithdrawRecordRewards(CosmosAddress Owner, ulong Record) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.Liquid.Records.GetValueOrDefault(Record) is not { } record)
        {
            return BrokenRule.Of(ChainRule.NoShareRecord);
        }

        if (draft.BlockedAddresses.Contains(Owner))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        if (record.Owner != Owner)
        {
            return BrokenRule.Of(ChainRule.NotRewardOwner);
        }

        if (draft.Rewards.Withdraw(record.Account, record.Validator, out _) is { } broken)
        {
            return broken;
        }

        draft.Rewards.StartDelegation(record.Account, record.Validator);
        Coins held = draft.BalanceOf(record.Account);
        draft.SetBalance(record.Account, Coins.Empty);
        draft.Bank.Give(Owner, held);
        outcome = new RecordRewardsWithdrawn(held);
        return null;
    }
}
