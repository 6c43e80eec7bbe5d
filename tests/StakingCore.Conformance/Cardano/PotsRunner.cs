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
    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => !file.IsJson && PotsRow.IsTable(file.Text);

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (PotsRow row in PotsRow.Read(file.Text))
        {
            string place = $"into {row["epoch"]}";
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
