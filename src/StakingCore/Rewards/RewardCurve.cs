using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>
/// How a pool's reward depends on its stake and its pledge: one of <see cref="CardanoCurve"/>, <see cref="SimplifiedCurve"/>,
/// <see cref="FlatPledgeCurve"/> and <see cref="LeverageCurve"/>. No other type can derive from it.
/// </summary>
/// <remarks>
/// <para>
/// All stake is 1, a pool saturates at z0 = 1/k, and R is shared out in one period. Every curve sees the pool only through
/// σ' = min(σ, z0), with the cap min(σ, L·λ, z0), and λ' = min(λ, z0). Rewards are exact and not rounded, for a pool that
/// makes exactly the blocks expected of it and whose pledge is met.
/// </para>
/// <para>Immutable and thread-safe; two curves of one type with equal parameters are equal.</para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public abstract record RewardCurve
{
    private protected RewardCurve(int targetPools, ExactRational rewards, ExactRational? maxLeverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetPools, 1);
        if (maxLeverage is { } cap && cap < ExactRational.One)
        {
            throw new ArgumentOutOfRangeException(nameof(maxLeverage), cap, "A leverage cap is at least 1.");
        }

        TargetPools = targetPools;
        Rewards = Shares.NotNegative(rewards);
        MaxLeverage = maxLeverage;
    }

    /// <summary>k: the number of pools that the curve aims at, at least 1.</summary>
    public int TargetPools { get; }

    /// <summary>R: what is there for all pools together in a period, 0 or more, in the caller's unit of money.</summary>
    public ExactRational Rewards { get; }

    /// <summary>L: how much stake a unit of pledge carries, at least 1; null is no cap.</summary>
    public ExactRational? MaxLeverage { get; }

    /// <summary>z0 = 1/k: the share of all stake above which stake earns nothing more.</summary>
    public ExactRational SaturationPoint => new(1, TargetPools);

    /// <summary>The pool's reward, exact, in the unit of <see cref="Rewards"/>.</summary>
    /// <param name="stakeShare">σ: the pool's share of all stake, 0 or more, the pledge included; above z0 it earns as z0.</param>
    /// <param name="pledgeShare">λ: the pledge as a share of all stake, 0 to <paramref name="stakeShare"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative, or the pledge is above the stake.</exception>
    public ExactRational Reward(ExactRational stakeShare, ExactRational pledgeShare)
    {
        ThrowIfImpossible(stakeShare, pledgeShare);
        return Value(CountedStake(stakeShare, pledgeShare), ExactRational.Min(pledgeShare, SaturationPoint));
    }

    /// <summary>σ': how much of the pool's stake earns at all: min(σ, z0), with the cap min(σ, L·λ, z0).</summary>
    /// <param name="stakeShare">σ: the pool's share of all stake, 0 or more, the pledge included; above z0 it earns as z0.</param>
    /// <param name="pledgeShare">λ: the pledge as a share of all stake, 0 to <paramref name="stakeShare"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative, or the pledge is above the stake.</exception>
    public ExactRational EffectiveStake(ExactRational stakeShare, ExactRational pledgeShare)
    {
        ThrowIfImpossible(stakeShare, pledgeShare);
        return CountedStake(stakeShare, pledgeShare);
    }

    /// <summary>The most stake that earns in a pool of this pledge: z0, with the cap min(L·λ, z0).</summary>
    /// <param name="pledgeShare">λ: the pledge as a share of all stake, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative.</exception>
    public ExactRational SaturationFor(ExactRational pledgeShare)
    {
        return CountedStake(SaturationPoint, Shares.NotNegative(pledgeShare));
    }

    /// <summary>What the next unit of delegation, pledge or own stake adds, and which limit bites.</summary>
    /// <param name="stakeShare">σ: the pool's share of all stake, 0 or more, the pledge included; above z0 it earns as z0.</param>
    /// <param name="pledgeShare">λ: the pledge as a share of all stake, 0 to <paramref name="stakeShare"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative, or the pledge is above the stake.</exception>
    public RewardMarginals MarginalsAt(ExactRational stakeShare, ExactRational pledgeShare)
    {
        ThrowIfImpossible(stakeShare, pledgeShare);
        ExactRational one = ExactRational.One;
        return new RewardMarginals(
            Derivative(stakeShare, pledgeShare, one, default),
            Derivative(stakeShare, pledgeShare, default, one),
            Derivative(stakeShare, pledgeShare, one, one),
            LimitAt(stakeShare, pledgeShare));
    }

    /// <summary>The type's own name and all members; the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(GetType().Name, PrintMembers);

    /// <summary>The curve at what counts of stake and pledge: σ' and λ'.</summary>
    private protected abstract ExactRational Value(ExactRational stake, ExactRational pledge);

    /// <summary>The curve's derivative where σ' and λ' move at the given speeds.</summary>
    private protected abstract ExactRational Slope(
        ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed);

    private static void ThrowIfImpossible(ExactRational stakeShare, ExactRational pledgeShare)
    {
        Shares.NotNegative(stakeShare);
        Shares.NotNegative(pledgeShare);
        if (pledgeShare > stakeShare)
        {
            throw new ArgumentOutOfRangeException(
                nameof(pledgeShare), pledgeShare, $"The pledge is above the pool's stake of {stakeShare}.");
        }
    }

    private ExactRational CountedStake(ExactRational stakeShare, ExactRational pledgeShare)
    {
        var counted = ExactRational.Min(stakeShare, SaturationPoint);
        return MaxLeverage is { } cap ? ExactRational.Min(counted, cap * pledgeShare) : counted;
    }

    private RewardLimit LimitAt(ExactRational stakeShare, ExactRational pledgeShare)
    {
        // Where both limits stand at the same point more pledge no longer helps, so it is saturation that bites.
        bool isLeverage = MaxLeverage is { } cap && cap * pledgeShare < SaturationPoint;
        return (stakeShare < CountedStake(SaturationPoint, pledgeShare), isLeverage) switch
        {
            (true, _) => RewardLimit.None,
            (false, true) => RewardLimit.Leverage,
            (false, false) => RewardLimit.Saturation,
        };
    }

    private ExactRational Derivative(ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed)
    {
        (ExactRational Value, ExactRational Speed) counted = Lower((stake, stakeSpeed), (SaturationPoint, default));
        if (MaxLeverage is { } cap)
        {
            counted = Lower(counted, (cap * pledge, cap * pledgeSpeed));
        }

        (ExactRational Value, ExactRational Speed) pledged = Lower((pledge, pledgeSpeed), (SaturationPoint, default));
        return Slope(counted.Value, pledged.Value, counted.Speed, pledged.Speed);
    }

    // Of two quantities that meet, the slower one is the minimum right after.
    private static (ExactRational Value, ExactRational Speed) Lower(
        (ExactRational Value, ExactRational Speed) left, (ExactRational Value, ExactRational Speed) right) =>
        left.Value == right.Value
            ? (left.Value, ExactRational.Min(left.Speed, right.Speed))
            : left.Value < right.Value ? left : right;
}
