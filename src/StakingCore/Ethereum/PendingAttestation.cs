using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>An attestation that phase0 keeps until its epoch is rewarded; its source is right, or no block could hold it.</summary>
/// <param name="Attesters">The rows of the validators that signed.</param>
/// <param name="InclusionDelay">Slots from the attestation's to the block's, at least 1.</param>
/// <param name="Proposer">The row of the validator that included it.</param>
/// <param name="IsTargetMatching">Whether the target is the chain's.</param>
/// <param name="IsHeadMatching">Whether the head is the chain's.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PendingAttestation(
    ImmutableArray<int> Attesters, ulong InclusionDelay, int Proposer, bool IsTargetMatching, bool IsHeadMatching)
{
    /// <summary>Slots from the attestation's to the block's, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero.</exception>
    public ulong InclusionDelay { get; } = InclusionDelay > 0
        ? InclusionDelay
        : throw new ArgumentOutOfRangeException(nameof(InclusionDelay), InclusionDelay, "Expected at least one slot.");

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PendingAttestation), PrintMembers);
}
