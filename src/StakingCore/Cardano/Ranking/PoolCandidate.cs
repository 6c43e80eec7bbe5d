using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>A pool as the ranking takes it.</summary>
/// <remarks>Source: cardano-ledger <c>Shelley/API/Wallet.hs</c>, <c>RewardInfoPool</c>.</remarks>
public sealed record PoolCandidate
{
    /// <summary>The pool's id. Give hexadecimal ids where ties matter: they are settled by ascending id.</summary>
    /// <exception cref="ArgumentException">The id has no text.</exception>
    public required PoolId Id
    {
        get;
        init => field = string.IsNullOrEmpty(value.Text)
            ? throw new ArgumentException("A pool's id has no text.", nameof(Id))
            : value;
    }

    /// <summary>What the pool declares about its rewards.</summary>
    public required PoolParameters Parameters { get; init; }

    /// <summary>All stake delegated to the pool now, in lovelace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> Stake
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Stake));
    }

    /// <summary>The owners' stake, in lovelace, that decides whether the pledge is met.</summary>
    /// <remarks>
    /// The ledger's wallet query counts the stake of all declared owners, wherever it is delegated; the rewards count only what
    /// they delegate to this very pool. So it may be above <see cref="Stake"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> OwnerStake
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(OwnerStake));
    }

    /// <summary>
    /// What the pool's history says of its performance; null where it has none yet. Such a pool is no top pool whatever it
    /// declares, and its rewards are estimated with <see cref="PerformanceEstimate.Fresh"/>.
    /// </summary>
    public PerformanceEstimate? Performance { get; init; }

    /// <summary>Whether the owners hold at least the declared pledge; if not, members are promised nothing.</summary>
    public bool PledgeMet => Parameters.Pledge <= OwnerStake;

    /// <summary>The pool's stake by its declared pledge, exactly; null without a pledge.</summary>
    public Ratio? PledgeLeverage => Parameters.Pledge.IsZero ? null : Stake.RatioTo(Parameters.Pledge);
}
