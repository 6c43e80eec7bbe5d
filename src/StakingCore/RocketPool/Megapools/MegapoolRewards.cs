using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>Rewards of a megapool, split in four. <c>default</c> is the split of nothing.</summary>
/// <remarks>
/// The contract's products wrap at 2^256 instead of failing, which is reached above 10^59 wei only, far beyond an amount here.
/// Source: RocketMegapoolDelegate, <c>_calculateRewards</c>.
/// </remarks>
public readonly record struct MegapoolRewards : IWrittenOnly
{
    /// <summary>The node's part, in wei: its bond's rewards, its share, and all dust.</summary>
    public Amount<Wei> Node { get; private init; }

    /// <summary>The voters' part, in wei.</summary>
    public Amount<Wei> Voter { get; private init; }

    /// <summary>The pDAO's part, in wei.</summary>
    public Amount<Wei> Pdao { get; private init; }

    /// <summary>The part of rETH, in wei.</summary>
    public Amount<Wei> Reth { get; private init; }

    /// <summary>Splits rewards: borrowed = R − ⌊R · ratio⌋; rETH, voters and pDAO get their floors of it, the node the rest.</summary>
    /// <param name="rewards">The rewards, in wei.</param>
    /// <param name="split">The average split since the last distribution.</param>
    /// <param name="capitalRatio">The average capital ratio since then, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capitalRatio"/> is above 1.</exception>
    public static MegapoolRewards Compute(Amount<Wei> rewards, in RevenueSplit split, Fixed18 capitalRatio)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capitalRatio, Fixed18.One);
        Amount<Wei> borrowed = rewards - capitalRatio.MultiplyFloor(rewards);
        Amount<Wei> reth = split.Reth.MultiplyFloor(borrowed);
        Amount<Wei> voter = split.Voter.MultiplyFloor(borrowed);
        Amount<Wei> pdao = split.Pdao.MultiplyFloor(borrowed);
        return new MegapoolRewards { Node = rewards - reth - voter - pdao, Voter = voter, Pdao = pdao, Reth = reth };
    }

    /// <summary>The rewards of a megapool that never distributed: all are the node's.</summary>
    /// <param name="rewards">The rewards, in wei.</param>
    public static MegapoolRewards AllToNode(Amount<Wei> rewards) => new() { Node = rewards };
}
