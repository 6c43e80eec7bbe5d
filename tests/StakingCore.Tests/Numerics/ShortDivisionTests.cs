using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class ShortDivisionTests
{
    private static readonly ulong[] _words =
        [0, 1, 2, (1UL << 32) - 1, 1UL << 32, (1UL << 62) + 1, (1UL << 63) - 1, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue];

    [Fact]
    public void DivRem_ThreeHostileLimbsByOne_MatchesBigInteger()
    {
        foreach ((ulong n2, ulong n1, ulong n0) in HostileValues.Triples(_words))
        {
            foreach (ulong divisor in _words.Where(word => word != 0))
            {
                AssertDivides(LimbArrays.ToInteger([n0, n1, n2]), divisor);
            }
        }
    }

    [Fact]
    public void DivRem_ThreeHostileLimbsByTwo_MatchesBigInteger()
    {
        foreach ((ulong n2, ulong n1, ulong n0) in HostileValues.Triples(_words))
        {
            foreach ((ulong d1, ulong d0) in HostileValues.Pairs(_words).Where(pair => pair.First != 0))
            {
                AssertDivides(LimbArrays.ToInteger([n0, n1, n2]), LimbArrays.ToInteger([d0, d1]));
            }
        }
    }

    /// <summary>One unit to either side of a multiple of the divisor: there an estimate of the quotient is one too large or is not.</summary>
    [Fact]
    public void DivRem_AroundMultiplesOfTheDivisor_MatchesBigInteger()
    {
        foreach ((ulong d1, ulong d0) in HostileValues.Pairs(_words).Where(pair => pair != (0, 0)))
        {
            foreach ((ulong q1, ulong q0) in HostileValues.Pairs(_words))
            {
                BigInteger divisor = LimbArrays.ToInteger([d0, d1]);
                BigInteger multiple = LimbArrays.ToInteger([q0, q1]) * divisor;
                foreach (BigInteger dividend in new[] { multiple - 1, multiple, multiple + 1, multiple + divisor - 1 })
                {
                    if (dividend.Sign >= 0 && dividend < BigInteger.One << 192)
                    {
                        AssertDivides(dividend, divisor);
                    }
                }
            }
        }
    }

    private static void AssertDivides(BigInteger dividend, BigInteger divisor)
    {
        ulong[] n = LimbArrays.Of(dividend, 3);
        ulong[] d = LimbArrays.Of(divisor, 2);
        BigInteger quotient;
        BigInteger remainder;
        if (d[1] == 0)
        {
            remainder = ShortDivision.DivRem(n[2], n[1], n[0], d[0], out ulong q2, out ulong q1, out ulong q0);
            quotient = LimbArrays.ToInteger([q0, q1, q2]);
        }
        else
        {
            ShortDivision.DivRem(n[2], n[1], n[0], d[1], d[0], out ulong q1, out ulong q0, out ulong r1, out ulong r0);
            quotient = LimbArrays.ToInteger([q0, q1]);
            remainder = LimbArrays.ToInteger([r0, r1]);
        }

        BigInteger expected = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        if (quotient != expected || remainder != rest)
        {
            Assert.Fail($"{dividend} / {divisor}: expected {expected} and {rest}, computed {quotient} and {remainder}");
        }
    }
}
