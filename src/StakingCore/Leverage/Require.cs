using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>Refuses figures that make no sense, by the name under which the caller gave them.</summary>
internal static class Require
{
    internal static ExactRational NotNegative(ExactRational value, string name) => value.Sign >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}, expected 0 or more.");

    internal static ExactRational AtMostOne(ExactRational value, string name) => value.Sign >= 0 && value <= ExactRational.One
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}, expected 0 to 1.");

    internal static ExactRational AtLeastOne(ExactRational value, string name) => value >= ExactRational.One
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}, expected 1 or more.");
}
