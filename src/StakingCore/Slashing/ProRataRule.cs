namespace StakingCore.Slashing;

/// <summary>Rule A: min(P, T) over the operator and the delegators alike, in proportion to what each has at stake.</summary>
/// <remarks>
/// Cosmos SDK x/staking (Slash), Tezos stakers, Polkadot to 2026, EigenLayer and Symbiotic. The operator loses its share
/// alone, so an operator with much delegated to it risks little of its own.
/// </remarks>
public sealed record ProRataRule : LossRule
{
    internal ProRataRule()
    {
    }

    /// <inheritdoc />
    public override string Name => "proRata";

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        var covered = UInt128.Min(call.Penalty, call.Total);
        UInt128 own = call.TakeFromAll(covered);
        UInt128 delegated = covered - own;
        if (call.Steps is LossSteps steps)
        {
            steps.Add(LossParty.Operator, LossReason.Share, "A·o/T with A = min(P, T)", call.Penalty, call.Own, own);
            steps.Add(LossParty.Delegators, LossReason.Share, "A·d/T each", call.Penalty - own, call.Delegated, delegated);
        }

        return new LossTotals(own, 0, delegated, 0, call.Penalty - covered);
    }
}
