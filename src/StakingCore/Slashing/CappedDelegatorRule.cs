using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>
/// Rule D: the pro rata share of A = min(P, T), but a delegator pays at most ⌊cap·d⌋. What the cap spares goes to the
/// operator, up to all it has, then to the fund, which also pays what exceeds the pool.
/// </summary>
/// <remarks>
/// <para>Two-tier proposals have a cap of 0; an offer to "lose at most 5%" has a cap of 1/20.</para>
/// <para>
/// The cap is rounded down for each delegator, so a position below 1/cap units pays nothing, and whoever splits into such
/// dust escapes: at a cap of 1/2 one delegator of 10 can lose 5, ten delegators of 1 nothing. Chains with a minimum
/// delegation far above 1/cap units are not exposed to it.
/// </para>
/// <para>
/// When a penalty grows by one unit, each delegator's loss may fall by one unit, as with every rule, and the caps stop the
/// others from making up for it: the operator's loss and the delegators' sum may each fall by up to one unit a delegator.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record CappedDelegatorRule : LossRule
{
    internal CappedDelegatorRule(Fraction cap, UInt128 fund)
    {
        Cap = PenaltyBounds.AtMostOne(cap, nameof(cap));
        Fund = fund;
    }

    /// <inheritdoc />
    public override string Name => "cappedDelegator";

    /// <summary>The most a delegator loses, as a part of its stake, 0 to 1.</summary>
    public Fraction Cap { get; }

    /// <summary>What the fund holds, in base units.</summary>
    public UInt128 Fund { get; }

    internal override LossTotals Take<T>(in LossCall<T> call)
    {
        var covered = UInt128.Min(call.Penalty, call.Total);
        UInt128 share = call.TakeFromAll(covered);
        UInt128 asked = covered - share;
        UInt128 delegated = Cap == Fraction.One ? asked : ApplyCap(call.Delegators, call.Losses);
        UInt128 excess = asked - delegated;
        var extra = UInt128.Min(excess, call.Own - share);
        UInt128 unpaid = call.Penalty - share - extra - delegated;
        var fund = UInt128.Min(Fund, unpaid);
        if (call.Steps is LossSteps steps)
        {
            steps.Add(LossParty.Operator, LossReason.Share, "A·o/T with A = min(P, T)", call.Penalty, call.Own, share);
            steps.Add(LossParty.Delegators, LossReason.Cap, "min(A·d/T, ⌊cap·d⌋) each", call.Penalty - share, MostOf(call.Delegators), delegated);
            steps.Add(LossParty.Operator, LossReason.Excess, "min(what the cap spares, o − share)", call.Penalty - share - delegated, call.Own - share, extra);
            steps.Add(LossParty.Fund, LossReason.Remainder, "min(F, rest)", unpaid, Fund, fund);
        }

        return new LossTotals(share + extra, 0, delegated, fund, unpaid - fund);
    }

    // The most that the cap lets delegators be charged, whatever the penalty.
    private UInt128 MostOf<T>(ReadOnlySpan<T> delegators)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        UInt128 most = 0;
        foreach (T stake in delegators)
        {
            most += MulDiv.Floor(UInt128.CreateTruncating(stake), Cap.Numerator, Cap.Denominator);
        }

        return most;
    }

    // A second pass over losses that are still in the cache's reach; returns their sum.
    private UInt128 ApplyCap<T>(ReadOnlySpan<T> delegators, Span<T> losses)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (typeof(T) == typeof(ulong))
        {
            return ApplyCap(MemoryMarshal.Cast<T, ulong>(delegators), MemoryMarshal.Cast<T, ulong>(losses));
        }

        var limit = new ProperShare128(Cap.Numerator, Cap.Denominator);
        UInt128 sum = 0;
        for (int row = 0; row < delegators.Length; row++)
        {
            T loss = T.Min(losses[row], T.CreateTruncating(limit.Floor(UInt128.CreateTruncating(delegators[row]))));
            losses[row] = loss;
            sum += UInt128.CreateTruncating(loss);
        }

        return sum;
    }

    private UInt128 ApplyCap(ReadOnlySpan<ulong> delegators, Span<ulong> losses)
    {
        var limit = new ProperShare64(Cap.Numerator, Cap.Denominator);
        UInt128 sum = 0;
        for (int row = 0; row < delegators.Length; row++)
        {
            ulong loss = ulong.Min(losses[row], limit.Floor(delegators[row]));
            losses[row] = loss;
            sum += loss;
        }

        return sum;
    }
}
