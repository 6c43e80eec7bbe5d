using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

public sealed class ReciprocalTests
{
    private const ulong Top = 1UL << 63;

    private static readonly BigInteger _base = BigInteger.One << 64;

    private static readonly ulong[] _divisors =
        [Top, Top + 1, Top + 2, Top | (1UL << 32), (3UL << 62) - 1, 3UL << 62, ulong.MaxValue - 1, ulong.MaxValue];

    [Fact]
    public void Reciprocal_HostileDivisor_IsItsDefinition()
    {
        foreach (ulong divisor in _divisors)
        {
            Assert.Equal(Definition(divisor), Limbs.Reciprocal(divisor));
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Reciprocal_AnyNormalizedDivisor_IsItsDefinition(ulong bits) =>
        Assert.Equal(Definition(bits | Top), Limbs.Reciprocal(bits | Top));

    [Fact]
    public void DivideTwoByOne_HostileValues_MatchesBigInteger()
    {
        foreach (ulong divisor in _divisors)
        {
            ulong[] highs = [0, 1, divisor / 2, divisor - 2, divisor - 1, .. HostileValues.Words.Where(word => word < divisor)];
            foreach (ulong high in highs)
            {
                // Around a multiple of the divisor the two corrections of the quotient are taken or not by one unit.
                ulong multiple = unchecked(divisor * high);
                ulong[] lows = [.. HostileValues.Words, multiple, unchecked(multiple - 1), unchecked(multiple + 1), unchecked(0 - multiple)];
                foreach (ulong low in lows)
                {
                    AssertDivides(high, low, divisor);
                }
            }
        }
    }

    [Property(MaxTest = 10_000, Arbitrary = [typeof(FullRange)])]
    public void DivideTwoByOne_AnyValues_MatchesBigInteger(ulong high, ulong low, ulong bits) =>
        AssertDivides(high % (bits | Top), low, bits | Top);

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void DivideTwoByOne_NearAnyMultiple_MatchesBigInteger(ulong quotient, ulong bits)
    {
        ulong divisor = bits | Top;
        UInt128 multiple = (UInt128)quotient * divisor;
        UInt128[] dividends = quotient == 0 ? [multiple, multiple + 1] : [multiple - 1, multiple, multiple + 1];
        foreach (UInt128 dividend in dividends)
        {
            AssertDivides((ulong)(dividend >> 64), unchecked((ulong)dividend), divisor);
        }
    }

    private static BigInteger Definition(ulong divisor) => (((_base * _base) - 1) / divisor) - _base;

    private static void AssertDivides(ulong high, ulong low, ulong divisor)
    {
        BigInteger expected = BigInteger.DivRem((high * _base) + low, divisor, out BigInteger rest);

        ulong quotient = Limbs.DivideTwoByOne(high, low, divisor, Limbs.Reciprocal(divisor), out ulong remainder);

        Assert.Equal((high, low, divisor, expected, rest), (high, low, divisor, quotient, remainder));
    }
}
