using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;

namespace StakingCore.Conformance.Cardano;

/// <summary>Replays scenarios of several epochs through the ledger and compares every figure of every boundary.</summary>
internal sealed class TimelineRunner : IVectorRunner
{
    private const string NoPool = "null";

    public string Protocol => "cardano";

    public bool Understands(VectorFile file) => file.IsArrayOf("genesis", "epochs", "expected");

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (JsonElement timeline in file.Json.EnumerateArray())
        {
            Replay(timeline, timeline.Text("id"), expectations);
        }
    }

    private static void Replay(JsonElement timeline, string id, Expectations expectations)
    {
        JsonElement[] epochs = [.. timeline.Items("epochs")];
        JsonElement[] expected = [.. timeline.Items("expected")];
        expectations.Equal($"{id} boundaries", expected.Length, epochs.Length);
        LedgerState state = TimelineEvents.Genesis(timeline.GetProperty("genesis"));
        for (int i = 0; i < Math.Min(epochs.Length, expected.Length); i++)
        {
            EpochBoundary boundary = TimelineEvents.Run(state, epochs[i]);
            state = boundary.Next;

            // By the file's own members, so that one that nothing here computes is a failure and not a gap.
            foreach (JsonProperty figure in expected[i].EnumerateObject())
            {
                Compare($"{id} into {boundary.IntoEpoch} {figure.Name}", figure, boundary, expectations);
            }

            expectations.Equal($"{id} into {boundary.IntoEpoch} all pots", state.Network.MaxLovelaceSupply, state.Pots().Total);
        }
    }

    private static void Compare(string place, JsonProperty expected, EpochBoundary boundary, Expectations expectations)
    {
        JsonElement value = expected.Value;
        LedgerState next = boundary.Next;
        switch (expected.Name)
        {
            case "intoEpoch":
                expectations.Equal(place, value.GetUInt64(), boundary.IntoEpoch);
                break;
            case "rewards":
                expectations.Sequence(place, Rows(value), [.. boundary.Rewards.Select(Row)]);
                break;
            case "credits":
                expectations.Sequence(place, Rows(value), [.. boundary.Credits.Select(Row)]);
                break;
            case "unregisteredToTreasury":
                expectations.Equal(place, value.GetString(), boundary.UnregisteredToTreasury.ToString());
                break;
            case "refunds":
                expectations.Sequence(place, Rows(value), [.. boundary.Refunds.Select(Row)]);
                break;
            case "refundsToTreasury":
                expectations.Equal(place, value.GetString(), boundary.RefundsToTreasury.ToString());
                break;
            case "mark":
                expectations.Sequence(place, Members(value), [.. next.Mark.PoolStakes.Select(Row)]);
                break;
            case "set":
                expectations.Sequence(place, Members(value), [.. next.Set.PoolStakes.Select(Row)]);
                break;
            case "go":
                expectations.Sequence(place, Members(value), [.. next.Go.PoolStakes.Select(Row)]);
                break;
            case "feeSnapshot":
                expectations.Equal(place, value.GetString(), next.FeeSnapshot.ToString());
                break;
            case "reserves":
                expectations.Equal(place, value.GetString(), next.Reserves.ToString());
                break;
            case "treasury":
                expectations.Equal(place, value.GetString(), next.Treasury.ToString());
                break;
            case "accounts":
                expectations.Sequence(place, Rows(value), [.. next.Accounts.Select(Row)]);
                break;
            case "registeredPools":
                expectations.Sequence(
                    place, [.. value.EnumerateArray().Select(pool => pool.GetString()!)], [.. next.Pools.Keys.Select(pool => pool.Text)]);
                break;
            default:
                expectations.Broken($"{place} is expected, and nothing here computes it");
                break;
        }
    }

    private static List<string> Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => string.Join(',', row.EnumerateArray().Select(cell => cell.GetString() ?? NoPool)))];

    private static List<string> Members(JsonElement members) =>
        [.. members.EnumerateObject().Select(member => $"{member.Name},{member.Value.GetString()}")];

    private static string Row(RewardEntry entry) =>
        $"{entry.Credential},{(entry.Kind == RewardKind.Leader ? "leader" : "member")},{entry.Pool},{entry.Amount}";

    private static string Row<TKey>(KeyValuePair<TKey, Amount<Lovelace>> row) => $"{row.Key},{row.Value}";

    private static string Row(KeyValuePair<Credential, StakeAccount> row) =>
        $"{row.Key},{row.Value.Balance},{row.Value.Pool?.Text ?? NoPool}";
}
