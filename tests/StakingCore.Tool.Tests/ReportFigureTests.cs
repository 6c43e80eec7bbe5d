using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StakingCore.Tool.Tests;

public sealed class ReportFigureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CardanoEpoch_TablesHaveTheFiguresOfTheCommand()
    {
        string file = ReportFixture.Vector("cardano", "real", "epoch-preview-372.json");
        string[][] rows = ReportFixture.Rows(ReportFixture.PageOf(_folder, file));

        JsonElement epoch = JsonDocument.Parse(ToolProcess.Run("rewards", "cardano", file, "--top", "1000", "--json").Output).RootElement;

        JsonElement pots = epoch.GetProperty("pots");
        Assert.Contains(rows, row => row[0] == "Reward pot" && row[1] == Ada(pots.GetProperty("rewardPot")));
        Assert.Contains(rows, row => row[0] == "Reserves after" && row[1] == Ada(pots.GetProperty("reservesAfter")));
        JsonElement[] pools = [.. epoch.GetProperty("topPools").EnumerateArray()];
        Assert.Equal(87, pools.Length);
        foreach (JsonElement pool in pools)
        {
            string[] row = rows.Single(row => row.Length >= 11 && row[0] == pool.GetProperty("pool").GetString());
            Assert.Equal(Ada(pool.GetProperty("stake")), row[1]);
            Assert.Equal(Ada(pool.GetProperty("reward")), row[6]);
            Assert.Equal(Ada(pool.GetProperty("operator")), row[7]);
        }
    }

    [Fact]
    public void CardanoEpoch_ChartHasExactDigits()
    {
        string page = ReportFixture.PageOf(_folder, ReportFixture.Vector("cardano", "real", "epoch-preview-372.json"));
        JsonElement chart = JsonDocument.Parse(ReportFixture.Charts(page)[0]).RootElement;

        // The digits themselves, not what a double makes of them.
        Assert.Equal("dots", chart.GetProperty("form").GetString());
        Assert.Equal(87, chart.GetProperty("points").GetArrayLength());
        string[] stakes = [.. ReportFixture.Rows(page).Where(row => row is [_, _, _, _, _, _, _, _, _, _, "met" or "missed", ..]).Select(row => row[1].Replace(",", string.Empty, StringComparison.Ordinal).TrimEnd('0').TrimEnd('.'))];
        Assert.Equal(stakes, chart.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("x").GetRawText()));
    }

    [Fact]
    public void CardanoEpoch_TamperedFigure_IsListedAndExits1()
    {
        _folder.Write(EpochFixture.Name, EpochFixture.With("expected.rewardPot", "\"1\""));

        string page = ReportFixture.PageOf(_folder, EpochFixture.Name, exitCode: 1);

        Assert.Contains("verdict bad", page, StringComparison.Ordinal);
        Assert.Contains(ReportFixture.Rows(page), row => row is ["rewardPot", "1", _]);
    }

    [Fact]
    public void CardanoPots_TamperedRow_IsListedAndExits1()
    {
        string text = File.ReadAllText(ReportFixture.Vector("cardano", "real", "preprod-pots.csv"));
        string[] lines = text.Split('\n');
        int column = Array.IndexOf(lines[0].TrimEnd('\r').Split(','), "rewardPot");
        string[] cells = lines[1].Split(',');
        string before = cells[column];
        cells[column] = "7";
        lines[1] = string.Join(',', cells);
        _folder.Write("pots.csv", string.Join('\n', lines));

        string page = ReportFixture.PageOf(_folder, "pots.csv", exitCode: 1);

        Assert.Contains(ReportFixture.Rows(page), row => row is [_, "7", _] && row[0].EndsWith(" rewardPot", StringComparison.Ordinal) && row[2] == before);
    }

    [Fact]
    public void CardanoPots_Table_HasEachBoundary()
    {
        string page = ReportFixture.PageOf(_folder, ReportFixture.Vector("cardano", "real", "mainnet-pots.csv"));

        string[][] stocks = [.. ReportFixture.Rows(page).Where(row => row is [_, _, _, _, _, "yes"])];

        Assert.Equal(330, stocks.Length);
        Assert.Equal("209", stocks[0][0]);
        Assert.All(stocks.Zip(stocks[1..]), pair => Assert.Equal((pair.First[2], pair.First[4]), (pair.Second[1], pair.Second[3])));
    }

    [Fact]
    public void LongTable_IsCutAndSaysHowMuch()
    {
        const string Minipool = """{ "id": "ID", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "0", "balance": "1000000000000000000" }""";
        string list = string.Join(',', Enumerable.Range(0, 612).Select(i => Minipool.Replace("ID", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        _folder.Write("pools.json", $"{{ \"release\": \"v1.4\", \"minipools\": [{list}] }}");

        string page = ReportFixture.PageOf(_folder, "pools.json");

        Assert.Equal(500, ReportFixture.Rows(page).Count(row => row is [_, "1", "0.25", "0.75", "0"]));
        Assert.Contains("112 more rows are left out here.", page, StringComparison.Ordinal);
        Assert.Equal(1500, JsonDocument.Parse(ReportFixture.Charts(page)[0]).RootElement.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public void ManyRuns_AreThinnedAndThePageSaysSo()
    {
        const string Round = ",1,1,0,0,0,1,10,1,0,9,0,1,10,10,1,0,1,1,0,0";
        string header = "run,targetPools,pledgeInfluence,leverageLimit,liquidWeight,agents,myopic,seed,ending,cycleLength,"
            + "round,changes,pools,saturatedPools,oversaturatedPools,leverageLimitedPools,nakamoto,totalStake,bonded,locked,liquid,idle,"
            + "largestPool,maximumLeverage,meanLeverage,capitalAtRisk,capitalAtRiskSlack,rewards,operatorRewards,penalty,shortfall";
        IEnumerable<string> lines = from seed in Enumerable.Range(1, 3)
                                    from round in Enumerable.Range(1, 9000)
                                    select $"{seed},5,3/10,,1/2,20,0,{seed},open,,{round}{Round}";
        _folder.Write("rounds.csv", $"{header}\n{string.Join('\n', lines)}\n");

        string page = ReportFixture.PageOf(_folder, "rounds.csv");

        Assert.Contains("Of each 2 rounds one is drawn, and the last.", page, StringComparison.Ordinal);
        Assert.Contains("26,500 more rows are left out here.", page, StringComparison.Ordinal);
        Assert.Equal(3 * 4501, JsonDocument.Parse(ReportFixture.Charts(page)[0]).RootElement.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public void Genesis_TablesHaveTheFiguresOfTheCommand()
    {
        _folder.Write("genesis.json", GenesisFixture.Of(GenesisChain.State).ToJsonString());
        string[][] rows = ReportFixture.Rows(ReportFixture.PageOf(_folder, "genesis.json"));

        JsonElement chain = JsonDocument.Parse(ToolProcess.RunIn(_folder.Path, "rewards", "cosmos", "genesis.json", "--json").Output).RootElement;

        JsonElement[] delegators =
            [.. chain.GetProperty("delegators").EnumerateArray().Where(delegator => delegator.GetProperty("pending").EnumerateObject().Any())];
        Assert.NotEmpty(delegators);
        Assert.All(delegators, delegator => Assert.Contains(rows, row => row[0] == delegator.GetProperty("address").GetString()));
        Assert.Contains(rows, row => row is [_, "bonded", "41,565,562,260", "59.408601%", "59.408601%", _, _]);
    }

    [Fact]
    public void Genesis_ManyUnbondings_AreThinnedAndThePageSaysSo()
    {
        JsonNode genesis = GenesisFixture.Of(GenesisChain.State);
        JsonNode staking = genesis["app_state"]!["staking"]!;
        int before = staking["unbonding_delegations"]!.AsArray().Sum(of => of!["entries"]!.AsArray().Count);
        JsonArray entries = staking["unbonding_delegations"]![0]!["entries"]!.AsArray();
        string entry = entries[0]!.ToJsonString();
        for (int i = 0; i < 4100 - before; i++)
        {
            entries.Add(JsonNode.Parse(entry));
        }

        staking["params"]!["max_entries"] = 5000;
        _folder.Write("genesis.json", genesis.ToJsonString());

        // What the copies unbond is not in the pool of those that do.
        string page = ReportFixture.PageOf(_folder, "genesis.json", exitCode: 1);

        Assert.Contains("Of each 3 steps one is drawn, and the last.", page, StringComparison.Ordinal);
        Assert.Contains("3,600 more rows are left out here.", page, StringComparison.Ordinal);
        Assert.Contains(ReportFixture.Charts(page), chart => JsonDocument.Parse(chart).RootElement.GetProperty("points").GetArrayLength() == 1368);
    }

    private static string Ada(JsonElement lovelace)
    {
        var amount = BigInteger.Parse(lovelace.GetString()!, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{amount / 1_000_000:N0}.{(int)(amount % 1_000_000):D6}");
    }
}
