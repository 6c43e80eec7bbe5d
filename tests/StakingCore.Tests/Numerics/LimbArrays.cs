using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

/// <summary>Little-endian limb arrays as integers, of hostile patterns, and at random: the operands of <c>Limbs</c>.</summary>
internal static class LimbArrays
{
    internal const int MaxLength = 8;

    private const ulong Top = 1UL << 63;

    /// <summary>Arrays of 1 to 8 limbs, each limb of any magnitude and as likely an edge as not.</summary>
    public static Arbitrary<ulong[]> Limbs() => Arb.From(
        from length in Gen.Choose(1, MaxLength)
        from limbs in LogUniform.UInt64().ArrayOf(length)
        select limbs);

    internal static BigInteger ToInteger(ReadOnlySpan<ulong> limbs)
    {
        BigInteger value = BigInteger.Zero;
        for (int i = limbs.Length - 1; i >= 0; i--)
        {
            value = (value << 64) + limbs[i];
        }

        return value;
    }

    internal static ulong[] Of(BigInteger value, int length)
    {
        var limbs = new ulong[length];
        for (int i = 0; i < length; i++)
        {
            limbs[i] = (ulong)(value & ulong.MaxValue);
            value >>= 64;
        }

        Assert.True(value.IsZero, "The value needs more limbs.");
        return limbs;
    }

    internal static string Text(ReadOnlySpan<ulong> limbs) => $"{limbs.Length} limbs 0x{ToInteger(limbs):x}";

    /// <summary>
    /// The patterns that long division stumbles over, all of that length: a top limb with each shift that matters (none, one
    /// bit, 31 to 33, 63), over limbs of zeros, ones, and both by turns; and top limbs of zero.
    /// </summary>
    internal static IEnumerable<ulong[]> Patterns(int length)
    {
        ulong[] tops = [0, 1, 3, (1UL << 31) + 1, 1UL << 32, (1UL << 62) + 1, Top - 1, Top, Top + 1, ulong.MaxValue - 1, ulong.MaxValue];
        foreach (ulong top in tops)
        {
            if (length == 1)
            {
                yield return [top];
                continue;
            }

            yield return Filled(length, _ => 0, top);
            yield return Filled(length, _ => ulong.MaxValue, top);
            yield return Filled(length, i => i % 2 == 0 ? ulong.MaxValue : 0, top);
            yield return Filled(length, i => i == 0 ? 1UL : 0, top);
            yield return Filled(length, i => i == length - 2 ? Top : 1, top);
        }
    }

    private static ulong[] Filled(int length, Func<int, ulong> limb, ulong top) =>
        [.. Enumerable.Range(0, length - 1).Select(limb), top];
}
