namespace StakingCore.Cardano;

/// <summary>A pool as a stake snapshot holds it.</summary>
public sealed record SnapshotPool
{
    /// <summary>The pool's id.</summary>
    public required PoolId Id { get; init; }

    /// <summary>What the pool declares about its rewards.</summary>
    public required PoolParameters Parameters { get; init; }

    /// <summary>The account that the operator's reward is paid to.</summary>
    public required Credential RewardAccount { get; init; }

    /// <summary>
    /// The declared owners. Only key hashes own; a script credential given here never matches one of the delegations.
    /// </summary>
    public required IReadOnlySet<Credential> Owners { get; init; }
}
