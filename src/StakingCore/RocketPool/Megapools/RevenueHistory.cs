using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>The network's three stored shares over time. Immutable and thread-safe.</summary>
/// <remarks>Source: RocketNetworkRevenues.</remarks>
public sealed record RevenueHistory : IWrittenOnly
{
    /// <summary>The node operators' share.</summary>
    public RevenueSeries Node { get; private init; } = RevenueSeries.Empty;

    /// <summary>The voters' share.</summary>
    public RevenueSeries Voter { get; private init; } = RevenueSeries.Empty;

    /// <summary>The pDAO's share.</summary>
    public RevenueSeries Pdao { get; private init; } = RevenueSeries.Empty;

    /// <summary>Starts a history with all three shares.</summary>
    /// <param name="unixSeconds">The time in seconds.</param>
    /// <param name="shares">The shares.</param>
    public static RevenueHistory From(ulong unixSeconds, RevenueShares shares) => new()
    {
        Node = RevenueSeries.Empty.Record(unixSeconds, shares.Node),
        Voter = RevenueSeries.Empty.Record(unixSeconds, shares.Voter),
        Pdao = RevenueSeries.Empty.Record(unixSeconds, shares.Pdao),
    };

    /// <summary>A change of the node operators' share.</summary>
    /// <param name="unixSeconds">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithNode(ulong unixSeconds, Fixed18 share) => this with { Node = Node.Record(unixSeconds, share) };

    /// <summary>A change of the voters' share.</summary>
    /// <param name="unixSeconds">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithVoter(ulong unixSeconds, Fixed18 share) => this with { Voter = Voter.Record(unixSeconds, share) };

    /// <summary>A change of the pDAO's share.</summary>
    /// <param name="unixSeconds">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithPdao(ulong unixSeconds, Fixed18 share) => this with { Pdao = Pdao.Record(unixSeconds, share) };

    /// <summary>The averages since a time, and what they leave to rETH.</summary>
    /// <param name="sinceUnixSeconds">The start in seconds.</param>
    /// <param name="nowUnixSeconds">The end in seconds.</param>
    /// <returns>
    /// The split, or <see cref="RocketPoolRule.SnapshotMissing"/>, or <see cref="RocketPoolRule.SharesAboveOne"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nowUnixSeconds"/> is before the start or a change.</exception>
    public RocketPoolOutcome<RevenueSplit> SplitSince(ulong sinceUnixSeconds, ulong nowUnixSeconds)
    {
        RocketPoolOutcome<Fixed18> node = Node.AverageSince(sinceUnixSeconds, nowUnixSeconds);
        RocketPoolOutcome<Fixed18> voter = Voter.AverageSince(sinceUnixSeconds, nowUnixSeconds);
        RocketPoolOutcome<Fixed18> pdao = Pdao.AverageSince(sinceUnixSeconds, nowUnixSeconds);
        return (node.Refusal ?? voter.Refusal ?? pdao.Refusal) is { } refusal
            ? refusal
            : RevenueSplit.Of(new RevenueShares(node.Value, voter.Value, pdao.Value));
    }
}
