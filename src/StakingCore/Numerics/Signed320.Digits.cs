namespace StakingCore.Numerics;

/// <content>Decimal digits.</content>
internal readonly partial struct Signed320
{
    /// <summary>The most digits that a magnitude below 2^319 has.</summary>
    internal const int MostDigits = 97;

    // As many digits as one limb always holds.
    private const int ChunkDigits = 18;
    private const ulong ChunkBase = 1_000_000_000_000_000_000;

    /// <summary>
    /// magnitude = magnitude × 10^(number of digits) + digits, in five limbs. False if a character is no digit; once the
    /// result is 2^320 or more <paramref name="overflow"/> is set and the limbs mean nothing, but the text is still checked.
    /// </summary>
    internal static bool TryAppend(Span<ulong> magnitude, ReadOnlySpan<char> digits, ref bool overflow)
    {
        Span<ulong> product = stackalloc ulong[LimbCount + 1];
        for (; !digits.IsEmpty; digits = digits[Math.Min(ChunkDigits, digits.Length)..])
        {
            ulong chunk = 0;
            ulong scale = 1;
            foreach (char character in digits[..Math.Min(ChunkDigits, digits.Length)])
            {
                if (!char.IsAsciiDigit(character))
                {
                    return false;
                }

                chunk = (chunk * 10) + (ulong)(character - '0');
                scale *= 10;
            }

            if (!overflow)
            {
                Limbs.Multiply(magnitude, [scale], product);
                Limbs.AddInPlace(product, [chunk]);
                overflow = product[LimbCount] != 0;
                product[..LimbCount].CopyTo(magnitude);
            }
        }

        return true;
    }

    /// <summary>Writes the digits of the magnitude of at most five limbs, without leading zeros, and clears it.</summary>
    /// <returns>The number of digits, at least one; the destination has room for <see cref="MostDigits"/>.</returns>
    internal static int WriteDigits(Span<ulong> magnitude, Span<char> destination)
    {
        Span<char> buffer = stackalloc char[MostDigits + ChunkDigits];
        int start = buffer.Length;
        do
        {
            ulong chunk = Limbs.DivideInPlace(magnitude, ChunkBase);
            start -= ChunkDigits;
            WriteChunk(chunk, buffer.Slice(start, ChunkDigits));
        }
        while (Limbs.SignificantLength(magnitude) != 0);

        ReadOnlySpan<char> digits = buffer[start..].TrimStart('0');
        digits = digits.IsEmpty ? "0" : digits;
        digits.CopyTo(destination);
        return digits.Length;
    }

    /// <summary>Writes a number below 10^18 as 18 digits.</summary>
    internal static void WriteChunk(ulong value, Span<char> eighteen)
    {
        for (int i = ChunkDigits - 1; i >= 0; i--)
        {
            (value, ulong digit) = Math.DivRem(value, 10);
            eighteen[i] = (char)('0' + digit);
        }
    }
}
