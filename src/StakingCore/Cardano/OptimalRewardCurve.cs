using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// <see cref="OptimalReward"/> for many pools of one epoch: what depends on the epoch alone is computed once, and a
/// binary64 estimate decides where it provably can.
/// </summary>
/// <remarks>
/// <para>
/// With Ld = 1 and x ≥ y the bracket x·T − y·(T − x) is (x − y)·T + x·y, in which nothing cancels once x − y is taken in
/// integers. The estimate <c>A·(x + B·y·((x − y)·T + x·y))</c>, with A = R·ad/((an + ad)·k·T) and B = (an/ad)/T², then
/// consists of sums, products and quotients of positive numbers only: at most 24 roundings of 2^-53 and a conversion of
/// each of ten inputs, together below 2^-47 relatively. The sides are set 2^-45 apart from it; where both floors agree
/// that is the exact value, as in <see cref="Proportion"/>. Where they do not, and for a fractional or huge cap, the
/// 512-bit formula decides.
/// </para>
/// <para>Nothing overflows binary64: each factor is below 2^128 and each product on the way below 2^400.</para>
/// </remarks>
internal readonly struct OptimalRewardCurve
{
    private const double Slack = 1.0 / (1L << 45);

    // Above this the product of cap, pledge and k could leave 128 bits.
    private const ulong LargestEstimatedCap = uint.MaxValue;

    private readonly Fraction _a0;
    private readonly uint _targetPools;
    private readonly Fraction? _leverageCap;
    private readonly ulong _available;
    private readonly ulong _circulation;
    private readonly bool _estimates;
    private readonly double _perStake;
    private readonly double _pledgeInfluence;

    internal OptimalRewardCurve(RewardParameters parameters, ulong available, ulong circulation)
        : this(parameters.PoolPledgeInfluence, parameters.StakePoolTargetNumber, parameters.MaxPledgeLeverage, available, circulation)
    {
    }

    internal OptimalRewardCurve(Fraction a0, uint targetPools, Fraction? leverageCap, ulong available, ulong circulation)
    {
        _a0 = a0;
        _targetPools = targetPools;
        _leverageCap = leverageCap;
        _available = available;
        _circulation = circulation;

        Fraction cap = leverageCap ?? Fraction.One;
        _estimates = circulation != 0 && cap.Denominator == 1 && cap.Numerator <= LargestEstimatedCap;

        double t = circulation;
        _perStake = available * (double)a0.Denominator
            / (((double)a0.Numerator + a0.Denominator) * targetPools * t);
        _pledgeInfluence = (double)a0.Numerator / a0.Denominator / (t * t);
    }

    /// <summary>The exact optimal reward of a pool with at least its pledge in stake.</summary>
    internal ulong Floor(ulong stake, ulong pledge)
    {
        if (!_estimates)
        {
            return Exact(stake, pledge);
        }

        UInt128 k = _targetPools;
        UInt128 relativeStake = k * stake;
        if (_leverageCap is { } cap)
        {
            relativeStake = UInt128.Min(relativeStake, k * pledge * cap.Numerator);
        }

        ulong x = (ulong)UInt128.Min(relativeStake, _circulation);
        ulong y = (ulong)UInt128.Min(k * pledge, _circulation);
        double pledged = ((double)(x - y) * _circulation) + ((double)x * y);
        double estimate = _perStake * (x + (_pledgeInfluence * y * pledged));
        double low = Math.Floor(estimate * (1 - Slack));
        double high = Math.Floor(estimate * (1 + Slack));
        return low == high ? (ulong)low : Exact(stake, pledge);
    }

    private ulong Exact(ulong stake, ulong pledge) =>
        OptimalReward.Floor(_a0, _targetPools, _leverageCap, _available, _circulation, stake, pledge);
}
