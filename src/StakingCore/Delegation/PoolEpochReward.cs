using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Cardano;
using StakingCore.Numerics;
using StakingCore.Rewards;

namespace StakingCore.Delegation;

/// <summary>
/// One pool's reward in one epoch with every value on the way: what it weighs, how much of that earns and why no more, how
/// it performed, what it earned and what its operator takes.
/// </summary>
/// <remarks>
/// <para>
/// Whole base units, each at most 2^64 − 1; what is above is refused. Three floors in this order that do not commute: the
/// optimum, the pool's reward, each party's share.
/// </para>
/// <para>
/// A pool earns at most R, and all pools of an epoch together: the optimum is at most R·W/T, so the reward is at most
/// R·(blocks ÷ all blocks)·(all W ÷ T), and neither factor is above one.
/// </para>
/// <para><c>default</c> is a pool without stake, blocks or reward.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly partial record struct PoolEpochReward : IWrittenOnly
{
    private readonly ulong _bond;
    private readonly ulong _locked;
    private readonly ulong _liquid;
    private readonly ulong _cost;
    private readonly ulong _weight;
    private readonly ulong _rewardableWeight;
    private readonly ulong _optimum;
    private readonly UInt128 _performanceNumerator;
    private readonly UInt128 _performanceDenominatorLessOne;
    private readonly ulong _reward;
    private readonly ulong _operatorReward;

    /// <summary>B: the operator's bond.</summary>
    public UInt128 Bond => _bond;

    /// <summary>S: the locked delegations.</summary>
    public UInt128 Locked => _locked;

    /// <summary>Q: the liquid delegations.</summary>
    public UInt128 Liquid => _liquid;

    /// <summary>What the operator takes before anything is shared.</summary>
    public UInt128 Cost => _cost;

    /// <summary>m: the operator's share of what is left after the cost.</summary>
    public Fraction Margin { get; }

    /// <summary>The blocks the pool made; with none it earns nothing.</summary>
    public ulong Blocks { get; }

    /// <summary>W = B + S + floor(liquidWeight·Q).</summary>
    public UInt128 Weight => _weight;

    /// <summary>C = B + S + Q: the stake that follows the operator.</summary>
    public UInt128 Controlled => (UInt128)_bond + _locked + _liquid;

    /// <summary>λ = C/B; null where nothing is bonded.</summary>
    public Ratio? Leverage => _bond == 0 ? null : new Ratio(Controlled, _bond);

    /// <summary>W* = min(W, floor(T/k), floor(Λ·B)): the weight that earns, in whole units.</summary>
    /// <remarks>
    /// A saturated pool earns as one of exactly 1/k of all stake, not as one of floor(T/k) units: rounding the cap would take
    /// from every saturated pool, and from Cardano's figures, up to one unit's worth. See <c>docs/decisions/0004</c>.
    /// </remarks>
    public UInt128 RewardableWeight => _rewardableWeight;

    /// <summary>Which limit keeps <see cref="RewardableWeight"/> below <see cref="Weight"/>.</summary>
    public RewardLimit Limit { get; }

    /// <summary>What the pool earns at exactly the blocks expected of it.</summary>
    public UInt128 Optimum => _optimum;

    /// <summary>The pool's share of the blocks by its share of the weight; zero without weight or blocks.</summary>
    public Ratio Performance => new(_performanceNumerator, unchecked(_performanceDenominatorLessOne + 1));

    /// <summary>f = floor(performance · optimum): what the pool earned.</summary>
    public UInt128 Reward => _reward;

    /// <summary>f less the cost: what margin and weights share; zero where the cost takes all.</summary>
    public UInt128 AfterCost => AfterCostWord;

    /// <summary>What the operator takes: the cost, the margin, and the bond's share of the rest.</summary>
    public UInt128 OperatorReward => _operatorReward;

    private ulong AfterCostWord => _reward > _cost ? _reward - _cost : 0;

    /// <summary>What a member with the given weight takes: floor((f − cost)·(1 − m)·weight/W).</summary>
    /// <param name="weight">
    /// A locked delegation, or floor(liquidWeight · balance) of a liquid one, or an account's sum of both: at most what the
    /// pool weighs without its bond, which is in <see cref="OperatorReward"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is above that of all members.</exception>
    public UInt128 Member(UInt128 weight) => weight <= _weight - _bond
        ? MemberShare().Floor((ulong)weight)
        : throw new ArgumentOutOfRangeException(nameof(weight), weight, $"The pool's members weigh {_weight - _bond} together.");

    /// <summary>What a member earns per unit of weight: (f − cost)·(md − mn) ÷ (md·W).</summary>
    internal Proportion MemberShare()
    {
        ulong afterCost = AfterCostWord;
        return afterCost == 0
            ? new Proportion(0, 1)
            : new Proportion((UInt128)afterCost * (Margin.Denominator - Margin.Numerator), (UInt128)Margin.Denominator * _weight);
    }
}
