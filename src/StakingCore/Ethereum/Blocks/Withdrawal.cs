using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Blocks;

/// <summary>A payment from a validator's balance to its execution address.</summary>
/// <param name="Index">The withdrawal's number on the chain.</param>
/// <param name="Validator">The validator's row.</param>
/// <param name="AmountGwei">The amount, in gwei.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct Withdrawal(ulong Index, int Validator, ulong AmountGwei)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(Withdrawal), PrintMembers);
}
