using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>A lot of slashed RPL whose price falls with the square of time. <c>default</c> is an empty lot.</summary>
/// <remarks>Source: RocketAuctionManager. Prices are ETH for one RPL; time is blocks since the lot began.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct AuctionLot
{
    /// <summary>How many blocks the lot runs, above 0.</summary>
    public ulong DurationBlocks { get; init; }

    /// <summary>The price at the start.</summary>
    public Fixed18 StartPrice { get; init; }

    /// <summary>The price at the end.</summary>
    public Fixed18 ReservePrice { get; init; }

    /// <summary>The RPL for sale.</summary>
    public Amount<Rpl> Total { get; init; }

    /// <summary>What was bid, in wei.</summary>
    public Amount<Wei> Bids { get; init; }

    /// <summary>start − (start − reserve) · t² ÷ d², with a floor after each division; the reserve from the end on.</summary>
    /// <param name="elapsedBlocks">Blocks since the start.</param>
    /// <returns>The price, or <see cref="RocketPoolRule.ReserveAboveStart"/>.</returns>
    public RocketPoolOutcome<Fixed18> PriceAt(ulong elapsedBlocks)
    {
        if (elapsedBlocks >= DurationBlocks)
        {
            return ReservePrice;
        }

        if (ReservePrice > StartPrice)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.ReserveAboveStart, ReservePrice.Parts, atMost: StartPrice.Parts);
        }

        UInt512 fall = (UInt512)(StartPrice.Parts - ReservePrice.Parts) * elapsedBlocks * elapsedBlocks / DurationBlocks / DurationBlocks;
        return new Fixed18(StartPrice.Parts - (UInt128)fall);
    }

    /// <summary>The price at which the bids buy everything: bids ÷ total.</summary>
    /// <returns>The price, or <see cref="RocketPoolRule.LotIsEmpty"/>.</returns>
    /// <exception cref="OverflowException">The price is above 2^128 − 1 parts.</exception>
    public RocketPoolOutcome<Fixed18> PriceByBids() => Total.IsZero
        ? RocketPoolRefusal.Of(RocketPoolRule.LotIsEmpty, 0, atLeast: 1)
        : new Fixed18(MulDiv.Floor(Bids.BaseUnits, Fixed18.Scale, Total.BaseUnits));

    /// <summary>The price in force: the larger of the two.</summary>
    /// <param name="elapsedBlocks">Blocks since the start.</param>
    /// <returns>The price, or a refusal of either.</returns>
    /// <exception cref="OverflowException">The price is above 2^128 − 1 parts.</exception>
    public RocketPoolOutcome<Fixed18> CurrentPrice(ulong elapsedBlocks)
    {
        RocketPoolOutcome<Fixed18> time = PriceAt(elapsedBlocks);
        RocketPoolOutcome<Fixed18> bids = PriceByBids();
        return (time.Refusal ?? bids.Refusal) is { } refusal ? refusal : Fixed18.Max(time.Value, bids.Value);
    }

    /// <summary>The RPL that the bids have bought at the price in force, at most the lot's; the floors of a price may ask for more.</summary>
    /// <param name="elapsedBlocks">Blocks since the start.</param>
    /// <returns>
    /// The RPL, or a refusal of <see cref="PriceAt"/>, or <see cref="RocketPoolRule.LotIsEmpty"/>, or
    /// <see cref="RocketPoolRule.PriceIsZero"/>.
    /// </returns>
    public RocketPoolOutcome<Amount<Rpl>> Claimed(ulong elapsedBlocks)
    {
        RocketPoolOutcome<Fixed18> time = PriceAt(elapsedBlocks);
        if (time.Refusal is { } refusal)
        {
            return refusal;
        }

        if (Total.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.LotIsEmpty, 0, atLeast: 1);
        }

        // The price by bids may outgrow a fixed-point number where what it buys does not.
        UInt512 bids = (UInt512)Bids.BaseUnits * Fixed18.Scale;
        UInt512 byBids = bids / Total.BaseUnits;
        UInt512 price = byBids > time.Value.Parts ? byBids : time.Value.Parts;
        return price == 0UL
            ? RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1)
            : new Amount<Rpl>((UInt128)UInt512.Min(bids / price, Total.BaseUnits));
    }

    /// <summary>The RPL that is left.</summary>
    /// <param name="elapsedBlocks">Blocks since the start.</param>
    /// <returns>The RPL, or a refusal of <see cref="Claimed"/>.</returns>
    public RocketPoolOutcome<Amount<Rpl>> Remaining(ulong elapsedBlocks)
    {
        RocketPoolOutcome<Amount<Rpl>> claimed = Claimed(elapsedBlocks);
        return claimed.Refusal is { } refusal ? refusal : Total - claimed.Value;
    }
}
