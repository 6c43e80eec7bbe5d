using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Epochs;

/// <summary>What a duty adds to a balance and what it takes away, in gwei. <c>default</c> is nothing.</summary>
/// <param name="RewardGwei">What is added.</param>
/// <param name="PenaltyGwei">What is taken away then, as far as the balance goes.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BalanceDelta(ulong RewardGwei, ulong PenaltyGwei)
{
    internal ulong AppliedTo(ulong balance)
    {
        ulong rewarded = balance + RewardGwei;
        return rewarded - ulong.Min(PenaltyGwei, rewarded);
    }
}
