using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Cardano;

/// <summary>How large the epoch is, and what its margins look like.</summary>
public enum EpochSize
{
    /// <summary>100 pools, 10,000 delegators: a test network.</summary>
    Small,

    /// <summary>3,000 pools, 1,300,000 delegators: Cardano's main network.</summary>
    Mainnet,

    /// <summary>30,000 pools, 13,000,000 delegators.</summary>
    TenTimesMainnet,
}

/// <summary>The kind of margins that pools declare.</summary>
public enum Margins
{
    /// <summary>Basis points, as nearly every real pool.</summary>
    Typical,

    /// <summary>Fractions whose terms take all 64 bits, which the ledger allows.</summary>
    Words,
}

/// <summary>
/// An epoch made from a seed: stakes log-normal around what wallets hold, pools of unequal size, a few owners each, rows
/// grouped by pool as a snapshot is stored, and the same rows in random order.
/// </summary>
public sealed class EpochInput
{
    private EpochInput(RewardEpoch epoch, EpochPool[] pools, EpochColumns grouped, EpochColumns anyOrder)
    {
        Epoch = epoch;
        Pools = pools;
        Grouped = grouped;
        AnyOrder = anyOrder;
        PoolRewards = new PoolReward[pools.Length];
        MemberRewards = new ulong[grouped.Stake.Length];
    }

    public RewardEpoch Epoch { get; }

    public EpochPool[] Pools { get; }

    public EpochColumns Grouped { get; }

    public EpochColumns AnyOrder { get; }

    public PoolReward[] PoolRewards { get; }

    public ulong[] MemberRewards { get; }

    public static EpochInput Make(EpochSize size, Margins margins) => size switch
    {
        EpochSize.Small => Make(100, 10_000, margins),
        EpochSize.Mainnet => Make(3_000, 1_300_000, margins),
        _ => Make(30_000, 13_000_000, margins),
    };

    public static EpochInput Make(int poolCount, int rowCount, Margins margins)
    {
        const int OwnersPerPool = 2;
        var random = new Random(20_250_701);
        EpochPool[] pools = [.. Enumerable.Range(0, poolCount).Select(_ => MakePool(random, margins))];

        int[] pool = new int[rowCount];
        for (int row = 0; row < rowCount; row++)
        {
            // The root of the position makes the pools grow linearly: the last one is many times the first.
            double position = (double)row / rowCount;
            pool[row] = (int)(poolCount * Math.Sqrt(position));
        }

        ulong[] stake = [.. Enumerable.Range(0, rowCount).Select(_ => MakeStake(random))];
        int[] owners = [.. Enumerable.Range(0, rowCount)
            .Where(row => row == 0 || pool[row] != pool[row - 1])
            .SelectMany(first => Enumerable.Range(first, OwnersPerPool))
            .Where(row => row < rowCount)
            .Distinct()];
        foreach (int row in owners)
        {
            stake[row] += (ulong)pools[pool[row]].Parameters.Pledge.BaseUnits;
        }

        ulong active = stake.Aggregate(0UL, (sum, value) => sum + value);
        var epoch = new RewardEpoch
        {
            Parameters = RewardParameters.Mainnet with { StakePoolTargetNumber = (uint)int.Max(1, poolCount / 6) },
            Available = new Amount<Lovelace>(20_000_000_000_000),
            Circulation = new Amount<Lovelace>(active + (active / 2)),
            BlocksMade = pools.Aggregate(0UL, (sum, item) => sum + item.Blocks),
        };
        var grouped = new EpochColumns(stake, pool, owners);
        return new EpochInput(epoch, pools, grouped, grouped.Shuffle(random));
    }

    private static EpochPool MakePool(Random random, Margins margins)
    {
        Fraction margin = margins == Margins.Typical
            ? new Fraction((ulong)random.Next(0, 1000), 10_000)
            : new Fraction((ulong)random.NextInt64(), ulong.MaxValue - (ulong)random.Next(1000));
        var pledge = new Amount<Lovelace>((ulong)random.NextInt64(1_000_000_000, 500_000_000_000));
        return new EpochPool(new PoolParameters(pledge, new Amount<Lovelace>(170_000_000), margin), (ulong)random.Next(1, 15));
    }

    // Between half an ADA and a few hundred thousand.
    private static ulong MakeStake(Random random) => (ulong)Math.Exp(13 + (random.NextDouble() * 13.5));
}
