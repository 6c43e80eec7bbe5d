using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The user bids on a lot; what is more than the rest of the lot costs stays with it. Bids go to the deposit pool.</summary>
/// <param name="Lot">The lot's number, from 0.</param>
/// <param name="Amount">The ETH, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.AmountIsZero"/>, <see cref="RocketPoolRule.LotUnknown"/>, <see cref="RocketPoolRule.LotHasEnded"/>,
/// <see cref="RocketPoolRule.LotIsEmpty"/>, or a refusal of the price.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record BidOnLot(int Lot, Amount<Wei> Amount) : RocketPoolStep
{
    private const ulong BlockSeconds = 12;

    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (Amount.IsZero)
        {
            return Refuse(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        if (Lot < 0 || Lot >= draft.Network.Lots.Length)
        {
            return Refuse(RocketPoolRule.LotUnknown);
        }

        (AuctionLot lot, ulong start) = draft.Network.Lots[Lot];
        ulong blocks = (draft.Time - start) / BlockSeconds;
        if (blocks >= lot.DurationBlocks)
        {
            return Refuse(RocketPoolRule.LotHasEnded, blocks, atMost: lot.DurationBlocks - 1);
        }

        RocketPoolOutcome<Amount<Rpl>> remaining = lot.Remaining(blocks);
        RocketPoolOutcome<Fixed18> price = lot.PriceAt(blocks);
        if ((remaining.Refusal ?? price.Refusal) is { } refusal)
        {
            return refusal;
        }

        if (remaining.Value.IsZero)
        {
            return Refuse(RocketPoolRule.LotIsEmpty, 0, atLeast: 1);
        }

        Amount<Wei> most = new(price.Value.MultiplyFloor(remaining.Value).BaseUnits);
        var bid = Amount<Wei>.Min(Amount, most);
        draft.ChargeUser(bid);
        draft.Network = draft.Network with { Lots = draft.Network.Lots.SetItem(Lot, new OpenLot(lot with { Bids = lot.Bids + bid }, start)) };
        draft.EnterPool(bid);
        return null;
    }
}
