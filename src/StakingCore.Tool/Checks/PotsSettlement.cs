using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano.Explanation;

namespace StakingCore.Tool.Checks;

/// <summary>The steps of a boundary after its pots: what goes back to the reserves, what the treasury gains, what else moved.</summary>
internal static class PotsSettlement
{
    private const string Source = "IncrementalStake.hs applyRUpdFiltered";

    internal static IReadOnlyList<ExplanationStep> Of(PotsBoundary boundary)
    {
        var steps = new List<ExplanationStep>();
        if (boundary is { Residue: { } residue, ReservesAfter: { } reserves })
        {
            steps.Add(Step(
                "ΔR2", "residue, back to the reserves", "R − distributed − unregistered",
                $"{boundary.Pots.Available} − {boundary.Row.Distributed} − {boundary.Row.UnregisteredToTreasury}", residue));
            steps.Add(Step(
                "reserves'", "reserves after the boundary", "reserves − ΔR1 + ΔR2 + other",
                $"{boundary.Row.ReservesBefore} − {boundary.Pots.Expansion} + {Whole(residue)} + ({boundary.Row.OtherReserves})", reserves));
        }

        if (boundary.TreasuryAfter is { } treasury)
        {
            steps.Add(Step(
                "treasury'", "treasury after the boundary", "treasury + ΔT1 + unregistered + refunds + other",
                $"{boundary.Row.TreasuryBefore} + {boundary.Pots.TreasuryShare} + {boundary.Row.UnregisteredToTreasury} + "
                + $"{boundary.Row.UnclaimedRefunds} + ({boundary.Row.OtherTreasury})",
                treasury));
        }

        return steps;
    }

    private static ExplanationStep Step(string symbol, string meaning, string formula, string numbers, BigInteger value) => new()
    {
        Symbol = symbol,
        Meaning = meaning,
        Formula = formula,
        Numbers = numbers,
        Exact = ExactRational.FromInteger(value),
        Rounding = StepRounding.None,
        Unit = StepUnit.Lovelace,
        Source = Source,
    };

    private static string Whole(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
