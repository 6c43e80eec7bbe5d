using System.Numerics;
using StakingCore.Cosmos;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

/// <summary>The decimal's operations leave nothing to the garbage collector, whatever the width.</summary>
public sealed class CosmosAllocationTests
{
    private static readonly CosmosDecimal[] _operands =
    [
        CosmosDecimal.SmallestUnit,
        CosmosDecimal.Parse("-1.5"),
        CosmosDecimal.Parse("123456789012.345678901234567890"),
        CosmosDecimal.FromUnits((BigInteger.One << 127) + 5),
        CosmosDecimal.FromUnits((BigInteger.One << 180) + 5),
    ];

    // Results go where the compiler cannot see that nobody reads them.
    private static CosmosDecimal _sink;
    private static CosmosInteger _whole;
    private static bool _found;

    [Fact]
    public void ProductsAndSums_EveryWidth_AllocateNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (CosmosDecimal a in _operands)
        {
            foreach (CosmosDecimal b in _operands)
            {
                _sink = a.Mul(b);
                _sink = a.MulTruncate(b);
                _sink = a.MulRoundUp(b);
                _sink = a.MulInt(3);
                _sink = a + b - _sink;
                _found = a < b || a == b;
            }
        }
    }));

    [Fact]
    public void Quotients_EveryWidth_AllocateNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (CosmosDecimal a in _operands)
        {
            foreach (CosmosDecimal b in _operands)
            {
                _sink = a.Quo(b);
                _sink = a.QuoTruncate(b);
                _sink = a.QuoRoundUp(b);
                _sink = a.QuoInt(7);
            }
        }
    }));

    [Fact]
    public void WholeNumbersRootsAndText_AllocateNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        Span<char> text = stackalloc char[128];
        foreach (CosmosDecimal a in _operands)
        {
            _whole = a.RoundInt() + a.TruncateInt();
            _whole = (_whole * 5 / 3) - (_whole % 7);
            _sink = a.Ceil();
            _sink = _operands[1].Power(5);
            _found = _operands[1].TryApproxSqrt(out _sink);
            _found = Format(a, text, out int written);
            _found = CosmosDecimal.TryParse(text[..written], out _sink);
        }
    }));

    // Without boxing: a constrained call.
    private static bool Format<T>(T value, Span<char> text, out int written)
        where T : ISpanFormattable => value.TryFormat(text, out written, default, null);
}
