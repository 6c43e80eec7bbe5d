using System.Runtime.CompilerServices;
using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>Refuses numbers outside their range, by the name of the argument that brought them.</summary>
internal static class Shares
{
    /// <summary>A share or fraction from 0 to 1.</summary>
    internal static ExactRational ZeroToOne(ExactRational value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.Sign >= 0 && value <= ExactRational.One
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 to 1.");

    /// <summary>A number of 0 or more.</summary>
    internal static ExactRational NotNegative(ExactRational value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.Sign >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Expected a number of 0 or more.");
}
