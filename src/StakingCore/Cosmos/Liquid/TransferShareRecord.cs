namespace StakingCore.Cosmos;

/// <summary>Gives a share record, and so its rewards, to another owner.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoShareRecord"/>, <see cref="ChainRule.NotRecordOwner"/>, and in the Hub's module by
/// <see cref="ChainRule.BlockedAddress"/>. Source: gaia <c>x/liquid/keeper/msg_server.go</c>.
/// </remarks>
/// <param name="Record">The record's number.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="NewOwner">Who is to own it.</param>
public sealed record TransferShareRecord(ulong Record, CosmosAddress Owner, CosmosAddress NewOwner) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.Liquid.Records.GetValueOrDefault(Record) is not { } record)
        {
            return BrokenRule.Of(ChainRule.NoShareRecord);
        }

        if (record.Owner != Owner)
        {
            return BrokenRule.Of(ChainRule.NotRecordOwner);
        }

        if (!draft.IsFork && (draft.BlockedAddresses.Contains(Owner) || draft.BlockedAddresses.Contains(NewOwner)))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        draft.Liquid = draft.Liquid with { Records = draft.Liquid.Records.SetItem(Record, record with { Owner = NewOwner }) };
        return null;
    }
}
