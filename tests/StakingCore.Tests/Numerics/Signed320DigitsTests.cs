using System.Globalization;
using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class Signed320DigitsTests
{
    private static readonly BigInteger _fiveLimbs = BigInteger.One << 320;

    // Around every multiple of 18 digits, which is what one step takes.
    private static readonly BigInteger[] _magnitudes =
    [
        .. Enumerable.Range(0, 97)
            .Select(digits => BigInteger.Pow(10, digits))
            .SelectMany(power => new[] { power - 1, power, power + 1, power * 123_456_789 / 1_000 })
            .Append((BigInteger.One << 319) - 1)
            .Where(value => value < BigInteger.One << 319),
    ];

    [Fact]
    public void WriteDigits_AnyMagnitude_IsItsTextAndTryAppendReadsItBack()
    {
        Span<char> text = stackalloc char[Signed320.MostDigits];
        foreach (BigInteger magnitude in _magnitudes)
        {
            ulong[] limbs = LimbArrays.Of(magnitude, Signed320.LimbCount);
            ReadOnlySpan<char> digits = text[..Signed320.WriteDigits(limbs, text)];
            Assert.Equal(magnitude.ToString(CultureInfo.InvariantCulture), digits);
            Assert.All(limbs, limb => Assert.Equal(0UL, limb));

            bool overflow = false;
            Assert.True(Signed320.TryAppend(limbs, digits, ref overflow));
            Assert.Equal((magnitude, false), (LimbArrays.ToInteger(limbs), overflow));
        }
    }

    [Fact]
    public void MostDigits_TheLargestMagnitude_HasThemAll() =>
        Assert.Equal(Signed320.MostDigits, ((BigInteger.One << 319) - 1).ToString(CultureInfo.InvariantCulture).Length);

    [Fact]
    public void TryAppend_AfterOtherDigits_StandsBehindThem()
    {
        ulong[] limbs = LimbArrays.Of(12, Signed320.LimbCount);
        bool overflow = false;

        Assert.True(Signed320.TryAppend(limbs, "00340000000000000000000005", ref overflow));
        Assert.Equal(BigInteger.Parse("1200340000000000000000000005", CultureInfo.InvariantCulture), LimbArrays.ToInteger(limbs));
        Assert.True(Signed320.TryAppend(limbs, "", ref overflow));
        Assert.False(overflow);
    }

    [Fact]
    public void TryAppend_FiveLimbsAreFull_OverflowsFromTheNextOn()
    {
        foreach (BigInteger magnitude in new[] { _fiveLimbs - 1, _fiveLimbs, _fiveLimbs * 1000 })
        {
            bool overflow = false;
            Assert.True(Signed320.TryAppend(
                new ulong[Signed320.LimbCount], magnitude.ToString(CultureInfo.InvariantCulture), ref overflow));
            Assert.Equal((magnitude, magnitude >= _fiveLimbs), (magnitude, overflow));
        }
    }

    /// <summary>What is too long is still read to its end: text with a letter is malformed, not too large.</summary>
    [Fact]
    public void TryAppend_NotADigit_IsFalseWhereverItStands()
    {
        foreach (string text in new[] { "/", ":", "1x", new string('9', 18) + "x", new string('9', 200) + "x", "-1", "１" })
        {
            bool overflow = false;
            Assert.False(Signed320.TryAppend(new ulong[Signed320.LimbCount], text, ref overflow), text);
        }
    }

    [Fact]
    public void TryAppend_OnceOverflown_StaysSo()
    {
        bool overflow = true;

        Assert.True(Signed320.TryAppend(new ulong[Signed320.LimbCount], "7", ref overflow));
        Assert.True(overflow);
    }
}
