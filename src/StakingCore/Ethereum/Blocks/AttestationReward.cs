using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Blocks;

/// <summary>What including an attestation brought. <c>default</c> is nothing.</summary>
/// <param name="Participation">The flags that it earns; attesters that had them already gain nothing.</param>
/// <param name="ProposerRewardGwei">What the proposer is paid for the flags that are new, in gwei.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct AttestationReward(Participation Participation, ulong ProposerRewardGwei);
