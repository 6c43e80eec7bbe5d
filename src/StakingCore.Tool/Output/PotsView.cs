using System.Globalization;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Shows recomputed epoch boundaries to people.</summary>
internal static class PotsView
{
    internal static void WriteAll(Screen screen, SourceText source, IReadOnlyList<PotsBoundary> boundaries)
    {
        string networks = string.Join(", ", boundaries.Select(boundary => boundary.Row.NetworkName).Distinct());
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"Cardano {networks}: {boundaries.Count:N0} epoch boundaries, into {boundaries.Min(boundary => boundary.Row.Epoch)} "
            + $"to {boundaries.Max(boundary => boundary.Row.Epoch)}"));
        screen.Aside($"{source.Name}{(source.IsBuiltIn ? " (built in)" : string.Empty)}");
        screen.Blank();
        WriteTable(screen, boundaries);
        screen.Blank();
        WriteEvidence(screen, boundaries);
        screen.Blank();
        WriteDisagreements(screen, boundaries);
        int independent = boundaries.Count(boundary => boundary is { RewardPotCheck.IsEqual: true, Row.Basis.IsIndependent: true });
        int equal = boundaries.Count(boundary => boundary.RewardPotCheck is { IsEqual: true });
        screen.Line(string.Create(
            CultureInfo.InvariantCulture, $"{independent:N0} of the {equal:N0} equal reward pots are independent evidence."));
        int agreeing = boundaries.Count(boundary => boundary.Agrees);
        screen.Verdict(agreeing == boundaries.Count, string.Create(
            CultureInfo.InvariantCulture, $"{agreeing:N0} of {boundaries.Count:N0} boundaries agree, to the lovelace."));
    }

    internal static void WriteOne(Screen screen, PotsBoundary boundary)
    {
        PotsRow row = boundary.Row;
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"Cardano {row.NetworkName}: the boundary into epoch {row.Epoch}, for the blocks of epoch {row.EarnedEpoch}"));
        screen.Aside(string.Create(
            CultureInfo.InvariantCulture, $"protocol {row.ProtocolMajor}, d = {row.Decentralization}, {row.Blocks:N0} blocks ({row.Basis.Name}: {row.Basis.Meaning})"));
        screen.Blank();
        StepsView.Write(screen, boundary.Explanation.Steps);
        StepsView.Write(screen, PotsSettlement.Of(boundary));
        screen.Blank();
        foreach (FigureCheck check in boundary.Checks)
        {
            screen.Verdict(check.IsEqual, check.IsEqual
                ? $"{check.Name}: the file has the same, {check.Known}"
                : $"{check.Name}: file {check.Known}, computed {check.Computed}");
        }

        if (boundary.HasOutsideMovement)
        {
            screen.Indented(0, "Something outside the reward update moved a pot here. The file states it as the residue, so reserves and "
                + "treasury close by construction.");
        }
    }

    internal static void WriteTable(Screen screen, IReadOnlyList<PotsBoundary> boundaries)
    {
        IEnumerable<(string Name, PotsBoundary[] Boundaries)> groups = BlocksBasis.All
            .Select(basis => (basis.Name, boundaries.Where(boundary => boundary.Row.Basis == basis).ToArray()))
            .Where(group => group.Item2.Length > 0)
            .Append(("together", [.. boundaries]));
        screen.Table(
            [
                Column.Text("blocks basis"), Column.Number("boundaries"), Column.Number("reward pot"),
                Column.Number("reserves after"), Column.Number("treasury after"),
            ],
            groups.Select(group => new[]
            {
                group.Name,
                Numbers.Count(group.Boundaries.Length),
                Share(group.Boundaries, boundary => boundary.RewardPotCheck),
                Share(group.Boundaries, boundary => boundary.ReservesCheck),
                Share(group.Boundaries, boundary => boundary.TreasuryCheck),
            }));
    }

    private static string Share(PotsBoundary[] boundaries, Func<PotsBoundary, FigureCheck?> check)
    {
        FigureCheck[] checks = [.. boundaries.Select(check).OfType<FigureCheck>()];
        return checks.Length == 0 ? "-" : $"{Numbers.Count(checks.Count(one => one.IsEqual))} of {Numbers.Count(checks.Length)}";
    }

    internal static void WriteEvidence(Screen screen, IReadOnlyList<PotsBoundary> boundaries)
    {
        foreach (BlocksBasis basis in BlocksBasis.All.Where(basis => boundaries.Any(boundary => boundary.Row.Basis == basis)))
        {
            screen.Line($"{basis.Name}: {basis.Meaning}; {(basis.IsIndependent ? "independent evidence" : "weak evidence")}");
        }

        PotsBoundary[] outside = [.. boundaries.Where(boundary => boundary.HasOutsideMovement)];
        if (outside.Length > 0)
        {
            screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{outside.Length:N0} boundaries hold a movement from outside the reward update, stated as the residue, so that their "
                + $"reserves and treasury close by construction: {string.Join(", ", outside.Select(boundary => boundary.Row.Epoch))}"));
        }
    }

    private static void WriteDisagreements(Screen screen, IReadOnlyList<PotsBoundary> boundaries)
    {
        foreach (PotsBoundary boundary in boundaries)
        {
            foreach (FigureCheck check in boundary.Checks.Where(check => !check.IsEqual))
            {
                screen.Indented(2, $"{boundary.Row.NetworkName} {boundary.Row.Epoch} {check.Name}: file {check.Known}, computed {check.Computed}");
            }
        }
    }
}
