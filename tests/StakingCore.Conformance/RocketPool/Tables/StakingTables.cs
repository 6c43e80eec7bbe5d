using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Staking;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>RPL: slashes, limits, voting power, auctions and inflation.</summary>
internal static class StakingTables
{
    internal static FunctionTable[] All { get; } =
    [
        new("staking.slash_rpl", SlashBeforeMegapools),
        new("staking.slash_rpl_with_megapool", SlashBesideMegapool),
        new("staking.limits", Limits),
        new("staking.limits_no_minimum", Limits),
        new("staking.limits_v1", LimitsAtLaunch),
        new("staking.saturn", Saturn),
        new("voting.power", Power),
        new("auction.lot_price", Lot),
        new("rpl.inflation", Inflation),
    ];

    private static void SlashBeforeMegapools(TableCase @case) =>
        Slash(@case, @case.Release < RocketPoolRelease.Saturn1 ? default : @case.Rpl("totalStake") - @case.Rpl("legacyStake"));

    private static void SlashBesideMegapool(TableCase @case) => Slash(@case, @case.Rpl("megapoolStake"));

    private static void Slash(TableCase @case, Amount<Rpl> beyondReach)
    {
        if (@case.Accept(RplSlash.Compute(
            @case.Wei("ethShortfall"), @case.Fixed("rplPrice"), @case.Rpl("legacyStake"))) is { } slash)
        {
            @case.Out("rplSlashed", slash.Taken);
            @case.Out("legacyStakeAfter", slash.StakeAfter);
            @case.Out("totalStakeAfter", slash.StakeAfter + beyondReach);
        }
    }

    private static void Limits(TableCase @case)
    {
        if (@case.Accept(RplLimits.Compute(
            @case.Release,
            @case.Rpl("rplStake"),
            @case.Fixed("rplPrice"),
            @case.Wei("ethMatched"),
            @case.Count("activeMinipools"),
            @case.Fixed("minPercent"),
            @case.Fixed("maxPercent"))) is { } limits)
        {
            @case.Out("minimumStake", limits.Minimum);
            @case.Out("maximumStake", limits.Maximum);
            @case.Out("effectiveStake", limits.Effective);
            @case.Out("matchedLimit", limits.BorrowLimit is { } limit ? limit.BaseUnits : TableReading.NoLimit);
            @case.Out("ethProvided", limits.Bonded);
            @case.Out("collateralisationRatio", limits.CollateralRatio);
        }
    }

    private static void LimitsAtLaunch(TableCase @case)
    {
        if (@case.Accept(RplLimitsAtLaunch.Compute(
            @case.Rpl("rplStake"),
            @case.Fixed("rplPrice"),
            @case.Count("activeMinipools"),
            @case.Count("stakingMinipools"),
            @case.Fixed("minPercent"),
            @case.Fixed("maxPercent"))) is { } limits)
        {
            @case.Out("minimumStake", limits.Minimum);
            @case.Out("maximumStake", limits.Maximum);
            @case.Out("effectiveStake", limits.Effective);
            @case.Out("minipoolLimit", limits.MinipoolLimit);
        }
    }

    private static void Saturn(TableCase @case)
    {
        if (@case.Accept(SaturnStaking.Compute(
            @case.Wei("minipoolBorrowed"),
            @case.Count("activeMinipools"),
            @case.Wei("megapoolBonded"),
            @case.Wei("megapoolBorrowed"),
            @case.Fixed("minLegacyPercent"),
            @case.Fixed("rplPrice"))) is { } staking)
        {
            @case.Out("minimumLegacyRpl", staking.MinimumLegacy);
            @case.Out("minipoolCollateralisationRatio", staking.MinipoolCollateralRatio);
            @case.Out("minipoolBonded", staking.MinipoolBonded);
            @case.Out("bonded", staking.Bonded);
            @case.Out("borrowed", staking.Borrowed);
        }
    }

    private static void Power(TableCase @case)
    {
        if (@case.Accept(NodeCollateral.Bonded(@case.Wei("ethMatched"), @case.Count("activeMinipools"))) is { } bonded)
        {
            @case.Out(
                "votingPower",
                () => VotingPower.Compute(@case.Rpl("rplStake"), bonded, @case.Fixed("rplPrice"), @case.Fixed("maxPercent")),
                power => power.Parts);
        }
    }

    private static void Lot(TableCase @case)
    {
        var lot = new AuctionLot
        {
            DurationBlocks = @case.Count("duration"),
            StartPrice = @case.Fixed("startPrice"),
            ReservePrice = @case.Fixed("reservePrice"),
            Total = @case.Rpl("totalRpl"),
            Bids = @case.Wei("totalBids"),
        };
        ulong blocks = @case.Count("blocksFromStart");
        @case.Out("priceAtBlock", () => lot.PriceAt(blocks), price => price.Parts);
        @case.Out("priceByBids", lot.PriceByBids, price => price.Parts);
        @case.Out("claimed", () => lot.Claimed(blocks), rpl => rpl.BaseUnits);
        @case.Out("remaining", () => lot.Remaining(blocks), rpl => rpl.BaseUnits);
    }

    private static void Inflation(TableCase @case) => @case.Out(
        "minted",
        () => RplInflation.Minted(@case.Rpl("supply"), @case.Fixed("ratePerInterval"), @case.Count("secondsSinceLast")),
        minted => minted.BaseUnits);
}
