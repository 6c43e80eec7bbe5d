using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Blocks;

/// <summary>What a block's attestation says, and how it compares with the chain. Its source is right, or no block could hold it.</summary>
/// <param name="TargetEpoch">The epoch of its target.</param>
/// <param name="InclusionDelay">Slots from the attestation's to the block's.</param>
/// <param name="IsTargetMatching">Whether the target is the chain's.</param>
/// <param name="IsHeadMatching">Whether the head is the chain's.</param>
/// <param name="IsPayloadMatching">In Gloas, whether the payload's availability is as attested; earlier without effect.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct AttestationVote(
    ulong TargetEpoch, ulong InclusionDelay, bool IsTargetMatching, bool IsHeadMatching, bool IsPayloadMatching = true);
