namespace StakingCore.RocketPool.Megapools;

/// <summary>The network's three stored shares over time. Immutable and thread-safe.</summary>
/// <remarks>Source: RocketNetworkRevenues.</remarks>
public sealed record RevenueHistory
{
    /// <summary>The node operators' share.</summary>
    public RevenueSeries Node { get; private init; } = RevenueSeries.Empty;

    /// <summary>The voters' share.</summary>
    public RevenueSeries Voter { get; private init; } = RevenueSeries.Empty;

    /// <summary>The pDAO's share.</summary>
    public RevenueSeries Pdao { get; private init; } = RevenueSeries.Empty;

    /// <summary>Starts a history with all three shares.</summary>
    /// <param name="time">The time in seconds.</param>
    /// <param name="shares">The shares.</param>
    public static RevenueHistory From(ulong time, RevenueShares shares) => new()
    {
        Node = RevenueSeries.Empty.Record(time, shares.Node),
        Voter = RevenueSeries.Empty.Record(time, shares.Voter),
        Pdao = RevenueSeries.Empty.Record(time, shares.Pdao),
    };

    /// <summary>A change of the node operators' share.</summary>
    /// <param name="time">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithNode(ulong time, Fixed18 share) => this with { Node = Node.Record(time, share) };

    /// <summary>A change of the voters' share.</summary>
    /// <param name="time">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithVoter(ulong time, Fixed18 share) => this with { Voter = Voter.Record(time, share) };

    /// <summary>A change of the pDAO's share.</summary>
    /// <param name="time">The time in seconds, not before that share's last change.</param>
    /// <param name="share">The share.</param>
    public RevenueHistory WithPdao(ulong time, Fixed18 share) => this with { Pdao = Pdao.Record(time, share) };

    /// <summary>The averages since a time, and what they leave to rETH.</summary>
    /// <param name="since">The start in seconds.</param>
    /// <param name="now">The end in seconds.</param>
    /// <returns>
    /// The split, or <see cref="RocketPoolRule.SnapshotMissing"/>, or <see cref="RocketPoolRule.SharesAboveOne"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="now"/> is before the start or a change.</exception>
    public RocketPoolOutcome<RevenueSplit> SplitSince(ulong since, ulong now)
    {
        RocketPoolOutcome<Fixed18> node = Node.AverageSince(since, now);
        RocketPoolOutcome<Fixed18> voter = Voter.AverageSince(since, now);
        RocketPoolOutcome<Fixed18> pdao = Pdao.AverageSince(since, now);
        return (node.Refusal ?? voter.Refusal ?? pdao.Refusal) is { } refusal
            ? refusal
            : RevenueSplit.Of(new RevenueShares(node.Value, voter.Value, pdao.Value));
    }
}
