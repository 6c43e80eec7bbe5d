using System.Globalization;
using System.Numerics;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Every boundary of a pots file as it was computed, in lovelace.</summary>
internal static class PotsSheet
{
    internal static RowSheet Of(SourceText source, IReadOnlyList<PotsBoundary> boundaries) => new(
        "boundaries",
        [
            "network", "epoch", "blocks", "blocksBasis", "expansion", "rewardPot", "treasuryShare", "available", "residue", "reservesAfter",
            "treasuryAfter", "agrees",
        ],
        boundaries.Select(Row))
    {
        Identity = json =>
        {
            json.WriteString("protocol", "cardano");
            json.WriteString("source", source.Name);
        },
    };

    private static string?[] Row(PotsBoundary boundary) =>
    [
        boundary.Row.NetworkName,
        $"{boundary.Row.Epoch}",
        $"{boundary.Row.Blocks}",
        boundary.Row.Basis.Name,
        boundary.Pots.Expansion.ToString(),
        boundary.Pots.RewardPot.ToString(),
        boundary.Pots.TreasuryShare.ToString(),
        boundary.Pots.Available.ToString(),
        Text(boundary.Residue),
        Text(boundary.ReservesAfter),
        Text(boundary.TreasuryAfter),
        boundary.Agrees ? "yes" : "no",
    ];

    private static string? Text(BigInteger? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
