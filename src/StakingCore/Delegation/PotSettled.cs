using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What became of an epoch's pot.</summary>
/// <param name="Epoch">The epoch that was rewarded.</param>
/// <param name="Fees">The fees in the pot.</param>
/// <param name="Issued">What the reserve put in.</param>
/// <param name="Treasury">What the treasury took.</param>
/// <param name="Paid">What pools were paid.</param>
/// <param name="Returned">What went back to the reserve.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PotSettled(
    ulong Epoch, UInt128 Fees, UInt128 Issued, UInt128 Treasury, UInt128 Paid, UInt128 Returned) : DelegationEvent;
