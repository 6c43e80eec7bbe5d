using System.Text;
using System.Text.Json;

namespace StakingCore.Hostility.Mutations;

/// <summary>Changes one value of a JSON text, and leaves the rest as it is, so that the change gets as far as it can.</summary>
internal static class JsonMutation
{
    internal static byte[] Apply(byte[] text, Dice dice, out string what)
    {
        IReadOnlyList<JsonPart> parts = JsonPart.Of(text);
        if (parts.Count == 0)
        {
            return ByteMutation.Apply(text, dice, out what);
        }

        JsonPart part = dice.Of(parts);
        JsonPart other = dice.Of(parts);
        string value = Encoding.UTF8.GetString(text[part.Span]);
        switch (dice.Below(16))
        {
            case <= 5:
                what = "another value";
                return Splice(text, part.Span, HostileValue(dice, part.Kind));
            case 6:
                what = "the value of another place";
                return Splice(text, part.Span, Encoding.UTF8.GetString(text[other.Span]));
            case 7:
                what = "a member or item less";
                return Splice(text, WithComma(text, part), string.Empty);
            case 8:
                what = "a member or item twice";
                return Splice(text, part.Start..part.Start, $"{Encoding.UTF8.GetString(text[part.Start..part.End])},");
            case 9:
                what = "another name";
                return part.HasName ? Splice(text, part.Start..part.Value, $"{JsonSerializer.Serialize(Name(dice))}:") : text;
            case 10:
                what = "one member more";
                return part.HasName ? Splice(text, part.Start..part.Start, $"{JsonSerializer.Serialize(Name(dice))}:{HostileValue(dice, part.Kind)},") : text;
            case 11:
                what = "null";
                return Splice(text, part.Span, "null");
            case 12:
                int depth = dice.Of([2, 16, 63, 64, 65, 257, 100_000]);
                what = $"nesting of {depth}";
                return Splice(text, part.Span, $"{Repeat("[", depth)}{value}{Repeat("]", depth)}");
            case 13:
                what = "a member in members";
                return Splice(text, part.Span, $"{Repeat("{\"a\":", 70)}{value}{Repeat("}", 70)}");
            case 14:
                what = "what JSON has not";
                return Splice(text, part.Value..part.Value, dice.Of(["/* a */", "//\n", ",", ":", "[", "{", "\"", "\\", "'", "\0", "#", "}{", "\u00a0"]));
            default:
                what = "an item many times";
                return part.HasName ? text : Splice(text, part.Start..part.Start, Repeat(value.Length > 2_000 ? "1," : $"{value},", 300));
        }
    }

    private static byte[] Splice(byte[] text, Range at, string piece) =>
        [.. text[..at.Start.Value], .. Encoding.UTF8.GetBytes(piece), .. text[at.End.Value..]];

    private static string HostileValue(Dice dice, JsonTokenType kind)
    {
        string content = dice.OnceIn(60) ? HostileText.Long(dice)
            : dice.OnceIn(4) ? dice.Of(HostileText.Texts)
            : dice.Of(HostileText.Numbers);
        bool isQuoted = kind == JsonTokenType.String ? !dice.OnceIn(8) : dice.OnceIn(3);
        return dice.Below(24) switch
        {
            0 => "{}",
            1 => "[]",
            2 => dice.Of(["true", "false", "null"]),
            3 => dice.Of(["\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"a"]),
            _ => isQuoted ? JsonSerializer.Serialize(content) : content,
        };
    }

    private static string Name(Dice dice) => dice.OnceIn(30) ? HostileText.Long(dice) : dice.Of(HostileText.Texts);

    private static string Repeat(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();

    // With the comma after it, or the one before where it is the last.
    private static Range WithComma(byte[] text, JsonPart part)
    {
        int after = part.End;
        while (after < text.Length && text[after] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            after++;
        }

        if (after < text.Length && text[after] == (byte)',')
        {
            return part.Start..(after + 1);
        }

        int before = part.Start;
        while (before > 0 && text[before - 1] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            before--;
        }

        return before > 0 && text[before - 1] == (byte)',' ? (before - 1)..part.End : part.Start..part.End;
    }
}
