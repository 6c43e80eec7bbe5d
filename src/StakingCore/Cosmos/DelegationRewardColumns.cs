namespace StakingCore.Cosmos;

/// <summary>One validator's delegations as columns, one row each: their starting records and their shares.</summary>
/// <remarks>The columns are the caller's and have one length. <c>default</c> is no rows.</remarks>
public readonly ref struct DelegationRewardColumns
{
    /// <summary>
    /// The period before the delegation started, as an index into the periods that the <see cref="PendingRewards"/> was made
    /// with.
    /// </summary>
    public required ReadOnlySpan<int> StartPeriods { get; init; }

    /// <summary>The height at which the delegation started.</summary>
    public required ReadOnlySpan<ulong> StartHeights { get; init; }

    /// <summary>The stake in tokens when it started; not negative.</summary>
    public required ReadOnlySpan<CosmosDecimal> Stakes { get; init; }

    /// <summary>The shares; not negative.</summary>
    public required ReadOnlySpan<CosmosDecimal> Shares { get; init; }

    internal void Check(int rewards, int statuses)
    {
        int rows = StartPeriods.Length;
        Require(StartHeights.Length, rows, nameof(StartHeights));
        Require(Stakes.Length, rows, nameof(Stakes));
        Require(Shares.Length, rows, nameof(Shares));
        Require(rewards, rows, nameof(rewards));
        Require(statuses, rows, nameof(statuses));
    }

    private static void Require(int length, int rows, string name)
    {
        if (length != rows)
        {
            throw new ArgumentException($"Expected {rows} rows, as {nameof(StartPeriods)} has; found {length}.", name);
        }
    }
}
