using System.Numerics;
using StakingCore.Benchmarks.Cardano;
using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Guard;

/// <summary>Cardano's epoch: what <c>docs/performance.md</c> promises of it.</summary>
internal static class CardanoHotPaths
{
    internal static IEnumerable<HotPath> All()
    {
        yield return Epoch("cardano.epoch", Margins.Typical, anyOrder: false, slower: 8, faster: 40);
        yield return Epoch("cardano.epoch.64-bit-margins", Margins.Words, anyOrder: false, slower: 8, faster: 40);
        yield return Epoch("cardano.epoch.any-order", Margins.Typical, anyOrder: true, slower: 12, faster: 25);
        yield return TwoThreads();
    }

    private static HotPath Epoch(string name, Margins margins, bool anyOrder, double slower, double faster)
    {
        var input = EpochInput.Make(EpochSize.Mainnet, margins);
        EpochColumns columns = anyOrder ? input.AnyOrder : input.Grouped;
        var rewards = new EpochRewards(input.Pools.Length);
        var leaders = new BigInteger[input.Pools.Length];
        int[] poolCopy = new int[columns.Pool.Length];
        CheckBaseline(input, columns, rewards, leaders);
        return new HotPath(
            name,
            () => rewards.Compute(input.Epoch, input.Pools, columns.Delegations, input.PoolRewards, input.MemberRewards),
            [
                new("BigInteger", () => BigIntegerEpoch.Compute(input.Epoch, input.Pools, columns, leaders, input.MemberRewards), ComparisonKind.TimesFaster, faster),
                new("copy", () => { columns.Stake.CopyTo(input.MemberRewards, 0); columns.Pool.CopyTo(poolCopy, 0); }, ComparisonKind.TimesSlower, slower),
            ]);
    }

    // A baseline that computes something else would be a comparison with nothing.
    private static void CheckBaseline(EpochInput input, EpochColumns columns, EpochRewards rewards, BigInteger[] leaders)
    {
        EpochRewardTotals totals = rewards.Compute(
            input.Epoch, input.Pools, columns.Delegations, input.PoolRewards, input.MemberRewards);
        ulong[] expected = new ulong[input.MemberRewards.Length];
        BigInteger residue = BigIntegerEpoch.Compute(input.Epoch, input.Pools, columns, leaders, expected);
        if (residue != (BigInteger)totals.Residue.BaseUnits || !expected.AsSpan().SequenceEqual(input.MemberRewards))
        {
            throw new InvalidOperationException("The BigInteger baseline and the hot path differ.");
        }
    }

    private static HotPath TwoThreads()
    {
        var input = EpochInput.Make(EpochSize.Mainnet, Margins.Typical);
        var one = new EpochRewards(input.Pools.Length);
        var two = new EpochRewards(input.Pools.Length, 2);
        return new HotPath(
            "cardano.epoch.two-threads",
            () => Run(two),
            [new("one thread", () => Run(one), ComparisonKind.TimesFaster, 1.6)]);

        void Run(EpochRewards rewards) =>
            rewards.Compute(input.Epoch, input.Pools, input.Grouped.Delegations, input.PoolRewards, input.MemberRewards);
    }
}
