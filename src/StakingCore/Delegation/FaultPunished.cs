using StakingCore.Slashing;

namespace StakingCore.Delegation;

/// <summary>A fault was proven and its penalty allocated.</summary>
/// <param name="Fault">The fault and its figures.</param>
/// <param name="Allocation">Who pays, by the rule of losses.</param>
public sealed record FaultPunished(ReportedFault Fault, LossAllocation Allocation) : DelegationEvent;
