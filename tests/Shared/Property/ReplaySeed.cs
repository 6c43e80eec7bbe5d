#if !USE_FSCHECK_XUNIT
using System.Globalization;
using Microsoft.FSharp.Core;

namespace FsCheck.Xunit;

/// <summary>Reads the seed as a failure prints it: <c>(seed,gamma)</c> or <c>(seed,gamma,size)</c>.</summary>
internal static class ReplaySeed
{
    internal static Replay Parse(string text)
    {
        string[] parts = text.Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3))
        {
            throw new FormatException($"A replay seed reads (seed,gamma) or (seed,gamma,size), not '{text}'.");
        }

        Rnd seed = new(ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        return new Replay(seed, parts.Length == 3
            ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture))
            : FSharpOption<int>.None);
    }
}
#endif
