using System.Diagnostics.CodeAnalysis;

namespace StakingCore.Cosmos;

/// <summary>Bech32 without the length limit of 90, as the SDK uses it. Source: BIP-173.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;
    private const int MaxPrefixLength = 83;
    private const char Separator = '1';

    internal static string Encode(string prefix, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length is 0 or > MaxPrefixLength || !prefix.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
        {
            throw new ArgumentException($"A prefix is 1 to {MaxPrefixLength} lower-case letters and digits, found '{prefix}'.", nameof(prefix));
        }

        List<byte> words = Regroup(bytes, fromBits: 8, toBits: 5, pads: true)!;
        uint checksum = Checksum(prefix, [.. words, .. new byte[ChecksumLength]]) ^ 1;
        for (int i = 0; i < ChecksumLength; i++)
        {
            words.Add((byte)((checksum >> (5 * (ChecksumLength - 1 - i))) & 31));
        }

        return string.Concat(prefix, Separator.ToString(), string.Concat(words.Select(static word => Alphabet[word])));
    }

    internal static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        bool isMixed = text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower);
#pragma warning disable CA1308 // Bech32 is computed over the lower-case form.
        string lower = text.ToLowerInvariant();
#pragma warning restore CA1308
        int separator = lower.LastIndexOf(Separator);
        if (isMixed || separator is < 1 or > MaxPrefixLength || lower.Length - separator - 1 < ChecksumLength)
        {
            return false;
        }

        byte[] words = new byte[lower.Length - separator - 1];
        for (int i = 0; i < words.Length; i++)
        {
            int word = Alphabet.IndexOf(lower[separator + 1 + i], StringComparison.Ordinal);
            if (word < 0)
            {
                return false;
            }

            words[i] = (byte)word;
        }

        string prefix = lower[..separator];
        if (!prefix.All(static letter => letter is >= '!' and <= '~') || Checksum(prefix, words) != 1)
        {
            return false;
        }

        bytes = Regroup(words.AsSpan(..^ChecksumLength), fromBits: 5, toBits: 8, pads: false)?.ToArray();
        return bytes is not null;
    }

    private static List<byte>? Regroup(ReadOnlySpan<byte> groups, int fromBits, int toBits, bool pads)
    {
        var regrouped = new List<byte>();
        uint held = 0;
        int bits = 0;
        uint mask = (1u << toBits) - 1;
        foreach (byte group in groups)
        {
            // At most toBits − 1 bits are held, so the shift stays below 2^16.
            held = ((held << fromBits) | group) & 0xFFFF;
            bits += fromBits;
            while (bits >= toBits)
            {
                bits -= toBits;
                regrouped.Add((byte)((held >> bits) & mask));
            }
        }

        uint rest = (held << (toBits - bits)) & mask;
        if (pads && bits > 0)
        {
            regrouped.Add((byte)rest);
        }

        return pads || (bits < fromBits && rest == 0) ? regrouped : null;
    }

    private static uint Checksum(string prefix, ReadOnlySpan<byte> words)
    {
        uint checksum = 1;
        foreach (char letter in prefix)
        {
            checksum = Step(checksum, (uint)letter >> 5);
        }

        checksum = Step(checksum, 0);
        foreach (char letter in prefix)
        {
            checksum = Step(checksum, letter & 31u);
        }

        foreach (byte word in words)
        {
            checksum = Step(checksum, word);
        }

        return checksum;
    }

    private static uint Step(uint checksum, uint word)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        uint top = checksum >> 25;
        checksum = ((checksum & 0x1ffffff) << 5) ^ word;
        for (int i = 0; i < generator.Length; i++)
        {
            checksum ^= ((top >> i) & 1) == 1 ? generator[i] : 0;
        }

        return checksum;
    }
}
