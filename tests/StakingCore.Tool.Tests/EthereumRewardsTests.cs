using System.Numerics;
using System.Text.Json;
using StakingCore.Tests;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class EthereumRewardsTests
{
    private const string Answer = "validators.json";
    private const string Never = "18446744073709551615";

    private static readonly string _vectors = Path.Combine(Checkout.Root, "tests", "vectors", "ethereum");

    [Fact]
    public Task Rewards_CaseOfTheVectors_ShowsTheEpoch() => Verifier.Verify(
        ToolProcess.RunIn(_vectors, "rewards", "ethereum", "process_epoch.json", "--case", "process_epoch-12").Transcript);

    [Fact]
    public Task Rewards_AnswerOfANode_ShowsEpochLeakAndSlashing() => Verifier.Verify(
        Run("--epoch", "420000", "--participation", "60%", "--leak", "2000", "--slash", "10%").Transcript);

    [Fact]
    public Task Rewards_Explain_ShowsEveryStep() => Verifier.Verify(
        Run("--epoch", "420000", "--participation", "1/2", "--explain", "103").Transcript);

    /// <summary>Half-way through its delay a slashed validator pays for the others; in the vectors there are some.</summary>
    [Theory]
    [InlineData("rewards_and_penalties.json")]
    [InlineData("slashings.json")]
    [InlineData("process_epoch.json")]
    [InlineData("timeline.json")]
    public void Rewards_EveryCaseOfAFile_AddsUp(string file)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(_vectors, file)));
        JsonElement[] cases = [.. vectors.RootElement.GetProperty("cases").EnumerateArray()];
        JsonElement[] some = [.. cases.Where(@case => @case.GetProperty("fork").GetString() != "phase0").Where((_, i) => i % 17 == 0).Take(3)];
        Assert.NotEmpty(some);
        foreach (JsonElement @case in some)
        {
            ToolRun run = ToolProcess.RunIn(_vectors, "rewards", "ethereum", file, "--case", @case.GetProperty("id").GetString()!, "--json");

            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            using var answer = JsonDocument.Parse(run.Output);
            JsonElement root = answer.RootElement;
            Assert.Equal(@case.GetProperty("fork").GetString(), root.GetProperty("fork").GetString());
            BigInteger sum = root.GetProperty("components").EnumerateObject().Aggregate(
                BigInteger.Zero, (all, component) => all + Gwei(component.Value, "actual"));
            Assert.Equal(Gwei(root, "balanceAfter") - Gwei(root, "balanceBefore"), sum);
        }
    }

    [Fact]
    public void Rewards_FiftyThousandValidators_AreReadRowByRow()
    {
        const int Count = 50_000;
        using var folder = new TemporaryFolder();
        EthereumAnswer.WriteLarge(folder, Answer, Count);

        ToolRun run = ToolProcess.RunIn(folder.Path, "rewards", "ethereum", Answer, "--epoch", "420000", "--json", "--explain", "49999");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var answer = JsonDocument.Parse(run.Output);
        JsonElement root = answer.RootElement;
        Assert.Equal(Count, root.GetProperty("validators").GetInt32());
        Assert.Equal(new BigInteger(32_000_000_000) * Count, Gwei(root, "totalActiveBalance"));

        // All vote: 54/64 of the base reward for everyone, 32 times ⌊64 · 10^9 / ⌊√1600000 ETH⌋⌋ = 1600, vote by vote.
        BigInteger each = (32 * 1600 * 14 / 64) + (32 * 1600 * 26 / 64) + (32 * 1600 * 14 / 64);
        Assert.Equal(each * Count, Gwei(root, "balanceAfter") - Gwei(root, "balanceBefore"));
        JsonElement explained = root.GetProperty("explained");
        Assert.Equal(each, Gwei(explained, "balanceAfter") - Gwei(explained, "balanceBefore"));
    }

    [Fact]
    public void Rewards_NoParticipation_LosesAndFallsIntoALeakOfItsOwn()
    {
        ToolRun run = Run("--epoch", "420000", "--participation", "none", "--leak", "10", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        JsonElement root = answer.RootElement;
        Assert.Equal(0, root.GetProperty("targetInTime").GetInt32());
        Assert.Equal(BigInteger.Zero, Gwei(root.GetProperty("components").GetProperty("source"), "rewards"));
        JsonElement leak = root.GetProperty("leak");
        Assert.Equal(40, leak.GetProperty("largestScore").GetInt32());
        Assert.Equal(0, leak.GetProperty("targetInTime").GetProperty("validators").GetInt32());

        // Six are active with 1183 ETH, after five epochs with the 32 more that wait: each misses source and target ten times, with
        // a score of 4, 8, 12 and so on.
        BigInteger loss = 0;
        foreach (ulong ether in (ulong[])[32, 32, 1024, 31, 32, 32])
        {
            for (ulong epoch = 1; epoch <= 10; epoch++)
            {
                ulong reward = ether * (64_000_000_000UL / (epoch <= 5 ? 1_087_658UL : 1_102_270UL));
                loss += (reward * 14 / 64) + (reward * 26 / 64) + (ether * 1_000_000_000 * 4 * epoch / (4UL << 24));
            }
        }

        JsonElement others = leak.GetProperty("others");
        Assert.Equal(6, others.GetProperty("validators").GetInt32());
        Assert.Equal(loss, Gwei(others, "balanceBefore") - Gwei(others, "balanceAfter"));
    }

    /// <summary>An answer has no epoch in it, and nearly always is one of now: old validators do not make it an old one.</summary>
    [Theory]
    [InlineData("10", Never, 411392, "fulu", "fulu")]
    [InlineData("100000", Never, 411392, "fulu", "fulu")]
    [InlineData("411392", Never, 411392, "fulu", "fulu")]
    [InlineData("419998", Never, 419998, "fulu", "fulu")]
    [InlineData("10", "411393", 411392, "fulu", "fulu")]
    [InlineData("10", "411392", 364032, "electra", "electra")]
    [InlineData("200000", "210001", 200000, "capella", "capella")]
    [InlineData("10", Never, 269568, "deneb", "deneb", "--fork", "deneb")]
    [InlineData("300000", Never, 300000, "altair", "altair", "--fork", "altair")]
    [InlineData("10", Never, 411392, "fulu", "gloas", "--fork", "gloas")]
    [InlineData("10", "74240", 10, "phase0", "electra", "--fork", "electra")]
    public void Rewards_NoEpoch_TakesTheNewestRulesThatTheStatusesAllow(
        string activation, string exit, int epoch, string from, string fork, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string status = exit == Never ? "active_ongoing" : "active_exiting";
        string withdrawable = exit == Never ? Never : "500000";
        folder.Write(Answer, EthereumAnswer.Of(
            EthereumAnswer.Row(1, "32000000000", status, activation: activation, exit: exit, withdrawable: withdrawable, eligibility: "5"),
            EthereumAnswer.Row(2, "32000000000", status, activation: activation, exit: exit, withdrawable: withdrawable, eligibility: "5")));

        ToolRun run = ToolProcess.RunIn(folder.Path, ["rewards", "ethereum", Answer, "--json", .. options]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        using var answer = JsonDocument.Parse(run.Output);
        JsonElement root = answer.RootElement;
        Assert.Equal((epoch, fork), (root.GetProperty("epoch").GetInt32(), root.GetProperty("fork").GetString()));
        string[] assumptions = [.. root.GetProperty("assumptions").EnumerateArray().Select(item => item.GetString()!)];
        Assert.Contains($"Epoch: {epoch}, the first that the statuses allow from mainnet's {from} on (--epoch).", assumptions);
        Assert.Equal(options.Length == 0, assumptions.Contains($"Fork: {fork}, mainnet's in that epoch (--fork)."));
    }

    [Fact]
    public void Rewards_NoEpoch_SaysWhichInItsHead()
    {
        string output = Run().Output;

        Assert.Contains("the end of epoch 419998, by the rules of fulu", output, StringComparison.Ordinal);
        Assert.Contains("Epoch: 419998, the first that the statuses allow from mainnet's fulu on\n(--epoch).", output, StringComparison.Ordinal);
        Assert.Contains("Fork: fulu, mainnet's in that epoch (--fork).", output, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] options)
    {
        using var folder = new TemporaryFolder();
        EthereumAnswer.WriteSmall(folder, Answer);
        return ToolProcess.RunIn(folder.Path, [.. new[] { "rewards", "ethereum", Answer }, .. options]);
    }

    private static BigInteger Gwei(JsonElement parent, string name) => BigInteger.Parse(
        parent.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
