using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>Splits rewards below 2^63 wei with what is prepared for their terms, or by corrected estimates.</summary>
internal struct PreparedShares
{
    private readonly bool _isPrepared;
    private CapitalShares _capital;
    private FeeShares _fees;

    /// <summary>Makes it empty; only <see cref="VectorPath.Widest"/> prepares anything.</summary>
    internal PreparedShares(VectorPath path) => _isPrepared = path == VectorPath.Widest;

    /// <summary>The node's part by capital and the fee on the rest, where both are prepared: two floors and no division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TrySplit(ulong rewards, UInt128 bond, UInt128 borrowed, ulong fee, out ulong node)
    {
        node = 0;
        if (!_isPrepared || !_capital.TryFind(bond, borrowed, out ProperShare64 capital) || !_fees.TryFind(fee, out ProperShare64 charge))
        {
            return false;
        }

        ulong part = capital.Floor(rewards);
        node = part + charge.Floor(rewards - part);
        return true;
    }

    /// <summary>The node's part by capital and the fee on the rest, by estimates. The capital is above 0, the fee at most 1.</summary>
    internal static UInt128 Estimate(ulong rewards, UInt128 bond, UInt128 borrowed, ulong fee)
    {
        ulong part = EstimatedQuotient.Floor(rewards, bond, bond + borrowed);
        return (UInt128)part + EstimatedQuotient.Floor(rewards - part, fee, Fixed18.Scale);
    }
}
