using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Somebody proves that a pool was at fault.</summary>
/// <remarks>Refused by <see cref="DelegationRule.PoolUnknown"/>, <see cref="DelegationRule.FaultKindUnknown"/>, <see cref="DelegationRule.FaultInTheFuture"/>, <see cref="DelegationRule.EvidenceTooOld"/>, <see cref="DelegationRule.FaultOutsidePoolLife"/>, <see cref="DelegationRule.FaultAlreadyReported"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ReportFault : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="kind">The kind of fault.</param>
    /// <param name="faultEpoch">The epoch in which it happened.</param>
    /// <exception cref="ArgumentException">A name is null or empty.</exception>
    public ReportFault(string pool, string kind, ulong faultEpoch)
    {
        Pool = DelegationName.Check(pool, nameof(pool));
        Kind = DelegationName.Check(kind, nameof(kind));
        FaultEpoch = faultEpoch;
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>The kind of fault.</summary>
    public string Kind { get; }

    /// <summary>The epoch in which it happened.</summary>
    public ulong FaultEpoch { get; }

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        DelegationRefusal? refusal = Check(ledger);
        return refusal is null ? new FaultJudgement(ledger, this).Run() : DelegationTransition.Refused(refusal);
    }

    private DelegationRefusal? Check(DelegationLedger ledger)
    {
        if (!ledger.Pools.TryGetValue(Pool, out DelegationPool? pool))
        {
            return RefusalOf(DelegationRule.PoolUnknown);
        }

        if (FaultEpoch > ledger.Epoch)
        {
            return RefusalOf(DelegationRule.FaultInTheFuture, FaultEpoch, atMost: ledger.Epoch);
        }

        if (FaultEpoch < ledger.OldestEvidenceEpoch)
        {
            return RefusalOf(DelegationRule.EvidenceTooOld, FaultEpoch, atLeast: ledger.OldestEvidenceEpoch);
        }

        ulong last = (pool.ClosedEpoch ?? ulong.MaxValue) - 1;
        if (FaultEpoch < pool.OpenedEpoch || FaultEpoch > last)
        {
            return RefusalOf(DelegationRule.FaultOutsidePoolLife, FaultEpoch, pool.OpenedEpoch, UInt128.Min(last, ledger.Epoch));
        }

        if (!ledger.Penalties.RuleAt(FaultEpoch).BaseFractions.ContainsKey(Kind))
        {
            return RefusalOf(DelegationRule.FaultKindUnknown);
        }

        return ledger.Faults.Any(fault => fault.Pool == Pool && fault.Kind == Kind && fault.FaultEpoch == FaultEpoch)
            ? RefusalOf(DelegationRule.FaultAlreadyReported, FaultEpoch)
            : null;
    }
}
