using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>
/// One pool and one attack on it: what the operator would gain, and what it would lose. Every amount is in base units of the
/// staked asset.
/// </summary>
/// <remarks>
/// <para>
/// Break-even value V* = K + q·(loss + F) + qs·C; corruption value V = fixed + v·T. An attack is deterred when V &lt; V*,
/// strictly: at V = V* the operator is indifferent, which is no safety.
/// </para>
/// <para>
/// A connection cost C is what makes pools of friends and family work: its operator loses more than stake. A pseudonymous
/// operator has C = 0. Immutable; values are checked as they are set and refused by the name of the property. Source: own
/// derivation, held to brute force by the attack economics vectors; cost and profit of corruption as in Deb, Raynor and
/// Kannan, arXiv 2401.05797.
/// </para>
/// </remarks>
public sealed partial record AttackScenario
{
    /// <summary>The pool: own stake o and delegated stake D.</summary>
    public required PoolStake Stake { get; init; }

    /// <summary>How much of a penalty the operator bears. Pro rata unless set.</summary>
    public OperatorLossRule Rule { get; init; }

    /// <summary>f, from 0 to 1: the fraction of the controlled stake that the fault costs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public required ExactRational SlashFraction
    {
        get;
        init => field = Require.AtMostOne(value, nameof(SlashFraction));
    }

    /// <summary>q, from 0 to 1: how likely the fault is proven while the stake can still be reached. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public ExactRational DetectionProbability
    {
        get;
        init => field = Require.AtMostOne(value, nameof(DetectionProbability));
    }

    = ExactRational.One;

    /// <summary>F, at least 0: the present value of the income that a proven fault ends, in base units. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational FutureIncome
    {
        get;
        init => field = Require.NotNegative(value, nameof(FutureIncome));
    }

    /// <summary>
    /// C, at least 0: what the operator loses beyond stake, in base units, such as the connection to the friends and family
    /// who delegated. 0 unless set: a pseudonymous operator.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational SocialCollateral
    {
        get;
        init => field = Require.NotNegative(value, nameof(SocialCollateral));
    }

    /// <summary>qs, from 0 to 1: how likely the connection is lost. 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public ExactRational SocialProbability
    {
        get;
        init => field = Require.AtMostOne(value, nameof(SocialProbability));
    }

    = ExactRational.One;

    /// <summary>K, at least 0: what the attack costs up front, in base units. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational AttackCost
    {
        get;
        init => field = Require.NotNegative(value, nameof(AttackCost));
    }

    /// <summary>The part of the attack's worth that does not grow with the pool, at least 0, in base units. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational FixedValue
    {
        get;
        init => field = Require.NotNegative(value, nameof(FixedValue));
    }

    /// <summary>v, at least 0: what the attack is worth per unit of controlled stake. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public ExactRational ValuePerUnit
    {
        get;
        init => field = Require.NotNegative(value, nameof(ValuePerUnit));
    }

    /// <summary>T = o + D, in base units.</summary>
    [JsonConverter(typeof(BigIntegerJsonConverter))]
    public BigInteger Controlled => Stake.Controlled;

    /// <summary>L = T / o; null where the operator has nothing of its own.</summary>
    public ExactRational? Leverage => Stake.Leverage;

    /// <summary>What the fault costs the operator itself, exact and not rounded, in base units.</summary>
    public ExactRational OperatorLoss => Rule.OperatorLoss(Stake, SlashFraction);

    /// <summary>T per unit of what the operator loses; null where it loses nothing.</summary>
    public ExactRational? EffectiveLeverage => Rule.EffectiveLeverage(Stake, SlashFraction);

    /// <summary>V = fixed + v·T: what the attack is worth, in base units.</summary>
    public ExactRational CorruptionValue => ValueOf(Controlled);

    /// <summary>V* = K + q·(loss + F) + qs·C: what an attack has to be worth to break even, in base units.</summary>
    public ExactRational BreakEven => BreakEvenWith(OperatorLoss);

    /// <summary>V* − V, in base units: negative where the attack pays.</summary>
    public ExactRational Margin => BreakEven - CorruptionValue;

    /// <summary>V* / V: below 1 the attack pays. Null where it is worth nothing.</summary>
    public ExactRational? Coverage => CorruptionValue.IsZero ? null : BreakEven / CorruptionValue;

    /// <summary>V* / V − 1: the margin of safety γ of restaking (arXiv 2407.21785). Null where the attack is worth nothing.</summary>
    public ExactRational? Overcollateralization => Coverage - ExactRational.One;

    /// <summary>Whether the attack costs more than it is worth, strictly.</summary>
    public bool IsDeterred => Margin.Sign > 0;

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(AttackScenario), PrintMembers);

    private ExactRational ValueOf(BigInteger controlled) => FixedValue + (ValuePerUnit * controlled);

    private ExactRational BreakEvenWith(ExactRational operatorLoss) =>
        AttackCost + (DetectionProbability * (operatorLoss + FutureIncome)) + (SocialProbability * SocialCollateral);
}
