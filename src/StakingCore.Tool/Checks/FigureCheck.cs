using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tool.Checks;

/// <summary>One amount as the file knows it and as it was computed, in lovelace.</summary>
internal sealed record FigureCheck(string Name, BigInteger Known, BigInteger Computed)
{
    internal bool IsEqual => Known == Computed;

    /// <summary>The check, or null where the file does not know the amount.</summary>
    internal static FigureCheck? Of(string name, Amount<Lovelace>? known, BigInteger computed) =>
        known is { } amount ? new FigureCheck(name, (BigInteger)amount.BaseUnits, computed) : null;
}
