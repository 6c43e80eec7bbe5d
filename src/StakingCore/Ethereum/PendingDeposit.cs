using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>A deposit that waits for churn, from Electra. <c>default</c> is a deposit of nothing, made by the chain itself.</summary>
/// <param name="Key">The number of the depositor's public key.</param>
/// <param name="AmountGwei">The amount, in gwei.</param>
/// <param name="Slot">The slot of the request; 0 for what the chain itself queued, which waits for no finality.</param>
/// <param name="Credential">The credential that a new validator gets.</param>
/// <param name="IsSignatureValid">Whether the signature is good; it counts only where the key is new.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingDeposit(
    ulong Key, ulong AmountGwei, ulong Slot, WithdrawalCredential Credential, bool IsSignatureValid);
