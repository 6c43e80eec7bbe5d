using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tool.Input;

/// <summary>One epoch as a file holds it: what the calculation reads, and what the file knows of its result.</summary>
internal sealed record CardanoEpochFile
{
    /// <summary>The file's name for messages and titles.</summary>
    internal required string Name { get; init; }

    /// <summary>Whether it is built into the tool.</summary>
    internal required bool IsBuiltIn { get; init; }

    internal string? Id { get; init; }

    internal string? Scenario { get; init; }

    internal string? Network { get; init; }

    /// <summary>The epoch that the boundary enters, where the rewards are paid.</summary>
    internal ulong? Epoch { get; init; }

    /// <summary>The epoch whose blocks are rewarded.</summary>
    internal ulong? EarnedEpoch { get; init; }

    internal required RewardInput Input { get; init; }

    internal required Amount<Lovelace> Treasury { get; init; }

    internal required IReadOnlySet<Credential> UnregisteredAtBoundary { get; init; }

    internal required CardanoEpochExpectations Expected { get; init; }

    /// <summary>The chain's own ids of pools that the file gives short ones.</summary>
    internal required IReadOnlyDictionary<PoolId, string> PoolNames { get; init; }
}
