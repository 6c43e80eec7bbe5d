using System.Numerics;

namespace StakingCore.Benchmarks.Slashing;

/// <summary>The same split as the definition has it, in BigInteger: one product and one division a position.</summary>
internal static class BigIntegerPrefixFloor
{
    internal static BigInteger Split(BigInteger penalty, ReadOnlySpan<ulong> reachable, Span<ulong> losses)
    {
        BigInteger total = BigInteger.Zero;
        foreach (ulong stake in reachable)
        {
            total += stake;
        }

        var loss = BigInteger.Min(penalty, total);
        BigInteger running = BigInteger.Zero;
        BigInteger before = BigInteger.Zero;
        for (int i = 0; i < reachable.Length; i++)
        {
            running += reachable[i];
            BigInteger upTo = loss * running / total;
            losses[i] = (ulong)(upTo - before);
            before = upTo;
        }

        return loss;
    }

    internal static BigInteger Split(BigInteger penalty, ReadOnlySpan<UInt128> reachable, Span<UInt128> losses)
    {
        BigInteger total = BigInteger.Zero;
        foreach (UInt128 stake in reachable)
        {
            total += stake;
        }

        var loss = BigInteger.Min(penalty, total);
        BigInteger running = BigInteger.Zero;
        BigInteger before = BigInteger.Zero;
        for (int i = 0; i < reachable.Length; i++)
        {
            running += reachable[i];
            BigInteger upTo = loss * running / total;
            losses[i] = (UInt128)(upTo - before);
            before = upTo;
        }

        return loss;
    }
}
