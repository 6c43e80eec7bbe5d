using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// When stake counts, when it is free again after leaving, and what can be slashed until then: one protocol's rules at one
/// time, in that protocol's own measure.
/// </summary>
/// <remarks>
/// <para>
/// A slash takes effect at the evidence, or at the fault plus <see cref="SlashDeferral"/> where that is later, and reaches
/// stake that is not yet free at that point. Stake that could be taken away counts as taken away.
/// </para>
/// <para>
/// What waits in a queue waits for a time that depends on everyone else, so it is an argument (<see cref="ExitChurn"/>
/// computes Ethereum's). A schedule is immutable; <c>with</c> makes a variant.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial record LockUpSchedule
{
    private readonly RoleTerms? _operator;
    private readonly RoleTerms? _delegator;

    /// <summary>The protocol and version.</summary>
    public required string Name { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>What the steps are.</summary>
    public required TimeMeasure Measure { get; init; }

    /// <summary>The terms of an operator's own stake; null where there is none.</summary>
    /// <exception cref="ArgumentException">Slashable stake without an exposure tail.</exception>
    public RoleTerms? Operator
    {
        get => _operator;
        init => _operator = Covered(value, nameof(Operator));
    }

    /// <summary>The terms of stake locked by someone else; null where there is none.</summary>
    /// <exception cref="ArgumentException">Slashable stake without an exposure tail.</exception>
    public RoleTerms? Delegator
    {
        get => _delegator;
        init => _delegator = Covered(value, nameof(Delegator));
    }

    /// <summary>The terms of a liquid delegation; null where there is none. Never slashable: it can be gone at any time.</summary>
    public RoleTerms? LiquidDelegator { get; init; }

    /// <summary>
    /// The oldest evidence that is accepted, in steps after the fault and included; null where evidence does not age, so
    /// that only leaving ends a liability.
    /// </summary>
    public ulong? EvidenceWindow { get; init; }

    /// <summary>The least steps from a fault to the slash for it, evidence or not.</summary>
    public ulong SlashDeferral { get; init; }

    /// <summary>The least steps from a slash until what is left is free; 0 where a slash changes nothing.</summary>
    public ulong SlashedDelay { get; init; }

    /// <summary>The most exits that one staker may have under way at one place; null where there is no limit.</summary>
    public int? MaximumExits { get; init; }

    /// <summary>Whether exits requested in the same step count as one.</summary>
    public bool MergesExitsOfOneStep { get; init; }

    /// <summary>Whether stake may change its place without leaving.</summary>
    public MoveRule Moves { get; init; }

    /// <summary>The terms of a role.</summary>
    /// <param name="role">The role.</param>
    /// <exception cref="ArgumentException">The protocol has no stake in that role.</exception>
    public RoleTerms TermsOf(StakeRole role)
    {
        RoleTerms? terms = role switch
        {
            StakeRole.Operator => Operator,
            StakeRole.Delegator => Delegator,
            StakeRole.LiquidDelegator => LiquidDelegator is RoleTerms liquid ? liquid with { IsSlashable = false } : null,
            _ => null,
        };
        return terms ?? throw new ArgumentException($"{Name} has no stake in the role {role}.", nameof(role));
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(LockUpSchedule), PrintMembers);

    private static RoleTerms? Covered(RoleTerms? terms, string member) => terms is { IsSlashable: true, ExposureTail: 0 }
        ? throw new ArgumentException("Slashable stake is exposed at least in the step in which it asks to leave.", member)
        : terms;
}
