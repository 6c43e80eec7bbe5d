using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Contracts.Allocations;

/// <summary>The SDK's numbers at every width, and the pending rewards of a validator's delegations.</summary>
internal static class CosmosHotPaths
{
    private static readonly CosmosDecimal[] _operands =
    [
        CosmosDecimal.SmallestUnit,
        CosmosDecimal.Parse("-1.5"),
        CosmosDecimal.Parse("123456789012.345678901234567890"),
        CosmosDecimal.FromUnits((BigInteger.One << 127) + 5),
        CosmosDecimal.FromUnits((BigInteger.One << 180) + 5),
    ];

    private static readonly CosmosInteger[] _wholes =
        [1, -7, ulong.MaxValue, UInt128.MaxValue, CosmosInteger.FromBigInteger((BigInteger.One << 200) + 5)];

    private static readonly BigInteger _big = (BigInteger.One << 200) + 3;
    private static readonly PendingRewardsInput _narrow = new(1_000_000);
    private static readonly PendingRewardsInput _wide = new(BigInteger.Pow(10, 24));

    // Results go where the compiler cannot see that nobody reads them.
    private static CosmosDecimal _sink;
    private static CosmosInteger _whole;
    private static long _count;
    private static bool _found;

    [HotPath]
    private static void DecimalProductsAndQuotients()
    {
        foreach (CosmosDecimal a in _operands)
        {
            foreach (CosmosDecimal b in _operands)
            {
                _sink = a.Mul(b);
                _sink = a.MulTruncate(b);
                _sink = a.MulRoundUp(b);
                _sink = a.MulInt(3);
                _sink = a.Quo(b);
                _sink = a.QuoTruncate(b);
                _sink = a.QuoRoundUp(b);
                _sink = a.QuoRoundUp(b, CosmosMathVersion.Current);
                _sink = a.QuoInt(7);
            }
        }
    }

    [HotPath]
    private static void DecimalSumsAndComparisons()
    {
        foreach (CosmosDecimal a in _operands)
        {
            foreach (CosmosDecimal b in _operands)
            {
                _sink = CosmosDecimal.Max(a, b) + CosmosDecimal.Min(a, -b) - CosmosDecimal.Abs(a);
                _count += a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
                _count += (a == b ? 1 : 0) + (a != b ? 1 : 0) + (a < b ? 1 : 0) + (a <= b ? 1 : 0) + (a > b ? 1 : 0) + (a >= b ? 1 : 0);
            }

            _count += a.Sign + (a.IsZero || a.IsNegative || a.IsPositive || a.IsInteger ? 1 : 0);
            _sink = _count == 0 ? CosmosDecimal.MinValue + CosmosDecimal.One : CosmosDecimal.MaxValue - CosmosDecimal.One;
        }
    }

    [HotPath]
    private static void DecimalRoundingRootsAndText()
    {
        Span<char> text = stackalloc char[128];
        foreach (CosmosDecimal a in _operands)
        {
            _whole = a.RoundInt() + a.TruncateInt();
            _sink = a.Ceil() + a.TruncateDec() + CosmosDecimal.FromInteger(5) + CosmosDecimal.FromInteger(5, 3);
            _sink = _operands[1].Power(5);
            _sink = _operands[1].Power(5, CosmosMathVersion.Current);
            _found = _operands[1].TryApproxSqrt(out _sink);
            _found = _operands[2].TryApproxRoot(3, out _sink);
            _found = _operands[2].TryApproxRoot(3, CosmosMathVersion.Current, out _sink);
            _found = Format(a, text, out int written);
            _found = CosmosDecimal.TryParse(text[..written], out _sink);
            _sink = CosmosDecimal.Parse(text[..written]);
        }
    }

    [HotPath]
    private static void IntegerArithmetic()
    {
        foreach (CosmosInteger a in _wholes)
        {
            foreach (CosmosInteger b in _wholes)
            {
                _whole = CosmosInteger.Max(a, b) + CosmosInteger.Min(a, -b) - CosmosInteger.Abs(a);
                _whole = (a / b) + (a % b) + (_wholes[1] * b);
                _count += a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
                _count += (a == b ? 1 : 0) + (a != b ? 1 : 0) + (a < b ? 1 : 0) + (a <= b ? 1 : 0) + (a > b ? 1 : 0) + (a >= b ? 1 : 0);
            }

            _count += a.Sign + (a.IsZero || a.IsNegative || a.IsPositive ? 1 : 0);
            _whole = _count == 0 ? CosmosInteger.MinValue + CosmosInteger.One : CosmosInteger.MaxValue - CosmosInteger.One;
        }
    }

    [HotPath]
    private static void IntegerConversionsAndText()
    {
        Span<char> text = stackalloc char[128];
        _whole = CosmosInteger.FromBigInteger(_big) + CosmosInteger.Zero;
        _sink = CosmosDecimal.FromUnits(_big) + CosmosDecimal.Zero + CosmosDecimal.SmallestUnit;
        _count += CosmosDecimal.Decimals;
        _whole = (CosmosInteger)5 + (CosmosInteger)5L + (CosmosInteger)5UL + (CosmosInteger)(UInt128)5;
        _count += (long)_whole + (long)(ulong)_whole + (long)(UInt128)_whole;
        foreach (CosmosInteger a in _wholes)
        {
            _found = Format(a, text, out int written);
            _found = CosmosInteger.TryParse(text[..written], out _whole);
            _whole = CosmosInteger.Parse(text[..written]);
        }
    }

    [HotPath]
    private static void PendingRewardColumns()
    {
        _narrow.Calculator.Compute(_narrow.Columns, StakeCheckMode.Report, _narrow.Rewards, _narrow.Statuses);
        _wide.Calculator.Compute(_wide.Columns, StakeCheckMode.Report, _wide.Rewards, _wide.Statuses);
    }

    // Without boxing: a constrained call.
    private static bool Format<T>(T value, Span<char> text, out int written)
        where T : ISpanFormattable => value.TryFormat(text, out written, default, null);
}
