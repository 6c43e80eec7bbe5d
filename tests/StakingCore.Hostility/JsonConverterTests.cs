using System.Text;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Hostility.Mutations;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>The JSON converters read a value or throw what a reader of JSON expects.</summary>
public sealed class JsonConverterTests
{
    private const int UsualRounds = 500;
    private const int LongestMessage = 500;

    private const string Sound =
        """{"Wei":"1500000","Ada":"7","Share":"3/10","Rate":"4.5%","Ratio":"1/340282366920938463463374607431768211455","Exact":"-0.003","Named":{"5":"1/2"}}""";

    [Fact]
    public void Deserialize_SoundText_IsRead() => Assert.Equal(new Amount<Wei>(1_500_000), JsonSerializer.Deserialize<Values>(Sound)!.Wei);

    [Fact]
    public void Deserialize_MutatedText_IsReadOrRefused()
    {
        var faults = new List<string>();
        Patience.Run(at =>
        {
            int first = Campaign.First;
            for (int number = first; number < first + Campaign.Rounds(UsualRounds); number++)
            {
                var mutated = Mutated.Of(Encoding.UTF8.GetBytes(Sound), isCsv: false, number);
                at($"mutation {number} ({mutated.What})");
                try
                {
                    JsonSerializer.Deserialize<Values>(mutated.Content);
                }
                catch (JsonException error)
                {
                    // What is no JSON at all is worded, and quoted, by the reader of the platform.
                    if (error.InnerException is null && error.Message.Length > LongestMessage && error.Message.Contains("Found '", StringComparison.Ordinal))
                    {
                        faults.Add($"mutation {number} ({mutated.What}): a message of {error.Message.Length} characters");
                    }
                }
#pragma warning disable CA1031 // Any other is what is looked for.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    faults.Add($"mutation {number} ({mutated.What}): {error}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    /// <summary>One of each type that has a converter.</summary>
    private sealed record Values(
        Amount<Wei> Wei,
        Amount<Lovelace> Ada,
        Fraction Share,
        Fraction Rate,
        Ratio Ratio,
        ExactRational Exact,
        Dictionary<Amount<Gwei>, Fraction> Named);
}
