using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>The arithmetic under every hot path leaves nothing to the garbage collector.</summary>
public sealed class NumericsAllocationTests
{
    private static readonly UInt128[] _operands =
        [1, 3, ulong.MaxValue, (UInt128.One << 64) + 1, (UInt128.One << 127) + 12_345, UInt128.MaxValue - 2, UInt128.MaxValue];

    // Results go where the compiler cannot see that nobody reads them.
    private static UInt128 _sink;
    private static UInt512 _wideSink;

    [Fact]
    public void In_AllocatingWork_Counts() => Assert.True(AllocatedBytes.In(static () => GC.KeepAlive(new byte[64])) > 0);

    [Fact]
    public void MulDiv_EveryRounding_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (UInt128 a in _operands)
        {
            foreach (UInt128 b in _operands)
            {
                _sink ^= MulDiv.Floor(a, b, UInt128.Max(a, b));
                _sink ^= MulDiv.Ceiling(a, b, UInt128.Max(a, b));
                _sink ^= MulDiv.HalfEven(a, b, UInt128.Max(a, b));
                _sink ^= (UInt128)(uint)(MulDiv.CompareProducts(a, b, b, a) + 1);
            }
        }
    }));

    [Fact]
    public void UInt512_EveryOperator_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (UInt128 a in _operands)
        {
            foreach (UInt128 b in _operands)
            {
                UInt512 product = (UInt512)a * b;
                UInt512 wide = (product * product) + product;
                (UInt512 quotient, UInt512 remainder) = UInt512.DivRem(wide, product + b);
                _wideSink = UInt512.Min((quotient * (product + b)) + remainder - wide, wide / a % b);
                _sink ^= (UInt128)(product / b) ^ (UInt128)(wide == product ? 1U : 0U) ^ (UInt128)(uint)(wide.CompareTo(product) + 1);
            }
        }
    }));

    [Fact]
    public void GreatestCommonDivisor_BothWidths_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (UInt128 a in _operands)
        {
            foreach (UInt128 b in _operands)
            {
                _sink ^= GreatestCommonDivisor.Of(a, b) ^ GreatestCommonDivisor.Of(unchecked((ulong)a), unchecked((ulong)b));
            }
        }
    }));
}
