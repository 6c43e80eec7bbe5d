using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>
/// Rule C: of A = min(P, T) the operator pays min(o, ⌈A·(o + β·D) ÷ T⌉), its own share and the part β of the delegators'
/// share; the delegators pay the rest, in proportion.
/// </summary>
/// <remarks>β = 0 is <see cref="ProRataRule"/> but for the operator's rounding up, β = 1 is <see cref="OperatorFirstRule"/>.</remarks>
public sealed record LeverageWeightedRule : LossRule
{
    internal LeverageWeightedRule(Fraction beta) => Beta = PenaltyBounds.AtMostOne(beta, nameof(beta));

    /// <inheritdoc />
    public override string Name => "leverageWeighted";

    /// <summary>
    /// β, 0 to 1: which part of the delegators' proportional share of the penalty the operator pays in their place, as far as its
    /// stake reaches. At 0 each pays its own share, at 1 the operator pays first.
    /// </summary>
    /// <remarks>The larger β, the more an operator has at risk per unit that others entrust to it: it weighs leverage.</remarks>
    public Fraction Beta { get; }

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        var covered = UInt128.Min(call.Penalty, call.Total);
        UInt128 own = UInt128.Min(call.Own, Weighted(covered, call.Own, call.Delegated));
        call.Steps?.Add(LossParty.Operator, LossReason.Leverage, "min(o, ⌈A·(o + β·D)/T⌉) with A = min(P, T)", call.Penalty, call.Own, own);

        // The operator pays its share or more, so the rest never exceeds what the delegators have.
        UInt128 delegated = call.TakeFromDelegators(covered - own);
        call.Steps?.Add(LossParty.Delegators, LossReason.Remainder, "A − operator's part, in proportion to d", call.Penalty - own, call.Delegated, delegated);
        return new LossTotals(own, 0, delegated, 0, call.Penalty - covered);
    }

    // ⌈A·(o + βD)/T⌉ is at most ⌈A⌉. Widths: A of 128 bits by o·d + n·D of 193 bits.
    private UInt128 Weighted(UInt128 covered, UInt128 own, UInt128 delegated)
    {
        if (covered == 0)
        {
            return 0;
        }

        UInt512 weight = ((UInt512)own * Beta.Denominator) + ((UInt512)delegated * Beta.Numerator);
        UInt512 divisor = (UInt512)(own + delegated) * Beta.Denominator;
        return (UInt128)((((UInt512)covered * weight) + divisor - 1UL) / divisor);
    }
}
