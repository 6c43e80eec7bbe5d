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
        stakes.Clear();

        (int first, int count) = RowsOf(part);
        ReadOnlySpan<ulong> stake = new(_call.Stake + first, count);
        ReadOnlySpan<int> pool = new(_call.Pool + first, count);
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
        }

        sums.Active = active;
    }

    private ulong JoinStakes()
    {
        ulong active = 0;
        Array.Clear(_stake, 0, _call.PoolCount);
        for (int part = 0; part < _call.PartCount; part++)
        {
            active += _parts[part].Active;
            for (int pool = 0; pool < _call.PoolCount; pool++)
            {
                _stake[pool] += _parts[part].Stake[pool];
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

    // Marks each owner's row in the output, which is filled afterwards, so that a repeated row is found without memory.
    private void SumOwnerStakes(DelegationColumns delegations, Span<ulong> marks)
    {
        Span<ulong> ownerStakes = _ownerStake.AsSpan(0, _call.PoolCount);
        ownerStakes.Clear();
        foreach (int row in delegations.OwnerRows)
        {
            if (unchecked((uint)row) >= (uint)marks.Length || delegations.Pool[row] == DelegationColumns.UnlistedPool)
            {
                throw new ArgumentException($"Owner row {row} delegates to no listed pool.", nameof(delegations));
            }

            marks[row] = 0;
        }

        foreach (int row in delegations.OwnerRows)
        {
            if (marks[row] != 0)
            {
                throw new ArgumentException($"Owner row {row} is repeated.", nameof(delegations));
            }

            marks[row] = 1;

            // Distinct rows of one pool: at most the pool's stake, so the sum cannot overflow.
            ownerStakes[delegations.Pool[row]] += delegations.Stake[row];
        }
    }

    private static ArgumentException UnknownPool(int row, int pool, int poolCount, string delegations = "delegations") =>
        new($"Row {row} delegates to pool {pool}; there are {poolCount} pools.", delegations);
}
