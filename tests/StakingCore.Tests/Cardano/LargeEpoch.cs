using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

/// <summary>An epoch of tens of thousands of rows from a seed, at mainnet's magnitudes, with hostile pools among them.</summary>
internal sealed record LargeEpoch(RewardEpoch Epoch, EpochPool[] Pools, ulong[] Stake, int[] Pool, int[] OwnerRows)
{
    internal static LargeEpoch Make(int seed, string order, int poolCount, int rowCount)
    {
        var random = new Random(seed);
        EpochPool[] pools = [.. Enumerable.Range(0, poolCount).Select(_ => MakePool(random))];
        ulong[] stake = [.. Enumerable.Range(0, rowCount).Select(_ => MakeStake(random))];
        int[] pool = [.. Enumerable.Range(0, rowCount).Select(row => (int)((long)row * (poolCount + 1) / rowCount) - 1)];
        int[] shuffled = [.. pool];
        random.Shuffle(shuffled);
        int mixedFrom = order switch
        {
            "grouped" => rowCount,
            "mixed" => 0,
            _ => rowCount / 2,
        };
        shuffled.AsSpan(mixedFrom).CopyTo(pool.AsSpan(mixedFrom));

        ulong active = stake.Aggregate(0UL, (sum, value) => sum + value);
        var epoch = new RewardEpoch
        {
            Parameters = RewardParameters.Mainnet with { StakePoolTargetNumber = (uint)(poolCount * 2 / 3) },
            Available = new Amount<Lovelace>(20_000_000_000_000),
            Circulation = new Amount<Lovelace>(active + (active / 2)),
            BlocksMade = pools.Aggregate(0UL, (sum, item) => sum + item.Blocks),
        };
        int[] owners = [.. Enumerable.Range(0, rowCount).Where(row => pool[row] >= 0 && row % 301 == 7)];
        return new LargeEpoch(epoch, pools, stake, pool, owners);
    }

    private static EpochPool MakePool(Random random)
    {
        Fraction margin = random.Next(4) switch
        {
            0 => new Fraction((ulong)random.NextInt64(long.MaxValue), ulong.MaxValue - (ulong)random.Next(1000)),
            1 => default,
            _ => new Fraction((ulong)random.Next(1000), 10_000),
        };
        ulong pledge = random.Next(3) == 0 ? 0 : (ulong)random.NextInt64(1_000_000);
        return new EpochPool(new PoolParameters(new(pledge), new(340_000_000), margin), (ulong)random.Next(40) + 1);
    }

    // Up to 64 million ADA; now and then nothing, one lovelace, or a round number that makes whole quotients likely.
    private static ulong MakeStake(Random random) => random.Next(10) switch
    {
        0 => (ulong)random.Next(3),
        1 => 1UL << random.Next(40),
        _ => (ulong)Math.Exp(13 + (random.NextDouble() * 15)),
    };
}
