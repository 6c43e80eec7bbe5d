using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Conformance.Cardano;

/// <summary>
/// Replays one epoch: the keyed update (which runs over columns), the same figures one at a time, and every expectation
/// that the file knows.
/// </summary>
internal sealed class EpochRunner : IVectorRunner
{
    // Members that describe the case and state no figure.
    private static readonly HashSet<string> _descriptions =
        ["id", "scenario", "origin", "source", "network", "epoch", "earnedEpoch", "poolIds", "input", "expected", "oracleOnly"];

    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsObjectWith("id", "input", "expected");

    public void Replay(VectorFile file, Expectations expectations)
    {
        var epoch = EpochCase.Read(file.Json.GetProperty("input"));
        RewardUpdate update = RewardUpdate.Compute(epoch.Input);
        RewardPayment payment = update.Pay(epoch.UnregisteredAtBoundary);

        ScalarCrossCheck.Compare(epoch.Input, update, expectations);
        var treasury = new TreasuryResidue(file.Json);
        foreach (JsonProperty expected in file.Json.GetProperty("expected").EnumerateObject())
        {
            Compare(expected, epoch, update, payment, treasury, expectations);
        }

        foreach (JsonProperty member in file.Json.EnumerateObject())
        {
            expectations.Holds(
                member.Name, _descriptions.Contains(member.Name) || member.Name == TreasuryResidue.Member, "is no member that an epoch case has");
        }

        if (file.Json.Knows("epoch", out JsonElement paidIn) && file.Json.Knows("earnedEpoch", out JsonElement earnedIn))
        {
            expectations.Equal("earnedEpoch", paidIn.GetInt32() - 2, earnedIn.GetInt32());
        }

        OracleDigest.Compare(file.Json, update, expectations);
    }

    private static void Compare(
        JsonProperty expected,
        EpochCase epoch,
        RewardUpdate update,
        RewardPayment payment,
        TreasuryResidue treasury,
        Expectations expectations)
    {
        JsonElement value = expected.Value;
        EpochPots pots = update.Pots;
        switch (expected.Name)
        {
            case "expectedBlocks":
                expectations.Equal(expected.Name, value.GetUInt64(), pots.ExpectedBlocks);
                break;
            case "eta":
                expectations.Equal(expected.Name, value.GetString(), pots.Eta.ToString());
                break;
            case "deltaR1":
                expectations.Equal(expected.Name, value.GetString(), pots.Expansion.ToString());
                break;
            case "rewardPot":
                expectations.Equal(expected.Name, value.GetString(), pots.RewardPot.ToString());
                break;
            case "deltaT1":
                expectations.Equal(expected.Name, value.GetString(), pots.TreasuryShare.ToString());
                break;
            case "availableRewards":
                expectations.Equal(expected.Name, value.GetString(), pots.Available.ToString());
                break;
            case "circulation":
                expectations.Equal(expected.Name, value.GetString(), pots.Circulation.ToString());
                break;
            case "activeStake":
                expectations.Equal(expected.Name, value.GetString(), update.Totals.ActiveStake.ToString());
                break;
            case "sumRewards":
                expectations.Equal(expected.Name, value.GetString(), update.Delivered.ToString());
                break;
            case "deltaR2":
                expectations.Equal(expected.Name, value.GetString(), update.ReturnedToReserves.ToString());
                break;
            case "deltaR":
                expectations.Equal(expected.Name, value.GetString(), DeltaR(update));
                break;
            case "reservesAfter":
                expectations.Equal(expected.Name, value.GetString(), update.ReservesAfter.ToString());
                break;
            case "treasuryAfter":
                treasury.CompareAfter(value, epoch.Treasury + payment.TreasuryGain, expectations);
                break;
            case "unregisteredToTreasury":
                expectations.Equal(expected.Name, value.GetString(), payment.UnregisteredToTreasury.ToString());
                break;
            case "rewards":
                expectations.Sequence(expected.Name, Rows(value), [.. update.Entries.Select(Row)]);
                break;
            case "shelleyIgnored":
                IEnumerable<RewardEntry> ignored = update.Ignored
                    .Where(entry => !epoch.UnregisteredAtBoundary.Contains(entry.Credential));
                expectations.Sequence(expected.Name, Rows(value), [.. ignored.Select(Row)]);
                break;
            case "credits":
                expectations.Sequence(expected.Name, Rows(value), [.. payment.Credits.Select(credit => $"{credit.Key},{credit.Value}")]);
                break;
            case "pools":
                ComparePools(value, update, expectations);
                break;
            case "paidMemberRewards":
                ComparePaidMembers(value, update, expectations);
                break;
            case "paidPerPool":
                ComparePaidPools(value, epoch, update, expectations);
                break;
            default:
                expectations.Broken($"expects '{expected.Name}', which nothing here computes");
                break;
        }
    }

    private static void ComparePools(JsonElement pools, RewardUpdate update, Expectations expectations)
    {
        var computed = update.Pools.ToDictionary();
        foreach (JsonElement expected in pools.EnumerateArray())
        {
            string id = expected.Text("id");
            if (!computed.TryGetValue(new PoolId(id), out PoolReward pool))
            {
                expectations.Broken($"pools {id}: expected, and not evaluated");
                continue;
            }

            foreach (JsonProperty figure in expected.EnumerateObject().Where(figure => figure.Name != "id"))
            {
                string? actual = figure.Name switch
                {
                    "stake" => pool.Stake.ToString(),
                    "ownerStake" => pool.OwnerStake.ToString(),
                    "pledgeMet" => pool.PledgeMet ? "True" : "False",
                    "performance" => pool.ApparentPerformance.ToString(),
                    "maxPool" => pool.Optimal.ToString(),
                    "poolReward" => pool.Total.ToString(),
                    "leaderReward" => pool.Leader.ToString(),
                    _ => null,
                };
                expectations.Equal($"pools {id} {figure.Name}", figure.Value.ToString(), actual);
            }
        }
    }

    private static void ComparePaidMembers(JsonElement rows, RewardUpdate update, Expectations expectations)
    {
        HashSet<string> computed = [.. update.Entries.Select(Row)];
        foreach (string row in Rows(rows))
        {
            expectations.Holds($"paidMemberRewards {row}", computed.Contains(row), "the chain paid it, and it was not computed");
        }
    }

    // What the chain paid: the part of accounts that had left by the boundary went to the treasury.
    private static void ComparePaidPools(JsonElement rows, EpochCase epoch, RewardUpdate update, Expectations expectations)
    {
        var computed = update.Entries.Where(entry => !epoch.UnregisteredAtBoundary.Contains(entry.Credential))
            .GroupBy(entry => entry.Pool)
            .ToDictionary(pool => pool.Key.Text, pool => pool.Aggregate(Amount<Lovelace>.Zero, (sum, entry) => sum + entry.Amount));
        foreach (JsonElement row in rows.EnumerateArray())
        {
            string pool = row[0].GetString()!;
            expectations.Equal($"paidPerPool {pool}", row[1].GetString(), computed.GetValueOrDefault(pool).ToString());
        }
    }

    private static string DeltaR(RewardUpdate update) =>
        ((Int128)update.ReturnedToReserves.BaseUnits - (Int128)update.Pots.Expansion.BaseUnits).ToString(CultureInfo.InvariantCulture);

    private static List<string> Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => string.Join(',', row.EnumerateArray().Select(cell => cell.GetString())))];

    private static string Row(RewardEntry entry) =>
        $"{entry.Credential},{(entry.Kind == RewardKind.Leader ? "leader" : "member")},{entry.Pool},{entry.Amount}";
}
