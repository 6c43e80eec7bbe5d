using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Anyone puts slashed RPL up for auction.</summary>
/// <remarks>Refused by <see cref="RocketPoolRule.PriceIsZero"/> or <see cref="RocketPoolRule.LotTooSmall"/>.</remarks>
public sealed record CreateLot : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        NetworkSettings settings = network.Settings;
        if (RplLimits.CheckPrice(network.RplPrice) is { } unpriced)
        {
            return unpriced;
        }

        Amount<Rpl> free = network.AuctionRpl;
        foreach (OpenLot open in network.Lots)
        {
            free -= open.Lot.Total;
        }

        UInt128 least = MulDiv.Floor(settings.LotMinimum.BaseUnits, Fixed18.Scale, network.RplPrice.Parts);
        if (free.BaseUnits < least)
        {
            return Refuse(RocketPoolRule.LotTooSmall, free.BaseUnits, atLeast: least);
        }

        UInt128 most = MulDiv.Floor(settings.LotMaximum.BaseUnits, Fixed18.Scale, network.RplPrice.Parts);
        var created = new AuctionLot
        {
            DurationBlocks = settings.LotDurationBlocks,
            StartPrice = Times(network.RplPrice, settings.LotStartPrice),
            ReservePrice = Times(network.RplPrice, settings.LotReservePrice),
            Total = new(UInt128.Min(free.BaseUnits, most)),
        };
        draft.Network = network with { Lots = network.Lots.Add(new OpenLot(created, draft.Time)) };
        return null;
    }

    private static Fixed18 Times(Fixed18 price, Fixed18 ratio) => new(MulDiv.Floor(price.Parts, ratio.Parts, Fixed18.Scale));
}
