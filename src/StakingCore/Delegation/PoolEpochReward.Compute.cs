using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Numerics;
using StakingCore.Rewards;

namespace StakingCore.Delegation;

/// <content>The formulas, and what they refuse.</content>
public readonly partial record struct PoolEpochReward
{
    private PoolEpochReward(
        DelegationParameters parameters,
        in OptimalRewardCurve curve,
        ulong totalStake,
        ulong allWeight,
        ulong allBlocks,
        in PoolTerms pool,
        ulong locked,
        ulong liquid)
    {
        _bond = pool.Bond;
        _locked = locked;
        _liquid = liquid;
        _cost = pool.Cost;
        Margin = pool.Margin;
        Blocks = pool.Blocks;
        _weight = pool.Bond + locked + LiquidWeightOf(parameters, liquid);

        // 32 bits by 64, and floor(Λ·B) of two words: nothing leaves 128 bits. Λ ≥ 1, so the bond itself always earns.
        UInt128 targetPools = parameters.TargetPools;
        ulong backed = parameters.LeverageLimit is { } limit
            ? (ulong)UInt128.Min(_weight, (UInt128)pool.Bond * limit.Numerator / limit.Denominator)
            : _weight;
        _rewardableWeight = (ulong)UInt128.Min(backed, totalStake / targetPools);
        Limit = targetPools * backed > totalStake ? RewardLimit.Saturation
            : backed < _weight ? RewardLimit.Leverage
            : RewardLimit.None;
        _optimum = curve.Floor(backed, pool.Bond);

        (UInt128 numerator, UInt128 denominator) = _weight == 0 || allBlocks == 0
            ? (UInt128.Zero, UInt128.One)
            : ((UInt128)pool.Blocks * allWeight, (UInt128)allBlocks * _weight);
        _performanceNumerator = numerator;
        _performanceDenominatorLessOne = denominator - 1;
        _reward = new Proportion(numerator, denominator).Floor(_optimum);
        _operatorReward = _reward <= _cost ? _reward : _cost + OperatorShare().Floor(_reward - _cost);
    }

    /// <summary>Computes the reward of one pool.</summary>
    /// <param name="parameters">The curve and its limits.</param>
    /// <param name="epoch">What all pools share.</param>
    /// <param name="pool">The pool as the snapshot holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An amount is above 2^64 − 1, the margin above one, the weight of all pools above the total stake, or the pool has
    /// more stake than there is, more weight than all pools, or more blocks than were made.
    /// </exception>
    public static PoolEpochReward Compute(DelegationParameters parameters, in RewardedEpoch epoch, in RewardedPool pool)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ulong totalStake = BaseUnits.Of(epoch.TotalStake);
        ulong allWeight = BaseUnits.Of(epoch.AllWeight);
        CheckTotals(totalStake, allWeight);
        ulong locked = BaseUnits.Of(pool.Locked);
        ulong liquid = BaseUnits.Of(pool.Liquid);
        var terms = new PoolTerms(BaseUnits.Of(pool.Bond), BaseUnits.Of(pool.Cost), pool.Margin, pool.Blocks);
        CheckTerms(in terms, epoch.AllBlocks);
        UInt128 controlled = (UInt128)terms.Bond + locked + liquid;
        if (controlled > totalStake)
        {
            throw new ArgumentOutOfRangeException(nameof(pool), controlled, $"The pool's stake is above all stake, {totalStake}.");
        }

        ulong weight = terms.Bond + locked + LiquidWeightOf(parameters, liquid);
        if (weight > allWeight)
        {
            throw new ArgumentOutOfRangeException(nameof(pool), weight, $"The pool's weight is above that of all pools, {allWeight}.");
        }

        OptimalRewardCurve curve = CurveOf(parameters, BaseUnits.Of(epoch.Available), totalStake);
        return FromWords(parameters, in curve, totalStake, allWeight, epoch.AllBlocks, in terms, locked, liquid);
    }

    /// <summary>The pool of columns whose sums and terms have been checked.</summary>
    internal static PoolEpochReward FromWords(
        DelegationParameters parameters,
        in OptimalRewardCurve curve,
        ulong totalStake,
        ulong allWeight,
        ulong allBlocks,
        in PoolTerms pool,
        ulong locked,
        ulong liquid) => new(parameters, in curve, totalStake, allWeight, allBlocks, in pool, locked, liquid);

    /// <summary>
    /// Cardano's curve with the bond for the pledge: it caps the stake at exactly 1/k by itself, and Λ is applied in whole
    /// units before it.
    /// </summary>
    internal static OptimalRewardCurve CurveOf(DelegationParameters parameters, ulong available, ulong totalStake) =>
        new(parameters.PledgeInfluence, parameters.TargetPools, null, available, totalStake);

    internal static void CheckTotals(ulong totalStake, ulong allWeight, string name = "epoch")
    {
        if (allWeight > totalStake)
        {
            throw new ArgumentOutOfRangeException(name, allWeight, $"The weight of all pools is above all stake, {totalStake}.");
        }
    }

    internal static void CheckTerms(in PoolTerms pool, ulong allBlocks, string name = "pool")
    {
        if (pool.Margin > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(name, pool.Margin, "A margin is at most one.");
        }

        if (pool.Blocks > allBlocks)
        {
            throw new ArgumentOutOfRangeException(name, pool.Blocks, $"The pool made more blocks than all pools, {allBlocks}.");
        }
    }

    internal static ulong LiquidWeightOf(DelegationParameters parameters, ulong liquid) =>
        (ulong)MulDiv.Floor(liquid, parameters.LiquidWeight.Numerator, parameters.LiquidWeight.Denominator);

    // m + (1 − m)·B/W = (mn·W + (md − mn)·B) / (md·W): at most 1 since B ≤ W, so the sum stays within 128 bits.
    private Proportion OperatorShare() => new(
        ((UInt128)Margin.Numerator * _weight) + ((UInt128)(Margin.Denominator - Margin.Numerator) * _bond),
        (UInt128)Margin.Denominator * _weight);
}
