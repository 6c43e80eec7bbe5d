using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Leverage.Json;
using StakingCore.Slashing;

namespace StakingCore.Leverage;

/// <summary>
/// How much of a penalty falls on the operator itself: min(o, f·(o + β·D)), for a penalty of a fraction f of own stake o and
/// delegated stake D. It is all that an operator weighs against the value of an attack.
/// </summary>
/// <remarks>
/// <para>
/// β = 0 is pro rata (Cosmos, Tezos stakers, EigenLayer): the operator loses f·o. β = 1 is operator first (Autonity, Rocket
/// Pool, Lido CSM): it loses min(o, f·T), also where nobody pays the rest. In between is the leverage-weighted rule.
/// </para>
/// <para>
/// The figures are continuous; an allocation of a real penalty rounds to whole base units. <c>default</c> is pro rata, and
/// legal. Source: own derivation, held to brute force by the attack economics vectors.
/// </para>
/// </remarks>
[JsonConverter(typeof(OperatorLossRuleJsonConverter))]
public readonly record struct OperatorLossRule
{
    private OperatorLossRule(Fraction beta) => Beta = beta;

    /// <summary>Everyone loses the same fraction; β = 0, and the same as <c>default</c>.</summary>
    public static OperatorLossRule ProRata => default;

    /// <summary>The operator's stake absorbs the whole penalty as far as it reaches; β = 1.</summary>
    public static OperatorLossRule OperatorFirst => new(Fraction.One);

    /// <summary>
    /// β, from 0 to 1: which part of the delegators' proportional share of a penalty the operator bears in their place, as far as
    /// its stake reaches. At 0 each bears its own share, at 1 the operator bears all it can.
    /// </summary>
    public Fraction Beta { get; }

    /// <summary>The operator bears a fraction of the delegators' share.</summary>
    /// <param name="beta">β, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is above 1.</exception>
    public static OperatorLossRule LeverageWeighted(Fraction beta)
    {
        Require.AtMostOne(beta, nameof(beta));
        return new OperatorLossRule(beta);
    }

    /// <summary>
    /// The operator's side of a loss rule, so that a rule is chosen once. Null where that is no such formula: delegators
    /// capped at more than nothing and less than everything, and an operator that is liable with other pools.
    /// </summary>
    /// <param name="rule">The rule that allocates penalties.</param>
    /// <remarks>
    /// The figures of an allocation differ from <see cref="OperatorLoss"/> by less than one base unit, the rounding. A fund or
    /// delegators that are not slashable change what others pay, not what the operator does: operator first.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static OperatorLossRule? Of(LossRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            ProRataRule => ProRata,
            OperatorFirstRule or OperatorOnlyRule or OperatorFundDelegatorsRule => OperatorFirst,
            LeverageWeightedRule weighted => LeverageWeighted(weighted.Beta),
            CappedDelegatorRule capped when capped.Cap == Fraction.One => ProRata,
            CappedDelegatorRule { Cap.IsZero: true } => OperatorFirst,
            OperatorDebtRule debt when debt.OtherPools.All(stake => stake == 0) => OperatorFirst,
            _ => null,
        };
    }

    /// <summary>The operator's loss, exact and not rounded, in base units.</summary>
    /// <param name="stake">The pool.</param>
    /// <param name="slashFraction">f, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slashFraction"/> is outside 0 to 1.</exception>
    public ExactRational OperatorLoss(PoolStake stake, ExactRational slashFraction) =>
        Loss(ExactRational.FromInteger(stake.Own), ExactRational.FromInteger(stake.Delegated), Require.AtMostOne(slashFraction, nameof(slashFraction)));

    /// <summary>
    /// T per unit of what the operator loses, at least 1: the leverage that an attacker really has. Null where the operator
    /// loses nothing.
    /// </summary>
    /// <param name="stake">The pool.</param>
    /// <param name="slashFraction">f, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slashFraction"/> is outside 0 to 1.</exception>
    public ExactRational? EffectiveLeverage(PoolStake stake, ExactRational slashFraction)
    {
        ExactRational loss = OperatorLoss(stake, slashFraction);
        return loss.IsZero ? null : ExactRational.FromInteger(stake.Controlled) / loss;
    }

    /// <summary>
    /// The largest leverage at which a pool that can take v·T by an attack still has as much to lose: q·loss ≥ v·T, with
    /// nothing else at stake. Null where there is no bound, 0 where not even leverage 1 is safe, otherwise at least 1.
    /// </summary>
    /// <param name="slashFraction">f, from 0 to 1.</param>
    /// <param name="detectionProbability">q, from 0 to 1: how likely the fault is proven while the stake is still locked.</param>
    /// <param name="valuePerUnit">v, at least 0: what an attack is worth per unit of controlled stake.</param>
    /// <remarks>
    /// Pro rata L ≤ q·f/v; operator first L ≤ q/v if v ≤ q·f; in between L ≤ q/v and (v − q·f·β)·L ≤ q·f·(1 − β). So operator
    /// first tolerates exactly 1/f times the leverage of pro rata.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is outside 0 to 1, or the value is negative.</exception>
    public ExactRational? MaximumLeverage(ExactRational slashFraction, ExactRational detectionProbability, ExactRational valuePerUnit)
    {
        Require.AtMostOne(slashFraction, nameof(slashFraction));
        Require.AtMostOne(detectionProbability, nameof(detectionProbability));
        Require.NotNegative(valuePerUnit, nameof(valuePerUnit));
        if (valuePerUnit.IsZero)
        {
            return null;
        }

        ExactRational largest = detectionProbability / valuePerUnit;
        ExactRational expected = detectionProbability * slashFraction;
        ExactRational growth = valuePerUnit - (expected * Beta);
        if (growth.Sign > 0)
        {
            largest = ExactRational.Min(largest, expected * (ExactRational.One - Beta) / growth);
        }

        return largest < ExactRational.One ? ExactRational.Zero : largest;
    }

    /// <summary>The rule's name, with β where it is neither 0 nor 1; the same in every culture.</summary>
    public override string ToString() => this == ProRata
        ? "pro rata"
        : this == OperatorFirst ? "operator first" : string.Create(CultureInfo.InvariantCulture, $"leverage weighted by {Beta}");

    /// <summary>The loss for stakes of any width, which a search over them needs.</summary>
    internal ExactRational Loss(ExactRational own, ExactRational delegated, ExactRational slashFraction) =>
        ExactRational.Min(own, slashFraction * (own + (delegated * Beta)));
}
