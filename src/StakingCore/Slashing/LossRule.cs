using System.Numerics;
using System.Runtime.InteropServices;
using StakingCore.Amounts;

namespace StakingCore.Slashing;

/// <summary>
/// Who pays a penalty: a rule that allocates it over an operator's own stake, its delegators and whatever else the rule
/// reaches. How large the penalty is, is another question; see <see cref="FixedPenalty"/> and the formulas beside it.
/// </summary>
/// <remarks>
/// Every rule keeps to the same laws: the parts sum to the penalty, nobody pays more than it has, and a penalty larger than
/// what is there takes everything and reports the shortfall instead of failing. Amounts are base units. Immutable and
/// thread-safe; the set of rules is closed.
/// </remarks>
public abstract record LossRule
{
    private protected LossRule()
    {
    }

    /// <summary>Rule A: operator and delegators alike. Cosmos, Tezos stakers, Polkadot to 2026, EigenLayer, Symbiotic.</summary>
    public static ProRataRule ProRata { get; } = new();

    /// <summary>Rule B: the operator's stake first, then the delegators. Autonity, Rocket Pool, Lido CSM.</summary>
    public static OperatorFirstRule OperatorFirst { get; } = new();

    /// <summary>Rule B without its second tranche: the operator alone. Polkadot where nominators are not slashable.</summary>
    public static OperatorOnlyRule OperatorOnly { get; } = new();

    /// <summary>The rule's name, as the vectors and the tool spell it.</summary>
    public abstract string Name { get; }

    /// <summary>Rule C: the operator also pays a part of what the delegated stake would pay.</summary>
    /// <param name="beta">The part, 0 (rule A) to 1 (rule B).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is above 1.</exception>
    public static LeverageWeightedRule LeverageWeighted(Fraction beta) => new(beta);

    /// <summary>Rule D: delegators lose no more than a part of their stake; the operator and then a fund take the rest.</summary>
    /// <param name="cap">The most a delegator loses, as a part of its stake, 0 to 1.</param>
    /// <param name="fund">What the fund holds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cap"/> is above 1.</exception>
    public static CappedDelegatorRule CappedDelegator(Fraction cap, UInt128 fund) => new(cap, fund);

    /// <summary>Rule E with three tranches: operator, insurance fund, delegators.</summary>
    /// <param name="fund">What the fund holds.</param>
    public static OperatorFundDelegatorsRule OperatorFundDelegators(UInt128 fund) => new(fund);

    /// <summary>Rule I: the operator's stake here, then its stake in its other pools, then the delegators.</summary>
    /// <param name="otherPools">The operator's own stake in each of its other pools.</param>
    /// <exception cref="OverflowException">The other pools sum to more than 2^128 − 1.</exception>
    public static OperatorDebtRule OperatorDebt(IReadOnlyList<UInt128> otherPools) => new(otherPools);

    /// <summary>Allocates a penalty and says why.</summary>
    /// <param name="penalty">The penalty; may exceed what is there.</param>
    /// <param name="operatorStake">The operator's own reachable stake.</param>
    /// <param name="delegators">The reachable stake of each delegator.</param>
    /// <param name="rounding">The rounding.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    /// <exception cref="OverflowException">Operator and delegators together hold more than 2^128 − 1.</exception>
    public LossAllocation Allocate(
        UInt128 penalty, UInt128 operatorStake, ReadOnlySpan<UInt128> delegators, LossRounding rounding)
    {
        ProRataSplit.CheckRounding(rounding);
        var losses = new UInt128[delegators.Length];
        var steps = new LossSteps();
        LossTotals totals = Take(new LossCall<UInt128>(penalty, operatorStake, delegators, losses, rounding, steps));
        steps.AddShortfall(totals.Shortfall);
        return new LossAllocation
        {
            Rule = this,
            Rounding = rounding,
            Penalty = penalty,
            Totals = totals,
            DelegatorLosses = ImmutableCollectionsMarshal.AsImmutableArray(losses),
            OtherPoolLosses = SplitOtherPools(totals.OtherPoolsLoss, rounding),
            Steps = steps.Steps,
        };
    }

    /// <summary>
    /// Allocates a penalty over a column of 64-bit delegations. Allocates nothing with
    /// <see cref="LossRounding.PrefixFloor"/>; the same integers as the scalar call.
    /// </summary>
    /// <param name="penalty">The penalty; may exceed what is there.</param>
    /// <param name="operatorStake">The operator's own reachable stake.</param>
    /// <param name="delegators">The reachable stake of each delegator.</param>
    /// <param name="rounding">The rounding.</param>
    /// <param name="losses">Receives the loss of each delegator; as long as <paramref name="delegators"/> or longer.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="losses"/> is shorter than <paramref name="delegators"/>, or shares memory with it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    /// <exception cref="OverflowException">Operator and delegators together hold more than 2^128 − 1.</exception>
    public LossTotals Allocate(
        UInt128 penalty, UInt128 operatorStake, ReadOnlySpan<ulong> delegators, LossRounding rounding, Span<ulong> losses)
    {
        ProRataSplit.Check(delegators, losses, rounding, nameof(delegators));
        return Take(new LossCall<ulong>(penalty, operatorStake, delegators, losses, rounding, null));
    }

    /// <inheritdoc cref="Allocate(UInt128, UInt128, ReadOnlySpan{ulong}, LossRounding, Span{ulong})" />
    public LossTotals Allocate(
        UInt128 penalty, UInt128 operatorStake, ReadOnlySpan<UInt128> delegators, LossRounding rounding, Span<UInt128> losses)
    {
        ProRataSplit.Check(delegators, losses, rounding, nameof(delegators));
        return Take(new LossCall<UInt128>(penalty, operatorStake, delegators, losses, rounding, null));
    }

    /// <summary>Applies the rule: fills the delegators' losses, returns the sums, notes the steps where they are asked for.</summary>
    internal abstract LossTotals Take<T>(in LossCall<T> call)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>;

    /// <summary>The operator's debt, split over its other pools; empty for rules that do not reach them.</summary>
    private protected virtual IReadOnlyList<UInt128> SplitOtherPools(UInt128 debt, LossRounding rounding) => [];

    /// <summary>The first step of every rule that charges the operator before anybody else; returns what it pays.</summary>
    private protected static UInt128 TakeFromOperatorFirst<T>(in LossCall<T> call)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var loss = UInt128.Min(call.Own, call.Penalty);
        call.Steps?.Add(LossParty.Operator, LossReason.FirstLoss, "min(o, P)", call.Penalty, call.Own, loss);
        return loss;
    }

    /// <summary>The last step of rules that turn to the delegators for what is left; returns what they pay.</summary>
    private protected static UInt128 TakeRestFromDelegators<T>(in LossCall<T> call, UInt128 rest)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        UInt128 loss = call.TakeFromDelegators(rest);
        call.Steps?.Add(LossParty.Delegators, LossReason.Remainder, "min(rest, D), in proportion to d", rest, call.Delegated, loss);
        return loss;
    }
}
