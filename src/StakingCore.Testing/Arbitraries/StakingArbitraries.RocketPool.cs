using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Nodes;
using StakingCore.RocketPool.RewardTree;
using StakingCore.RocketPool.Staking;

namespace StakingCore.Testing;

/// <content>Rocket Pool: rates, deposits, fees, the reward tree and RPL.</content>
public static partial class StakingArbitraries
{
    /// <summary>Numbers of the contracts, with 18 decimals: rates up to one, prices, and anything up to 2^90 parts.</summary>
    public static Arbitrary<Fixed18> FixedNumbers() => Arb.From(
        Gen.OneOf(EtherParts.Proper.Generator, EtherParts.Prices.Generator, LogUniform.UInt128((UInt128)1 << 90).Select(static parts => new Fixed18(parts))),
        static number => LogUniform.Shrink(number.Parts).Select(static parts => new Fixed18(parts)));

    /// <summary>Reports of the oracle: staking at most all ETH, and one to two ETH for a rETH, or nothing yet.</summary>
    public static Arbitrary<NetworkBalances> NetworkBalances() => Compose.Of(
        Amounts<Wei>(),
        Amounts<Wei>(),
        Parts.Short(1_000, 500),
        static (one, other, permille) => Report(Amount<Wei>.Max(one, other), Amount<Wei>.Min(one, other), permille),
        static report => (report.TotalEther, report.StakingEther, PermilleOf(report)));

    /// <summary>The two queues of validators, with up to a hundred in each.</summary>
    public static Arbitrary<MegapoolQueues> MegapoolQueues() => Compose.Of(
        Parts.Word(100),
        Parts.Word(100),
        Parts.Word(10),
        Parts.Epochs,
        static (express, standard, rate, index) => new MegapoolQueues(express, standard, rate, index),
        static queues => (queues.Express, queues.Standard, queues.ExpressRate, queues.Index));

    /// <summary>Minipools of one bond and the sum of their fees, each from zero to one.</summary>
    public static Arbitrary<BondSizeFees> BondSizeFees() => Compose.Of(
        EtherParts.Bonds,
        Parts.Word(1_000),
        EtherParts.Proper,
        static (bond, count, fee) => new BondSizeFees(bond, count, new Fixed18(fee.Parts * count)),
        static fees => (fees.Bond, fees.Count, fees.Count == 0 ? default : new Fixed18(fees.FeeSum.Parts / fees.Count)));

    /// <summary>Fees that follow demand: minimum, target and maximum in order, and a range above zero.</summary>
    public static Arbitrary<NodeFeeSettings> NodeFeeSettings() => Compose.Of(
        EtherParts.Proper,
        EtherParts.Proper,
        EtherParts.Proper,
        EtherParts.Sums,
        static (one, two, three, range) =>
        {
            Fixed18[] fees = [.. new[] { one, two, three }.Order()];
            return new NodeFeeSettings(fees[0], fees[1], fees[2], range + Amount<Wei>.One);
        },
        static settings => (settings.Minimum, settings.Target, settings.Maximum, settings.DemandRange - Amount<Wei>.One));

    /// <summary>Intervals of the smoothing pool: up to 1,000 ETH of either kind, shares of at most one together.</summary>
    public static Arbitrary<SmoothingPoolInterval> SmoothingPoolIntervals() => Compose.Of(
        EtherParts.Sums,
        EtherParts.Sums,
        RevenueShares(),
        EtherParts.Prices,
        Parts.Flags,
        static (balance, pending, shares, price, bonus) => new SmoothingPoolInterval
        {
            Balance = balance,
            PendingVoterEther = pending,
            Shares = shares,
            RplPrice = price,
            HasBonus = bonus,
        },
        static interval => (interval.Balance, interval.PendingVoterEther, interval.Shares, interval.RplPrice, interval.HasBonus));

    /// <summary>Minipools in the smoothing pool: bonds up to 32 ETH, fees up to one.</summary>
    public static Arbitrary<SmoothingPoolMinipool> SmoothingPoolMinipools() => Compose.Of(
        EtherParts.Bonds,
        EtherParts.Proper,
        Parts.Word(MaxAttestations),
        EtherParts.Balances,
        static (bond, fee, attestations, income) => new SmoothingPoolMinipool(bond, fee, attestations, income),
        static minipool => (minipool.Bond, minipool.Fee, minipool.Attestations, minipool.BeaconIncome));

    /// <summary>Megapools in the smoothing pool: up to eight validators, at most 32 ETH of bond each.</summary>
    public static Arbitrary<SmoothingPoolMegapool> SmoothingPoolMegapools() => Compose.Of(
        EtherParts.Bonds,
        EtherParts.Stakes,
        Compose.Many(Parts.Word(MaxAttestations), 8, 1),
        static (bond, rpl, attestations) => new SmoothingPoolMegapool
        {
            NodeBond = new Amount<Wei>(bond.BaseUnits * (uint)attestations.Length),
            ActiveValidators = (ulong)attestations.Length,
            EligibleRpl = rpl,
            Attestations = [.. attestations],
        },
        static megapool => (new Amount<Wei>(megapool.NodeBond.BaseUnits / megapool.ActiveValidators), megapool.EligibleRpl, [.. megapool.Attestations]));

    /// <summary>Nodes in the smoothing pool: up to four minipools that borrow what their bonds leave, with and without a megapool, up to three strikes.</summary>
    public static Arbitrary<SmoothingPoolNode> SmoothingPoolNodes() => Compose.Of(
        EtherParts.Stakes,
        Compose.Many(SmoothingPoolMinipools(), 4),
        Compose.Many(SmoothingPoolMegapools(), 1),
        Parts.Short(3),
        static (rpl, minipools, megapools, strikes) => new SmoothingPoolNode
        {
            LegacyRpl = rpl,
            Borrowed = new Amount<Wei>(minipools.Aggregate(UInt128.Zero, static (sum, one) => sum + (EtherParts.Validator - one.Bond).BaseUnits)),
            Minipools = [.. minipools],
            Megapool = megapools.FirstOrDefault(),
            MostStrikes = strikes,
        },
        static node => (node.LegacyRpl, [.. node.Minipools], node.Megapool is { } megapool ? [megapool] : [], node.MostStrikes));

    /// <summary>Lots of slashed RPL: the reserve price at most the start price, at least one block, empty and unbid ones among them.</summary>
    public static Arbitrary<AuctionLot> AuctionLots() => Compose.Of(
        Parts.Word(100_000),
        EtherParts.Prices,
        EtherParts.Prices,
        EtherParts.Stakes,
        EtherParts.Sums,
        static (duration, one, other, total, bids) => new AuctionLot
        {
            DurationBlocks = duration + 1,
            StartPrice = Fixed18.Max(one, other),
            ReservePrice = Fixed18.Min(one, other),
            Total = total,
            Bids = bids,
        },
        static lot => (lot.DurationBlocks - 1, lot.StartPrice, lot.ReservePrice, lot.Total, lot.Bids));

    /// <summary>RPL on its way out.</summary>
    public static Arbitrary<RplUnstaking> RplUnstakings() => Compose.Of(
        EtherParts.Stakes, Parts.Epochs, static (amount, since) => new RplUnstaking(amount, since), static unstaking => (unstaking.Amount, unstaking.SinceUnixSeconds));

    // An attestation an epoch of 28 days, and some more.
    private const ulong MaxAttestations = 10_000;

    private static NetworkBalances Report(Amount<Wei> total, Amount<Wei> staking, uint permille) =>
        new(total, staking, new Amount<Reth>(total.BaseUnits * permille / 1_000));

    // The smallest that gives the same supply.
    private static uint PermilleOf(NetworkBalances report) => report.TotalEther.IsZero
        ? 500
        : uint.Max(500, (uint)(((report.RethSupply.BaseUnits * 1_000) + report.TotalEther.BaseUnits - 1) / report.TotalEther.BaseUnits));
}
