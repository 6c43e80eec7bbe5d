using System.Numerics;

namespace StakingCore.Slashing;

/// <summary>One call of a rule: the pool, the penalty, where the delegators' losses go and, if asked for, the steps.</summary>
internal readonly ref struct LossCall<T>
    where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
{
    private readonly ReadOnlySpan<T> _delegators;
    private readonly Span<T> _losses;
    private readonly LossRounding _rounding;

    internal LossCall(
        UInt128 penalty, UInt128 own, ReadOnlySpan<T> delegators, Span<T> losses, LossRounding rounding, LossSteps? steps)
    {
        _delegators = delegators;
        _losses = losses[..delegators.Length];
        _rounding = rounding;
        Penalty = penalty;
        Own = own;
        Total = ProRataSplit.Sum(delegators, own);
        Delegated = Total - own;
        Steps = steps;
    }

    internal UInt128 Penalty { get; }

    internal UInt128 Own { get; }

    internal UInt128 Delegated { get; }

    internal UInt128 Total { get; }

    internal LossSteps? Steps { get; }

    internal ReadOnlySpan<T> Delegators => _delegators;

    internal Span<T> Losses => _losses;

    /// <summary>Takes from operator and delegators alike; returns the operator's part.</summary>
    internal UInt128 TakeFromAll(UInt128 loss) => ProRataSplit.Split(loss, Own, _delegators, Total, _losses, _rounding);

    /// <summary>Takes from the delegators what they are asked for, up to all they have; returns what they pay.</summary>
    internal UInt128 TakeFromDelegators(UInt128 demand)
    {
        var loss = UInt128.Min(demand, Delegated);
        ProRataSplit.Split(loss, 0, _delegators, Delegated, _losses, _rounding);
        return loss;
    }

    internal void SpareDelegators() => _losses.Clear();
}
