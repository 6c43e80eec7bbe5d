using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>
/// Holds the explanation to the fast path: two separate computations, so a difference is a defect of one of them and is
/// never shown as if it were an answer.
/// </summary>
internal static class Agreement
{
    internal static void Require(string what, ExactRational explained, Amount<Lovelace> computed) =>
        Require(what, explained, ExactRational.FromInteger((BigInteger)computed.BaseUnits));

    internal static void Require(string what, ExactRational explained, ExactRational computed)
    {
        if (explained != computed)
        {
            throw new InvalidOperationException($"{what}: the explanation gives {explained}, the calculation {computed}.");
        }
    }

    internal static void Require(string what, bool explained, bool computed)
    {
        if (explained != computed)
        {
            throw new InvalidOperationException(
                $"{what}: {(explained ? "true" : "false")} in the explanation, {(computed ? "true" : "false")} in the calculation.");
        }
    }
}
