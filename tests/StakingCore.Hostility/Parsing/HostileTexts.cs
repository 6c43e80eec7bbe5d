using StakingCore.Hostility.Mutations;

namespace StakingCore.Hostility.Parsing;

/// <summary>Texts made of what texts of these types are made of, one after another from a number.</summary>
internal static class HostileTexts
{
    private const int Longest = 40;
    private static readonly string[] _sound =
    [
        "1500000", "1.5 ETH", "3/10", "0.003", "4.5%", "-7", "-3/10", "v0.50.11-lsm", "0.47.10", "k:02", "s:0a1b", "1000000000000000000",
        "cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu", "0.000000000000000001",
    ];

    private static readonly char[] _letters = "0123456789./-+%eExXkKsSvVlmo:, \t\n\0\u001b\u00a0\u0663\uff11\ud800\udc00\u202e".ToCharArray();

    /// <summary>What every parser gets, whatever the numbers.</summary>
    internal static IReadOnlyList<string> Fixed { get; } =
    [
        .. _sound, .. HostileText.Numbers, .. HostileText.Texts,
        new string('9', 10_000), $"0.{new string('0', 10_000)}1", $"1/{new string('9', 5_000)}", new string('/', 1_000), new string('.', 1_000),
        new string('0', 100_000), $"{new string('0', 100_000)}1", $"cosmos1{new string('q', 100_000)}", new string('\ud800', 1_000),
    ];

    internal static string Of(int number)
    {
        var dice = new Dice(number);
        char[] text = [.. dice.OnceIn(3) ? dice.Of(HostileText.Numbers) : dice.Of(_sound)];
        for (int left = 1 + dice.Below(3); left > 0; left--)
        {
            int at = dice.Below(text.Length + 1);
            text = dice.Below(4) switch
            {
                0 => [.. text[..at], dice.Of(_letters), .. text[at..]],
                1 when at < text.Length => [.. text[..at], .. text[(at + 1)..]],
                2 when at < text.Length => [.. text[..at], dice.Of(_letters), .. text[(at + 1)..]],
                _ => [.. text[at..], .. text[..int.Min(at, Longest)]],
            };
        }

        return new string(text);
    }
}
