using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>
/// Charges faults as they are proven. Faults of one window count as the rule says; faults of different windows add.
/// </summary>
/// <remarks>
/// Window w holds the epochs from w·length to (w + 1)·length − 1 of the faults, whenever they were proven. Immutable and
/// thread-safe.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RepeatedFaults
{
    /// <summary>Makes the rule.</summary>
    /// <param name="rule">What several faults in one window cost together.</param>
    /// <param name="windowEpochs">How many epochs a window has; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="rule"/> is none of its values, or <paramref name="windowEpochs"/> is zero.
    /// </exception>
    public RepeatedFaults(RepeatedFaultRule rule, ulong windowEpochs)
    {
        if (rule is not (RepeatedFaultRule.WorstOfWindow or RepeatedFaultRule.Sum))
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "Expected one of the rules.");
        }

        ArgumentOutOfRangeException.ThrowIfZero(windowEpochs);
        Rule = rule;
        WindowEpochs = windowEpochs;
    }

    /// <summary>What several faults in one window cost together.</summary>
    public RepeatedFaultRule Rule { get; }

    /// <summary>How many epochs a window has.</summary>
    public ulong WindowEpochs { get; }

    /// <summary>What each fault adds to what was charged before it. The sum does not depend on the order.</summary>
    /// <param name="faults">The faults, in the order in which they were proven.</param>
    public IReadOnlyList<UInt128> Charge(IReadOnlyList<FaultPenalty> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var worst = new Dictionary<ulong, UInt128>();
        var charges = new UInt128[faults.Count];
        for (int i = 0; i < charges.Length; i++)
        {
            FaultPenalty fault = faults[i];
            ulong window = fault.Epoch / WindowEpochs;
            UInt128 already = Rule == RepeatedFaultRule.WorstOfWindow ? worst.GetValueOrDefault(window) : 0;
            if (fault.Penalty > already)
            {
                charges[i] = fault.Penalty - already;
                worst[window] = fault.Penalty;
            }
        }

        return charges;
    }

    /// <summary>What all faults cost together, in base units.</summary>
    /// <param name="faults">The faults, in any order.</param>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1.</exception>
    public UInt128 Total(IReadOnlyList<FaultPenalty> faults)
    {
        UInt128 total = 0;
        foreach (UInt128 charge in Charge(faults))
        {
            total += charge;
        }

        return total;
    }
}
