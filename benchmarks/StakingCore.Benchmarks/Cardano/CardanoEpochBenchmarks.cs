using System.Numerics;
using BenchmarkDotNet.Attributes;
using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Cardano;

/// <summary>
/// A whole epoch, from columns of stake and pool index to every reward, the pools' figures, sums and residue. Read the
/// ratios, not the times.
/// </summary>
[MemoryDiagnoser]
public class CardanoEpochBenchmarks
{
    private EpochInput _input = EpochInput.Make(1, 1, Margins.Typical);
    private EpochRewards _oneThread = new(1);
    private EpochRewards _twoThreads = new(1, 2);
    private BigInteger[] _leaders = [];
    private int[] _poolCopy = [];

    [Params(EpochSize.Small, EpochSize.Mainnet, EpochSize.TenTimesMainnet)]
    public EpochSize Size { get; set; }

    [Params(Margins.Typical, Margins.Words)]
    public Margins Margins { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _input = EpochInput.Make(Size, Margins);
        _oneThread = new EpochRewards(_input.Pools.Length);
        _twoThreads = new EpochRewards(_input.Pools.Length, 2);
        _leaders = new BigInteger[_input.Pools.Length];
        _poolCopy = new int[_input.Grouped.Pool.Length];
    }

    [Benchmark(Baseline = true, Description = "BigInteger")]
    public BigInteger BigIntegers() =>
        BigIntegerEpoch.Compute(_input.Epoch, _input.Pools, _input.Grouped, _leaders, _input.MemberRewards);

    [Benchmark(Description = "StakingCore")]
    public EpochRewardTotals Columns() => Run(_oneThread, _input.Grouped);

    [Benchmark(Description = "StakingCore, rows in any order")]
    public EpochRewardTotals ColumnsInAnyOrder() => Run(_oneThread, _input.AnyOrder);

    [Benchmark(Description = "StakingCore, two threads")]
    public EpochRewardTotals ColumnsOnTwoThreads() => Run(_twoThreads, _input.Grouped);

    /// <summary>The floor: the same bytes read and written once, stake to rewards and pool index to its like.</summary>
    [Benchmark(Description = "Copy of the columns")]
    public void Copy()
    {
        _input.Grouped.Stake.CopyTo(_input.MemberRewards, 0);
        _input.Grouped.Pool.CopyTo(_poolCopy, 0);
    }

    private EpochRewardTotals Run(EpochRewards rewards, EpochColumns columns) =>
        rewards.Compute(_input.Epoch, _input.Pools, columns.Delegations, _input.PoolRewards, _input.MemberRewards);
}
