using VerifyXunit;

namespace StakingCore.Tests.Readme;

public sealed class ReadmeExampleTests
{
    [Fact]
    public void Example_InTheReadme_IsTheOneThatCompilesHere()
    {
        string root = Checkout.Root;
        string[] source = File.ReadAllLines(Path.Combine(root, "tests", "StakingCore.Tests", "Readme", "ReadmeExample.cs"));
        string[] readme = File.ReadAllLines(Path.Combine(root, "README.md"));

        IEnumerable<string> compiled = Between(source, "        // Begin", "        // End").Select(line => line.Length > 8 ? line[8..] : line);
        IEnumerable<string> shown = Between(readme, "```csharp", "```").Where(line => !line.StartsWith("using ", StringComparison.Ordinal)).SkipWhile(string.IsNullOrEmpty);

        Assert.Equal(compiled, shown);
    }

    [Fact]
    public async Task Example_Run_PrintsExactAmounts()
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            ReadmeExample.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        await Verifier.Verify(output.ToString());
    }

    private static IEnumerable<string> Between(IEnumerable<string> lines, string first, string last) =>
        lines.SkipWhile(line => line != first).Skip(1).TakeWhile(line => line != last);
}
