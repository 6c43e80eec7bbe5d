using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>
/// Rule I, joint liability: the operator's stake in the pool at fault, then its own stake in its other pools in proportion,
/// and only then the delegators.
/// </summary>
/// <remarks>Rocket Pool's megapool debt (RPIP-42, -58) and Lido CSM's bond, which is one for all keys of an operator.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record OperatorDebtRule : LossRule
{
    private readonly ImmutableArray<UInt128> _otherPools;
    private readonly UInt128 _otherTotal;

    internal OperatorDebtRule(IReadOnlyList<UInt128> otherPools)
    {
        ArgumentNullException.ThrowIfNull(otherPools);
        _otherPools = [.. otherPools];
        _otherTotal = ProRataSplit.Sum(_otherPools.AsSpan(), 0);
    }

    /// <inheritdoc />
    public override string Name => "operatorDebt";

    /// <summary>The operator's own stake in each of its other pools, in base units.</summary>
    public IReadOnlyList<UInt128> OtherPools => _otherPools;

    /// <summary>Whether both reach the same stakes in the same order.</summary>
    /// <param name="other">The other rule.</param>
    public bool Equals(OperatorDebtRule? other) => other is not null && ListContent.Same(_otherPools, other._otherPools);

    /// <inheritdoc />
    public override int GetHashCode() => ListContent.HashOf(_otherPools);

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        UInt128 own = TakeFromOperatorFirst(in call);
        UInt128 debt = call.Penalty - own;
        var paid = UInt128.Min(debt, _otherTotal);
        call.Steps?.Add(LossParty.OperatorOtherPools, LossReason.Remainder, "min(rest, R), in proportion to its stake in each", debt, _otherTotal, paid);
        UInt128 rest = debt - paid;
        UInt128 delegated = TakeRestFromDelegators(in call, rest);
        return new LossTotals(own, paid, delegated, 0, rest - delegated);
    }

    private protected override IReadOnlyList<UInt128> SplitOtherPools(UInt128 debt, LossRounding rounding)
    {
        var losses = new UInt128[_otherPools.Length];
        ProRataSplit.Split(debt, 0, _otherPools.AsSpan(), _otherTotal, losses, rounding);
        return ImmutableCollectionsMarshal.AsImmutableArray(losses);
    }
}
