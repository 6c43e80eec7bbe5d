using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>A block ended.</summary>
/// <param name="Bonded">The validators that joined the set, strongest first.</param>
/// <param name="Unbonding">The validators that left the set.</param>
/// <param name="Unbonded">The validators whose unbonding is over.</param>
/// <param name="Removed">Those of them that had no shares left and are gone.</param>
/// <param name="Paid">The unbondings that were paid out, in order.</param>
/// <param name="RedelegationsCompleted">How many redelegation entries have matured.</param>
public sealed record BlockEnded(
    ImmutableArray<CosmosAddress> Bonded,
    ImmutableArray<CosmosAddress> Unbonding,
    ImmutableArray<CosmosAddress> Unbonded,
    ImmutableArray<CosmosAddress> Removed,
    ImmutableArray<UnbondingPayment> Paid,
    int RedelegationsCompleted) : ChainOutcome;
