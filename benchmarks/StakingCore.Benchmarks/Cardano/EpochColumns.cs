using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Cardano;

/// <summary>The delegations of one epoch as arrays.</summary>
public sealed record EpochColumns(ulong[] Stake, int[] Pool, int[] OwnerRows)
{
    public DelegationColumns Delegations => new(Stake, Pool, OwnerRows);

    internal EpochColumns Shuffle(Random random)
    {
        int[] order = [.. Enumerable.Range(0, Stake.Length)];
        random.Shuffle(order);
        int[] place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        return new EpochColumns(
            [.. order.Select(row => Stake[row])], [.. order.Select(row => Pool[row])], [.. OwnerRows.Select(row => place[row]).Order()]);
    }
}
