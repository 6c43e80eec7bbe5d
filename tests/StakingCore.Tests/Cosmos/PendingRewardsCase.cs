using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

/// <summary>A validator with two slashes and delegations from before, between and after them, made from a seed.</summary>
internal sealed record PendingRewardsCase
{
    private const long OneInUnits = 1_000_000_000_000_000_000;

    private PendingRewardsCase(Random random, int scale, int rows)
    {
        BigInteger unit = BigInteger.Pow(10, scale);
        Tokens = (random.Next(1, 1_000_000_000) * unit) + random.Next();
        AllShares = (Tokens * DecimalOracle.E * random.Next(100, 250) / 100) + random.Next();
        BigInteger ratio = BigInteger.Zero;
        for (ulong period = 5; period < 25; period++)
        {
            Periods.Add((period, ratio));
            ratio += random.NextInt64(OneInUnits / 20) + (random.Next(4) == 0 ? DecimalOracle.E * random.Next(50) : 0);
        }

        EndRatio = ratio;
        Slashes = [(100, 10, random.NextInt64(OneInUnits)), (200, 18, random.Next(2) == 0 ? OneInUnits / 20 : 1)];
        for (int row = 0; row < rows; row++)
        {
            AddRow(random);
        }
    }

    internal ulong Height { get; init; } = 300;

    internal BigInteger Tokens { get; }

    internal BigInteger AllShares { get; }

    internal List<(ulong Period, BigInteger Ratio)> Periods { get; } = [];

    internal BigInteger EndRatio { get; }

    internal (ulong Height, ulong Period, BigInteger Fraction)[] Slashes { get; init; }

    internal List<int> StartPeriod { get; } = [];

    internal List<ulong> StartHeight { get; } = [];

    internal List<BigInteger> Stake { get; } = [];

    internal List<BigInteger> Shares { get; } = [];

    internal static PendingRewardsCase Make(int seed, int scale, int rows) => new(new Random(seed), scale, rows);

    internal PendingRewards Calculator() => new(
        new ValidatorShares(CosmosInteger.FromBigInteger(Tokens), CosmosDecimal.FromUnits(AllShares)),
        Height,
        [.. Periods.Select(period => new PendingRewardPeriod(period.Period, CosmosDecimal.FromUnits(period.Ratio)))],
        [.. Slashes.Select(slash => new PendingRewardSlash(slash.Height, slash.Period, CosmosDecimal.FromUnits(slash.Fraction)))],
        CosmosDecimal.FromUnits(EndRatio));

    /// <summary>A delegation whose stake is what its shares are worth before the slashes, give or take a few units; now and then three times as much.</summary>
    private void AddRow(Random random)
    {
        BigInteger shares = (AllShares * random.Next(1, 1_000) / 100_000) + random.Next(10);
        int startPeriod = random.Next(Periods.Count);
        ulong startHeight = random.Next(12) switch
        {
            0 => Height,
            1 => 100,
            2 => 200,
            _ => (ulong)random.Next(1, 300),
        };
        BigInteger worth = shares * Tokens * DecimalOracle.E / AllShares;
        foreach ((ulong height, ulong period, BigInteger fraction) in Slashes.Reverse())
        {
            if (height >= startHeight && period > Periods[startPeriod].Period && fraction < DecimalOracle.E)
            {
                worth = (worth * DecimalOracle.E / (DecimalOracle.E - fraction)) + 1;
            }
        }

        StartPeriod.Add(startPeriod);
        StartHeight.Add(startHeight);
        Shares.Add(shares);
        Stake.Add(random.Next(30) == 0 ? worth * 3 : BigInteger.Max(0, worth + random.Next(-6, 7)));
    }
}
