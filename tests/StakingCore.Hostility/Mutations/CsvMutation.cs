using System.Text;

namespace StakingCore.Hostility.Mutations;

/// <summary>Changes one cell or line of a CSV text.</summary>
internal static class CsvMutation
{
    internal static byte[] Apply(byte[] text, Dice dice, out string what)
    {
        List<List<string>> lines = [.. Encoding.UTF8.GetString(text).Split('\n').Select(line => line.Split(',').ToList())];
        int row = dice.Below(lines.Count);
        List<string> line = lines[row];
        int cell = dice.Below(line.Count);
        switch (dice.Below(12))
        {
            case <= 5:
                what = "another cell";
                line[cell] = dice.OnceIn(60) ? HostileText.Long(dice) : dice.OnceIn(4) ? dice.Of(HostileText.Texts) : dice.Of(HostileText.Numbers);
                break;
            case 6:
                what = "an empty cell";
                line[cell] = string.Empty;
                break;
            case 7:
                what = "a cell less";
                line.RemoveAt(cell);
                break;
            case 8:
                what = "a cell more";
                line.Insert(cell, line[dice.Below(line.Count)]);
                break;
            case 9:
                what = "a line less";
                lines.RemoveAt(row);
                break;
            case 10:
                what = "a line twice";
                lines.Insert(dice.Below(lines.Count), line);
                break;
            default:
                what = "quotes";
                line[cell] = $"\"{line[cell]}\"";
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(cells => string.Join(',', cells))));
    }
}
