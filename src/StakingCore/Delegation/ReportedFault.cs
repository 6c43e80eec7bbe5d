using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A fault that was proven, and what it came to in base units.</summary>
/// <param name="Pool">The pool at fault.</param>
/// <param name="Kind">The kind of fault.</param>
/// <param name="FaultEpoch">The epoch in which it happened.</param>
/// <param name="ReportEpoch">The epoch in which it was reported.</param>
/// <param name="Exposure">The stake that the pool controlled at the start of the fault's epoch, liquid stake included.</param>
/// <param name="Reachable">What could be taken from the operator's bond and from locked stake.</param>
/// <param name="Penalty">The penalty.</param>
/// <param name="Shortfall">The part of the penalty that nobody was on the hook for.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ReportedFault(
    string Pool, string Kind, ulong FaultEpoch, ulong ReportEpoch, UInt128 Exposure, UInt128 Reachable, UInt128 Penalty, UInt128 Shortfall);
