using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Commands;

/// <summary>How simulations are shown: as a table, or every round of them as JSON or CSV.</summary>
internal static class FormatOption
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Csv = "csv";

    internal static Option<string> Create() => new("--format")
    {
        HelpName = "NAME",
        Description = $"{Table}, or every round as {Json} or {Csv}.",
        DefaultValueFactory = _ => Table,
        CustomParser = Parse,
    };

    internal static void Print(string format, SimulationResult result)
    {
        switch (format)
        {
            case Json:
                JsonOutput.Print(json => SimulationJson.Write(json, result));
                break;
            case Csv:
                using (var memory = new MemoryStream())
                {
                    SimulationCsv.Write(memory, result);
                    Console.Out.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
                }

                break;
            default:
                SimulationView.Write(Screen.Open(), result);
                break;
        }
    }

    private static string Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (text is not (Table or Json or Csv))
        {
            argument.AddError($"--format: found \"{text}\", expected {Table}, {Json} or {Csv}.");
        }

        return text;
    }
}
