using System.Text;
using StakingCore.Hostility.Readers;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>What small files once made very large: the memory or the work that they took.</summary>
public sealed class FoundFaultTests
{
    private const int Many = 100_000;

    /// <summary>The path of each value was put into words, whether anybody asked or not, and was as long as all the names above it.</summary>
    [Fact]
    public void Run_ManyValuesBelowLongNames_TakeNoMoreThanTheirShare()
    {
        const int Depth = 60;
        string opening = string.Concat(Enumerable.Repeat($"{{\"{new string('n', 200)}\":", Depth));
        string content = $"{{\"a\":{opening}[{string.Join(',', Enumerable.Repeat("1", Many))}]{new string('}', Depth)}}}";

        Refused("Cardano, real epoch", content);
    }

    /// <summary>Each line was cut off a copy of everything that was still to be cut.</summary>
    [Fact]
    public void Run_LongTextInAReport_TakesNoMoreThanItsShare()
    {
        string text = Encoding.UTF8.GetString(ToolReaders.Named("Rocket Pool, scenario of Saturn").Sound);
        string content = text.Replace("\"saturn-first\"", $"\"{new string('a', 16_000)}\"", StringComparison.Ordinal);
        Assert.NotEqual(text, content);

        Assert.Equal(0, Answer("Rocket Pool, scenario of Saturn", content).ExitCode);
    }

    /// <summary>Each value was compared with all before it.</summary>
    [Fact]
    public void Run_ManyValuesInAList_AreRefusedByTheirNumber() => Refused(
        "Sweep", $"{{\"version\":1,\"seeds\":[{string.Join(',', Enumerable.Range(0, 10 * Many))},1]}}");

    [Fact]
    public void Run_MoreWorkThanDaysDo_IsRefused()
    {
        ToolAnswer answer = Refused("Sweep", "{\"version\":1,\"agents\":[1000000],\"rounds\":1000000}");

        Assert.Contains("at most 1000000000000 agents and rounds multiplied", answer.Error, StringComparison.Ordinal);
    }

    private static ToolAnswer Refused(string reader, string content)
    {
        ToolAnswer answer = Answer(reader, content);
        Assert.Equal(2, answer.ExitCode);
        return answer;
    }

    private static ToolAnswer Answer(string name, string content)
    {
        ToolReader reader = ToolReaders.Named(name);
        using var folder = new ReaderFolder(reader);
        ToolAnswer? answer = null;
        Patience.Run(at =>
        {
            at(name);
            answer = folder.Run(Encoding.UTF8.GetBytes(content), reader.Commands[0]);
        });
        Assert.Null(Verdict.Of(answer!, reader.FileName, content.Length, folder.Left));
        return answer!;
    }
}
