using System.Globalization;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>Which of the last four epochs are justified; index 0 is the current epoch. <c>default</c> is none.</summary>
/// <param name="Value">The bits, 0 to 15: bit i is the epoch i before the current one.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct JustificationBits(byte Value)
{
    internal const int Length = 4;

    /// <summary>Whether the epoch is justified.</summary>
    /// <param name="age">How many epochs before the current one, 0 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is outside 0 to 3.</exception>
    public bool this[int age]
    {
        get
        {
            CheckAge(age);
            return ((Value >> age) & 1) != 0;
        }
    }

    /// <summary>The bits once an epoch has begun: each one epoch older, the newest not justified.</summary>
    public JustificationBits Shifted() => new((byte)((Value << 1) & 0b1111));

    /// <summary>The bits with one epoch justified.</summary>
    /// <param name="age">How many epochs before the current one, 0 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is outside 0 to 3.</exception>
    public JustificationBits With(int age)
    {
        CheckAge(age);
        return new((byte)(Value | (1 << age)));
    }

    /// <summary>Four digits, the current epoch first.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value & 1}{(Value >> 1) & 1}{(Value >> 2) & 1}{(Value >> 3) & 1}");

    // Bits of epochs ages from to from + count - 1, all justified.
    internal bool All(int from, int count)
    {
        int mask = ((1 << count) - 1) << from;
        return (Value & mask) == mask;
    }

    private static void CheckAge(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(age, Length);
    }
}
