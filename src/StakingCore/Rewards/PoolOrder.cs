using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>The one order of pools: desirability descending, potential descending, index ascending.</summary>
internal static class PoolOrder
{
    /// <summary>Negative where the left pool ranks first; zero only for the same index.</summary>
    internal static int Compare(
        (ExactRational Desirability, ExactRational Potential, int Index) left,
        (ExactRational Desirability, ExactRational Potential, int Index) right)
    {
        int order = right.Desirability.CompareTo(left.Desirability);
        if (order == 0)
        {
            order = right.Potential.CompareTo(left.Potential);
        }

        return order == 0 ? left.Index.CompareTo(right.Index) : order;
    }
}
