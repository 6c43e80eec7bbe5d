using System.Runtime.InteropServices;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Slashing;

/// <summary>
/// A protocol's rules over time, from a proven fault to who pays: the lock-ups say which positions the evidence still
/// reaches, the loss rule in force at the fault allocates the penalty over those. Positions out of reach pay nothing.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FaultRules
{
    /// <summary>Joins both histories.</summary>
    /// <param name="lockUps">The lock-ups over time.</param>
    /// <param name="lossRules">The loss rules over time; its epochs count in the lock-ups' measure.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FaultRules(LockUpHistory lockUps, RuleSchedule<LossRule> lossRules)
    {
        ArgumentNullException.ThrowIfNull(lockUps);
        ArgumentNullException.ThrowIfNull(lossRules);
        LockUps = lockUps;
        LossRules = lossRules;
    }

    /// <summary>The lock-ups over time.</summary>
    public LockUpHistory LockUps { get; }

    /// <summary>The loss rules over time.</summary>
    public RuleSchedule<LossRule> LossRules { get; }

    /// <summary>What each position of a pool loses for a fault.</summary>
    /// <param name="penalty">The penalty, in base units; may exceed what can be reached.</param>
    /// <param name="positions">The pool's positions: its operator's, however many, and all others as delegators.</param>
    /// <param name="fault">When the fault happened.</param>
    /// <param name="evidence">When the evidence is before the protocol, at the fault or later.</param>
    /// <param name="rounding">The rounding, among delegators and among the operator's own positions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="positions"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="evidence"/> is earlier than the fault, the fault lies before the first loss rule, or
    /// <paramref name="rounding"/> is none of its values.
    /// </exception>
    /// <exception cref="ArgumentException">Another measure, or a role that the protocol does not have.</exception>
    /// <exception cref="OverflowException">The positions sum to more than 2^128 − 1, or a point is above 2^64 − 1.</exception>
    public FaultLosses LossesOf(
        UInt128 penalty, IReadOnlyList<StakePosition> positions, StakeTime fault, StakeTime evidence, LossRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(positions);
        var reaches = new SlashReach[positions.Count];
        var own = new List<UInt128>();
        var delegated = new List<UInt128>();
        for (int i = 0; i < reaches.Length; i++)
        {
            reaches[i] = LockUps.SlashableAt(positions[i], fault, evidence);
            (positions[i].Role == StakeRole.Operator ? own : delegated).Add(reaches[i].Amount);
        }

        ReadOnlySpan<UInt128> ownStakes = CollectionsMarshal.AsSpan(own);
        UInt128 operatorStake = ProRataSplit.Sum(ownStakes, 0);
        LossAllocation allocation = LossRules.RuleAt(fault.Value)
            .Allocate(penalty, operatorStake, CollectionsMarshal.AsSpan(delegated), rounding);
        var ownLosses = new UInt128[own.Count];
        ProRataSplit.Split(allocation.OperatorLoss, 0, ownStakes, operatorStake, ownLosses, rounding);

        var losses = new UInt128[reaches.Length];
        int operators = 0;
        int delegators = 0;
        for (int i = 0; i < losses.Length; i++)
        {
            losses[i] = positions[i].Role == StakeRole.Operator ? ownLosses[operators++] : allocation.DelegatorLosses[delegators++];
        }

        return new FaultLosses(
            allocation, ImmutableCollectionsMarshal.AsImmutableArray(reaches), ImmutableCollectionsMarshal.AsImmutableArray(losses));
    }
}
