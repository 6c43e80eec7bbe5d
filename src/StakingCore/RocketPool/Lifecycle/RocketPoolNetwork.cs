using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Deposits;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>
/// Rocket Pool at one moment, as far as one node operator, one holder of rETH and one member of the oracle go. Immutable:
/// <see cref="Apply"/> gives the next state and leaves this one as it is. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Releases v1.2 to v1.4. Times are seconds since the start and never go back. The limit on the deposit pool's size is left
/// out. A lot's price falls by blocks of 12 seconds. Source: the contracts of v1.3.1 and v1.4.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RocketPoolNetwork
{
    private RocketPoolNetwork(RocketPoolRelease release, NetworkSettings settings, Fixed18 rplPrice)
    {
        Release = release;
        Settings = settings;
        RplPrice = rplPrice;
    }

    /// <summary>The release.</summary>
    public RocketPoolRelease Release { get; }

    /// <summary>The settings in force.</summary>
    public NetworkSettings Settings { get; internal init; }

    /// <summary>When the last step was carried out, in seconds.</summary>
    public ulong UnixSeconds { get; internal init; }

    /// <summary>ETH that the node won since the start, in wei; negative for what it put in.</summary>
    public Int128 NodeGainWei { get; internal init; }

    /// <summary>ETH that the user won since the start, in wei; negative for what it put in.</summary>
    public Int128 UserGainWei { get; internal init; }

    /// <summary>The user's rETH.</summary>
    public Amount<Reth> UserReth { get; internal init; }

    /// <summary>The node's rETH.</summary>
    public Amount<Reth> NodeReth { get; internal init; }

    /// <summary>The node's credit for deposits, in wei.</summary>
    public Amount<Wei> Credit { get; internal init; }

    /// <summary>The node's RPL that can be slashed: all of it before v1.4.</summary>
    public Amount<Rpl> LegacyRpl { get; internal init; }

    /// <summary>The node's RPL staked with its megapool, from v1.4.</summary>
    public Amount<Rpl> MegapoolRpl { get; internal init; }

    /// <summary>The RPL that was slashed and waits at the auction, in lots or not.</summary>
    public Amount<Rpl> AuctionRpl { get; internal init; }

    /// <summary>ETH for one RPL.</summary>
    public Fixed18 RplPrice { get; internal init; }

    /// <summary>The supply of rETH.</summary>
    public Amount<Reth> RethSupply { get; internal init; }

    /// <summary>ETH in the rETH contract, in wei.</summary>
    public Amount<Wei> RethHeld { get; internal init; }

    /// <summary>ETH in the deposit pool, in wei.</summary>
    public Amount<Wei> DepositPool { get; internal init; }

    /// <summary>The part of the deposit pool that nodes in the queue put up, in wei.</summary>
    public Amount<Wei> DepositPoolNodePart { get; internal init; }

    /// <summary>The oracle's last report.</summary>
    public NetworkBalances Balances { get; internal init; }

    /// <summary>When the oracle last reported, in seconds; null where it never did.</summary>
    public ulong? LastReportUnixSeconds { get; internal init; }

    /// <summary>The minipools by id, those included that are closed.</summary>
    public ImmutableSortedDictionary<string, Minipool> Minipools { get; internal init; } =
        ImmutableSortedDictionary.Create<string, Minipool>(StringComparer.Ordinal);

    /// <summary>The minipools that wait for users' ETH, the first to be served first.</summary>
    public ImmutableList<string> MinipoolQueue { get; internal init; } = [];

    /// <summary>The node's megapool; null before its first validator.</summary>
    public Megapool? Megapool { get; internal init; }

    /// <summary>The validators in the express queue, by number.</summary>
    public ImmutableList<int> ExpressQueue { get; internal init; } = [];

    /// <summary>The validators in the standard queue, by number.</summary>
    public ImmutableList<int> StandardQueue { get; internal init; } = [];

    /// <summary>How many validators were served so far.</summary>
    public ulong QueueIndex { get; internal init; }

    /// <summary>The node's express tickets.</summary>
    public ulong ExpressTickets { get; internal init; }

    /// <summary>The shares of megapool rewards over time.</summary>
    public RevenueHistory Revenue { get; internal init; } = new();

    /// <summary>What voters earned, in wei.</summary>
    public Amount<Wei> VoterPot { get; internal init; }

    /// <summary>What the pDAO earned, in wei.</summary>
    public Amount<Wei> PdaoPot { get; internal init; }

    /// <summary>The oracle's penalties on the megapool.</summary>
    public MegapoolPenalties Penalties { get; internal init; } = MegapoolPenalties.None;

    /// <summary>The oracle's strikes over all minipools, limited from v1.4.</summary>
    public MinipoolStrikeWindow Strikes { get; internal init; } = new(0);

    /// <summary>The lots of the auction, in the order in which they began.</summary>
    public ImmutableArray<OpenLot> Lots { get; internal init; } = [];

    /// <summary>What the node's minipools have borrowed, in wei.</summary>
    public Amount<Wei> Borrowed => new(Minipools.Values.Aggregate(UInt128.Zero, (sum, minipool) => sum + minipool.Borrowed.BaseUnits));

    /// <summary>How many minipools count as the node's.</summary>
    public ulong ActiveMinipools => (ulong)Minipools.Values.Count(minipool => minipool.IsActive);

    /// <summary>Starts an empty network.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="ArgumentException">The adder is larger than the voters' share or than the council may move.</exception>
    public static RocketPoolNetwork Start(RocketPoolRelease release, NetworkSettings settings, Fixed18 rplPrice)
    {
        ArgumentNullException.ThrowIfNull(settings);
        release.Require(RocketPoolRelease.Atlas);
        RocketPoolOutcome<RevenueShares> shares = settings.Shares.WithAdder(settings.Adder);
        return shares.Refusal is { } refusal
            ? throw new ArgumentException($"The settings are refused: {refusal}.", nameof(settings))
            : new RocketPoolNetwork(release, settings, rplPrice)
            {
                ExpressTickets = settings.ExpressTickets,
                Revenue = RevenueHistory.From(0, shares.Value),
                Strikes = new MinipoolStrikeWindow(settings.MaximumStrikes),
            };
    }

    /// <summary>Carries out a step, or refuses it. This state stays as it is.</summary>
    /// <param name="unixSeconds">When, in seconds since the start; not before the last step.</param>
    /// <param name="step">The step.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last step.</exception>
    /// <exception cref="OverflowException">An amount would be above 2^128 − 1.</exception>
    public NetworkTransition Apply(ulong unixSeconds, RocketPoolStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(unixSeconds, UnixSeconds);
        var draft = new NetworkDraft(this with { UnixSeconds = unixSeconds });
        RocketPoolRefusal? refusal = step.Run(draft);
        return refusal is null ? new NetworkTransition(draft.Network, null) : new NetworkTransition(null, refusal);
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RocketPoolNetwork), PrintMembers);
}
