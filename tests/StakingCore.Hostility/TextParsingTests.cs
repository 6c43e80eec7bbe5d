using System.Globalization;
using StakingCore.Cardano;
using StakingCore.Hostility.Mutations;
using StakingCore.Hostility.Parsing;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>Every type that reads itself from text does so or says no, with the exceptions that it documents and a short message.</summary>
public sealed class TextParsingTests
{
    private const int UsualRounds = 1_000;

    // With what is quoted and what was expected.
    private const int LongestMessage = 400;

    public static TheoryData<string> Types => [.. TextType.All.Select(type => type.ToString())];

    [Fact]
    public void Types_OfTheLibrary_AreFound() => Assert.InRange(TextType.All.Count, 8, 1_000);

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_AnyText_ReadsOrRefuses(string name)
    {
        TextType type = TextType.All.Single(found => found.ToString() == name);
        var faults = new List<string>();
        Patience.Run(at =>
        {
            int first = Campaign.First;
            foreach (string text in HostileTexts.Fixed.Concat(Enumerable.Range(first, Campaign.Rounds(UsualRounds)).Select(HostileTexts.Of)))
            {
                at($"{name}: {Quoted(text)}");
                if (Fault(type, text) is { } fault)
                {
                    faults.Add($"{Quoted(text)}: {fault}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void TryParse_Null_IsFalse(string name) => Assert.False(TextType.All.Single(found => found.ToString() == name).TryParse(null, out _));

    private static string? Fault(TextType type, string text)
    {
        object? parsed = null;
        try
        {
            parsed = type.Parse(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            if (error.Message.Length > LongestMessage)
            {
                return $"a message of {error.Message.Length} characters";
            }
        }

        bool isRead = type.TryParse(text, out object? read);
        return isRead != parsed is not null ? "Parse and TryParse differ"
            : !isRead ? null
            : text.Any(char.IsControl) && type.Type != typeof(Credential) ? "a control character is read over"
            : !Equals(parsed, read) ? "Parse and TryParse read two values"
            : Convert.ToString(read, CultureInfo.InvariantCulture) is { } written && type.TryParse(written, out object? again) && Equals(again, read) ? null
            : "it does not read what it writes";
    }

    private static string Quoted(string text) => $"\"{(text.Length <= 60 ? text : text[..60] + "...")}\"";
}
