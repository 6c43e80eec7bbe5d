using System.Text;

namespace StakingCore.Hostility.Mutations;

/// <summary>Changes bytes without knowing what they are: what a broken disk, a cut download and a wrong editor do.</summary>
internal static class ByteMutation
{
    internal static byte[] Apply(byte[] text, Dice dice, out string what)
    {
        int at = dice.Below(text.Length + 1);
        int length = int.Min(text.Length - at, 1 + dice.Below(dice.Of([2, 16, 256])));
        int to = dice.Below(text.Length + 1);
        byte[] span = text[at..(at + length)];
        switch (dice.Below(12))
        {
            case 0:
                what = "a bit flipped";
                return With(text, at, value => (byte)(value ^ (1 << dice.Below(8))));
            case 1:
                what = "a byte replaced";
                return With(text, at, _ => dice.Of<byte>([0, 0x1b, 0x20, 0x22, 0x2c, 0x30, 0x5b, 0x7b, 0x7f, 0x80, 0xc0, 0xed, 0xf8, 0xff]));
            case 2:
                what = "cut off";
                return text[..at];
            case 3:
                what = "its beginning lost";
                return text[at..];
            case 4:
                what = "bytes lost";
                return [.. text[..at], .. text[(at + length)..]];
            case 5:
                what = "bytes twice";
                return [.. text[..at], .. span, .. text[at..]];
            case 6:
                what = "bytes moved";
                return [.. text[..int.Min(to, at)], .. span, .. text[int.Min(to, at)..at], .. text[(at + length)..]];
            case 7:
                what = "random bytes within";
                return [.. text[..at], .. dice.Bytes(length), .. text[at..]];
            case 8:
                what = "written twice";
                return [.. text, .. text];
            case 9:
                what = "another line end";
                return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).ReplaceLineEndings(dice.Of(["\r", "\r\n", "\n\n", "\u2028", "\f"])));
            case 10:
                what = "another encoding";
                return Recoded(text, dice);
            default:
                what = "bytes that are no UTF-8";
                return [.. text[..at], .. dice.Of<byte[]>([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]), .. text[at..]];
        }
    }

    private static byte[] With(byte[] text, int at, Func<byte, byte> change)
    {
        byte[] changed = [.. text];
        if (at < changed.Length)
        {
            changed[at] = change(changed[at]);
        }

        return changed;
    }

    private static byte[] Recoded(byte[] text, Dice dice)
    {
        string content = Encoding.UTF8.GetString(text);
        Encoding encoding = dice.Of<Encoding>([Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]);
        return [.. dice.OnceIn(2) ? encoding.GetPreamble() : [], .. encoding.GetBytes(content)];
    }
}
