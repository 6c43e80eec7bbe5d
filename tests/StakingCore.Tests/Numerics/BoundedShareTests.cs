using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class BoundedShareTests
{
    private static readonly ulong[] _denominators =
    [
        1, 2, 3, 5, 63, 64, 65, 448, 1_000_003,
        (1UL << 41) - 1, 1UL << 41, (1UL << 41) + 1,
        BoundedShare.DenominatorLimit - 3, BoundedShare.DenominatorLimit - 2, BoundedShare.DenominatorLimit - 1,
    ];

    /// <summary>Rests of nothing, of as little as can be and of as much as can be: where the bound is nearest to being broken.</summary>
    [Fact]
    public void Floor_EveryFactorAndTheNearestRests_EqualsTheDivision()
    {
        foreach (ulong denominator in _denominators)
        {
            ulong[] rests =
            [
                0, 1 % denominator, denominator / 2, denominator / 3, denominator - 1,
                .. Enumerable.Range(1, 40).Select(n => RestOneBelowAnInteger((ulong)n * 51, denominator)),
            ];
            foreach (ulong rest in rests)
            {
                foreach (ulong whole in (ulong[])[0, 1, 342])
                {
                    CheckEveryFactor((whole * denominator) + rest, denominator);
                }
            }
        }
    }

    [Fact]
    public void Floor_RandomRatios_EqualsTheDivision()
    {
        var random = new Random(19);
        for (int i = 0; i < 400; i++)
        {
            ulong denominator = (ulong)random.NextInt64(1, (long)BoundedShare.DenominatorLimit) >> random.Next(41);
            denominator = ulong.Max(1, denominator);
            CheckEveryFactor((ulong)random.NextInt64() >> random.Next(11, 60), denominator);
        }
    }

    [Fact]
    public void Floor_LargestWhole_DoesNotWrap() => CheckEveryFactor(BoundedShare.MaxWhole, 1);

    [Fact]
    public void New_OutsideTheBound_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoundedShare(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoundedShare(1, BoundedShare.DenominatorLimit));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoundedShare(BoundedShare.MaxWhole + 1, 1));
    }

    // The rest r with factor · r ≡ −1: the product then ends 1/d below an integer.
    private static ulong RestOneBelowAnInteger(ulong factor, ulong denominator)
    {
        BigInteger modulus = denominator;
        for (BigInteger multiple = modulus - 1; multiple < modulus * (factor + 1); multiple += modulus)
        {
            if (multiple % factor == 0)
            {
                return (ulong)(multiple / factor % modulus);
            }
        }

        return denominator - 1;
    }

    private static void CheckEveryFactor(ulong numerator, ulong denominator)
    {
        var share = new BoundedShare(numerator, denominator);
        for (ulong factor = 0; factor <= BoundedShare.MaxFactor; factor++)
        {
            ulong expected = (ulong)((UInt128)factor * numerator / denominator);
            if (share.Floor(factor) != expected)
            {
                Assert.Fail($"{factor} x {numerator} / {denominator}: expected {expected}, computed {share.Floor(factor)}");
            }
        }
    }
}
