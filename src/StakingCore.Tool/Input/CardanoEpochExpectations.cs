using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>The figures of an epoch that the file knows from the chain or another calculator; null is not known.</summary>
internal sealed record CardanoEpochExpectations
{
    internal ulong? ExpectedBlocks { get; init; }

    internal Ratio? Eta { get; init; }

    /// <summary>Whole amounts by the member's name in the file, in its order.</summary>
    internal required IReadOnlyList<KeyValuePair<string, Amount<Lovelace>>> Amounts { get; init; }

    internal Int128? DeltaR { get; init; }

    internal IReadOnlyList<ExpectedPool>? Pools { get; init; }

    internal IReadOnlyList<RewardEntry>? Rewards { get; init; }

    internal IReadOnlyList<RewardEntry>? ShelleyIgnored { get; init; }

    internal IReadOnlyList<RewardEntry>? PaidMemberRewards { get; init; }

    internal IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>>? Credits { get; init; }

    internal IReadOnlyList<KeyValuePair<PoolId, Amount<Lovelace>>>? PaidPerPool { get; init; }
}
