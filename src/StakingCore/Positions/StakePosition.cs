using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Positions;

/// <summary>
/// A piece of stake: how much, exposed from when to when, in whose role, and the time whose rules it lives under.
/// <c>default</c> is an operator's position of nothing that was never exposed.
/// </summary>
/// <remarks>
/// Stake that came in at different times, or leaves at different times, is several positions. The rule time matters where
/// rules change and old stake keeps its own; everywhere else it is the start of the exposure.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct StakePosition
{
    /// <summary>Makes a position under the rules of its start.</summary>
    /// <param name="amount">How much, in base units.</param>
    /// <param name="exposure">From when to when it was exposed.</param>
    /// <param name="role">In whose role.</param>
    /// <exception cref="ArgumentOutOfRangeException">The role is no such value.</exception>
    public StakePosition(UInt128 amount, ExposureInterval exposure, StakeRole role)
        : this(amount, exposure, role, exposure.Start)
    {
    }

    /// <summary>Makes a position under the rules of a given time.</summary>
    /// <param name="amount">How much, in base units.</param>
    /// <param name="exposure">From when to when it was exposed.</param>
    /// <param name="role">In whose role.</param>
    /// <param name="rulesOf">The time whose rules of leaving apply to it, in the measure of the exposure.</param>
    /// <exception cref="ArgumentException">The rules' time is in another measure than the exposure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is no such value.</exception>
    [JsonConstructor]
    public StakePosition(UInt128 amount, ExposureInterval exposure, StakeRole role, StakeTime rulesOf)
    {
        if (role is < StakeRole.Operator or > StakeRole.LiquidDelegator)
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "No such role.");
        }

        if (rulesOf.Measure != exposure.Start.Measure)
        {
            throw new ArgumentException($"{rulesOf} is in another measure than the exposure {exposure}.", nameof(rulesOf));
        }

        Amount = amount;
        Exposure = exposure;
        Role = role;
        RulesOf = rulesOf;
    }

    /// <summary>How much, in base units.</summary>
    public UInt128 Amount { get; }

    /// <summary>From when to when it was exposed.</summary>
    public ExposureInterval Exposure { get; }

    /// <summary>In whose role.</summary>
    public StakeRole Role { get; }

    /// <summary>The time whose rules of leaving apply to it: the request to leave, where one ended its exposure.</summary>
    public StakeTime RulesOf { get; }

    /// <summary>What was exposed at a point: all of it or nothing.</summary>
    /// <param name="time">The point.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public UInt128 ExposedAt(StakeTime time) => Exposure.Contains(time) ? Amount : 0;

    /// <summary>The same position with its exposure ended at a point, at the latest.</summary>
    /// <param name="end">The first point that is no longer part of it.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public StakePosition EndedAt(StakeTime end) => new(Amount, Exposure.Until(end), Role, RulesOf);

    /// <summary>The same position with its exposure ended by a request to leave, under whose rules it now is.</summary>
    /// <param name="end">The first point that is no longer part of the exposure.</param>
    /// <param name="requestedAt">When it asked to leave.</param>
    /// <exception cref="ArgumentException">The measures differ.</exception>
    public StakePosition EndedAt(StakeTime end, StakeTime requestedAt) => new(Amount, Exposure.Until(end), Role, requestedAt);

    /// <summary>The same position with another amount, for example after a loss.</summary>
    /// <param name="amount">The amount, in base units.</param>
    public StakePosition WithAmount(UInt128 amount) => new(amount, Exposure, Role, RulesOf);
}
