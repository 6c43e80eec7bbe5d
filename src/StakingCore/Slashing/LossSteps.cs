namespace StakingCore.Slashing;

/// <summary>Collects the steps of an allocation. Columns go without, so that they allocate nothing.</summary>
internal sealed class LossSteps
{
    private readonly List<LossStep> _steps = [];

    internal IReadOnlyList<LossStep> Steps => [.. _steps];

    internal void Add(
        LossParty party, LossReason reason, string formula, UInt128 demand, UInt128 reachable, UInt128 taken, string? tranche = null) =>
        _steps.Add(new LossStep
        {
            Party = party,
            Tranche = tranche,
            Reason = reason,
            Formula = formula,
            Demand = demand,
            Reachable = reachable,
            Taken = taken,
        });

    /// <summary>Closes the list: what is left is named, and a rule that covered all says nothing more.</summary>
    internal void AddShortfall(UInt128 shortfall)
    {
        if (shortfall > 0)
        {
            Add(LossParty.Nobody, LossReason.Uncovered, "rest", shortfall, 0, shortfall);
        }
    }
}
