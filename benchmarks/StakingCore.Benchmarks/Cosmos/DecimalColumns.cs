using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>Pairs of decimals as a keeper meets them, made from a seed: shares or tokens with odd digits, and rates or ratios.</summary>
internal sealed class DecimalColumns
{
    private DecimalColumns(int rows)
    {
        var random = new Random(20_260_101);
        Big = new BigInteger[rows];
        BigRate = new BigInteger[rows];
        BigWhole = new BigInteger[rows];
        for (int i = 0; i < rows; i++)
        {
            // Up to 10^13 base units with 18 decimals; a rate around one; a whole of up to 10^14 base units.
            Big[i] = ((BigInteger)Math.Exp(random.NextDouble() * 30) * BigIntegerDecimal.One) + random.NextInt64(1_000_000_000_000_000_000);
            BigRate[i] = random.NextInt64(1, 2_000_000_000_000_000_000);
            BigWhole[i] = ((BigInteger)Math.Exp(14 + (random.NextDouble() * 18)) * BigIntegerDecimal.One) + random.NextInt64(1_000_000_000_000_000_000);
        }

        Value = [.. Big.Select(CosmosDecimal.FromUnits)];
        Rate = [.. BigRate.Select(CosmosDecimal.FromUnits)];
        Whole = [.. BigWhole.Select(CosmosDecimal.FromUnits)];
        Result = new CosmosDecimal[rows];
        BigResult = new BigInteger[rows];
    }

    internal BigInteger[] Big { get; }

    internal BigInteger[] BigRate { get; }

    internal BigInteger[] BigWhole { get; }

    internal CosmosDecimal[] Value { get; }

    internal CosmosDecimal[] Rate { get; }

    internal CosmosDecimal[] Whole { get; }

    internal CosmosDecimal[] Result { get; }

    internal BigInteger[] BigResult { get; }

    internal static DecimalColumns Make(int rows) => new(rows);

    internal void Mul()
    {
        for (int i = 0; i < Result.Length; i++)
        {
            Result[i] = Value[i].Mul(Rate[i]);
        }
    }

    internal void QuoTruncate()
    {
        for (int i = 0; i < Result.Length; i++)
        {
            Result[i] = Value[i].QuoTruncate(Whole[i]);
        }
    }

    internal void Quo()
    {
        for (int i = 0; i < Result.Length; i++)
        {
            Result[i] = Value[i].Quo(Whole[i]);
        }
    }

    internal void BigMul()
    {
        for (int i = 0; i < BigResult.Length; i++)
        {
            BigResult[i] = BigIntegerDecimal.Mul(Big[i], BigRate[i]);
        }
    }

    internal void BigQuoTruncate()
    {
        for (int i = 0; i < BigResult.Length; i++)
        {
            BigResult[i] = BigIntegerDecimal.QuoTruncate(Big[i], BigWhole[i]);
        }
    }

    internal void BigQuo()
    {
        for (int i = 0; i < BigResult.Length; i++)
        {
            BigResult[i] = BigIntegerDecimal.Quo(Big[i], BigWhole[i]);
        }
    }

    /// <summary>Ends the program where the two last runs gave different numbers: what is timed must be the same work.</summary>
    internal void CheckEqual(Action run, Action baseline)
    {
        run();
        baseline();
        for (int i = 0; i < Result.Length; i++)
        {
            if (Result[i].ToUnits() != BigResult[i])
            {
                throw new InvalidOperationException($"Row {i}: {Result[i].ToUnits()} and the baseline's {BigResult[i]} differ.");
            }
        }
    }
}
