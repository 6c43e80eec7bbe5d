using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <content>The first pass: each pool's stake and its owners', and the active stake.</content>
public sealed partial class EpochRewards
{
    private readonly ulong[] _stake;
    private readonly ulong[] _ownerStake;

    private unsafe void SumStakes(int part)
    {
        PartSums sums = _parts[part];
        Span<ulong> stakes = sums.Stake.AsSpan(0, _call.PoolCount);
        Span<ulong> ownerStakes = sums.OwnerStake.AsSpan(0, _call.PoolCount);
        stakes.Clear();
        ownerStakes.Clear();

        (int first, int count) = RowsOf(part);
        ReadOnlySpan<ulong> stake = new(_call.Stake + first, count);
        ReadOnlySpan<int> pool = new(_call.Pool + first, count);
        var owners = new OwnersOfRows(OwnerRows, first);
        ulong active = 0;
        var runs = new IndexRuns(pool);
        while (runs.MoveNext())
        {
            ReadOnlySpan<ulong> values = stake.Slice(runs.Start, runs.Length);
            ulong sum = WordSum.Of(values);
            active += sum;
            if (runs.IsMixed)
            {
                AddMixed(values, pool.Slice(runs.Start, runs.Length), stakes, first + runs.Start);
            }
            else
            {
                AddRun(sum, runs.Index, stakes, first + runs.Start);
            }

            while (owners.MoveNext(first + runs.Start + runs.Length))
            {
                AddOwner(stake[owners.Row - first], pool[owners.Row - first], ownerStakes, owners.Row);
            }
        }

        sums.Active = active;
    }

    private ulong JoinStakes()
    {
        ulong active = 0;
        Array.Clear(_stake, 0, _call.PoolCount);
        Array.Clear(_ownerStake, 0, _call.PoolCount);
        for (int part = 0; part < _call.PartCount; part++)
        {
            PartSums sums = _parts[part];
            active += sums.Active;
            for (int pool = 0; pool < _call.PoolCount; pool++)
            {
                _stake[pool] += sums.Stake[pool];
                _ownerStake[pool] += sums.OwnerStake[pool];
            }
        }

        return active;
    }

    // A pool's sum is within the active stake, whose own sum is checked: an overflow here is an overflow there.
    private static void AddRun(ulong sum, int pool, Span<ulong> stakes, int row)
    {
        if (unchecked((uint)pool) < (uint)stakes.Length)
        {
            stakes[pool] += sum;
        }
        else if (pool != DelegationColumns.UnlistedPool)
        {
            throw UnknownPool(row, pool, stakes.Length);
        }
    }

    private static void AddMixed(ReadOnlySpan<ulong> values, ReadOnlySpan<int> pools, Span<ulong> stakes, int row)
    {
        for (int i = 0; i < values.Length; i++)
        {
            AddRun(values[i], pools[i], stakes, row + i);
        }
    }

    // Owner rows are distinct and within their pool's stake, so this sum is within that one.
    private static void AddOwner(ulong stake, int pool, Span<ulong> ownerStakes, int row)
    {
        if (pool == DelegationColumns.UnlistedPool)
        {
            throw Refused($"Owner row {row} delegates to no listed pool.");
        }

        ownerStakes[pool] += stake;
    }

    private static ArgumentException UnknownPool(int row, int pool, int poolCount) =>
        Refused($"Row {row} delegates to pool {pool}; there are {poolCount} pools.");

    // The parameter is the public method's: the passes are its body.
    private static ArgumentException Refused(string message, string delegations = "delegations") => new(message, delegations);
}
