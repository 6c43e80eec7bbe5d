using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>
/// Replays a table of epoch boundaries: the reward pot from the chain's blocks, fees and reserves, then both pots after
/// the boundary, closed with the outside movements that the table names.
/// </summary>
internal sealed class PotsRunner : IVectorRunner
{
    private static readonly HashSet<string> _bases = ["all", "traced", "inferred", "inferred-capped", "irrelevant"];

    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => !file.IsJson && PotsRow.IsTable(file.Text);

    public void Replay(VectorFile file, Expectations expectations)
    {
        PotsRow? previous = null;
        foreach (PotsRow row in PotsRow.Read(file.Text))
        {
            string place = $"into {row["epoch"]}";
            CompareSequence(place, previous, row, expectations);
            previous = row;
            EpochPots pots = EpochPots.Compute(
                Parameters(row), Network(row["network"]), row.Lovelace("reservesBefore"), row.Lovelace("fees"), ulong.Parse(row["blocks"], CultureInfo.InvariantCulture));
            expectations.Equal($"{place} rewardPot", row["rewardPot"], pots.RewardPot.ToString());

            Amount<Lovelace> unregistered = row.Lovelace("unregisteredToTreasury");
            Amount<Lovelace> returned = pots.Available - row.Lovelace("distributed") - unregistered;
            Amount<Lovelace> reserves = row.Lovelace("reservesBefore") - pots.Expansion + returned;
            expectations.Equal(
                $"{place} reservesAfter", row.Signed("reservesAfter"), (Int128)reserves.BaseUnits + row.Signed("otherReserves"));

            Amount<Lovelace> treasury =
                row.Lovelace("treasuryBefore") + pots.TreasuryShare + unregistered + row.Lovelace("unclaimedRefunds");
            expectations.Equal(
                $"{place} treasuryAfter", row.Signed("treasuryAfter"), (Int128)treasury.BaseUnits + row.Signed("otherTreasury"));
        }
    }

    // The boundaries follow one another: epochs, and each pot where the one before left it.
    private static void CompareSequence(string place, PotsRow? previous, PotsRow row, Expectations expectations)
    {
        expectations.Equal($"{place} earnedEpoch", row.Signed("epoch") - 2, row.Signed("earnedEpoch"));
        expectations.Holds($"{place} blocksBasis", _bases.Contains(row["blocksBasis"]), $"'{row["blocksBasis"]}' is no known basis");
        if (previous is not null && previous["network"] == row["network"] && previous.Signed("epoch") + 1 == row.Signed("epoch"))
        {
            expectations.Equal($"{place} reservesBefore", previous["reservesAfter"], row["reservesBefore"]);
            expectations.Equal($"{place} treasuryBefore", previous["treasuryAfter"], row["treasuryBefore"]);
            expectations.Holds(
                $"{place} protocolMajor", row.Signed("protocolMajor") >= previous.Signed("protocolMajor"), "the protocol went back");
        }
    }

    private static RewardParameters Parameters(PotsRow row) => RewardParameters.Mainnet with
    {
        Decentralization = Fraction.Parse(row["d"]),
        ProtocolVersion = new ProtocolVersion(uint.Parse(row["protocolMajor"], CultureInfo.InvariantCulture)),
    };

    private static NetworkConstants Network(string name) => name switch
    {
        "mainnet" => NetworkConstants.Mainnet,
        "preprod" => NetworkConstants.Preprod,
        "preview" => NetworkConstants.Preview,
        _ => throw new FormatException($"'{name}' is no known network."),
    };
}
