namespace StakingCore.Cosmos;

/// <summary>Sends coins from one account to another, share tokens included.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.BlockedAddress"/>, <see cref="ChainRule.InvalidCoins"/> (nothing to send) and
/// <see cref="ChainRule.InsufficientFunds"/>. Source: cosmos-sdk <c>x/bank/keeper/msg_server.go</c>.
/// </remarks>
/// <param name="Sender">The account that pays.</param>
/// <param name="Receiver">The account that receives.</param>
/// <param name="Amount">The coins.</param>
public sealed record SendCoins(CosmosAddress Sender, CosmosAddress Receiver, Coins Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (Amount.IsEmpty)
        {
            return BrokenRule.Of(ChainRule.InvalidCoins);
        }

        if (draft.BlockedAddresses.Contains(Receiver))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        if (draft.Bank.Take(Sender, Amount) is { } lacking)
        {
            return lacking;
        }

        draft.Bank.Give(Receiver, Amount);
        return null;
    }
}
