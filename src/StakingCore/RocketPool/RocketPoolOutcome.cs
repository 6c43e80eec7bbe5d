using System.Diagnostics.CodeAnalysis;
using System.Text;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool;

/// <summary>What a rule of the contracts came to: a value, or the refusal.</summary>
/// <remarks><c>default</c> is the outcome with the type's default value.</remarks>
/// <typeparam name="T">What the rule computes.</typeparam>
public readonly record struct RocketPoolOutcome<T> : IWrittenOnly
    where T : struct
{
    private readonly T _value;

    private RocketPoolOutcome(T value, RocketPoolRefusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why the contracts refuse; null where they do not.</summary>
    public RocketPoolRefusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Refusal is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The contracts refuse; the message is the refusal.</exception>
    public T Value => Refusal is null ? _value : throw new InvalidOperationException($"The contracts refuse: {Refusal}");

    /// <summary>The outcome with that value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator RocketPoolOutcome<T>(T value) => new(value, null);

    /// <summary>The outcome with that refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator RocketPoolOutcome<T>(RocketPoolRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(default, refusal);
    }

    /// <summary>The value or the refusal; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RocketPoolOutcome<>), PrintMembers);

    // The compiler's own would ask for the value of a refusal too, which throws.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(IsAccepted ? $"Value = {_value}" : $"Refusal = {Refusal}");
        return true;
    }
}
