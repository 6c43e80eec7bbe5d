using System.Numerics;

namespace StakingCore.Decentralization;

/// <summary>A coalition on the way to the target. The member of index 0 is the highest bit, so that a larger mask of the same size is the lexicographically smaller set.</summary>
internal readonly record struct CoalitionState(UInt128 Own, UInt128 Controlled, int Count, BigInteger Members)
{
    /// <summary>
    /// Whether this one is preferred: less own stake, then fewer members, then smaller indices. Adding the same new members to
    /// both sides keeps the order, which is what lets a dominated state be dropped.
    /// </summary>
    internal bool IsCheaperThan(in CoalitionState other)
    {
        if (Own != other.Own)
        {
            return Own < other.Own;
        }

        return Count != other.Count ? Count < other.Count : Members > other.Members;
    }
}
