using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>A node's weight for RPL rewards. <c>default</c> is that of a node without stake.</summary>
/// <remarks>Source: RPIP-30; the reference tree generator, ruleset 11.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct NodeWeight : IWrittenOnly
{
    private static readonly Fixed18 _linearTo = new(15 * (UInt128)Fixed18.Scale);
    private static readonly UInt128 _constant = 13_613_700_000_000_000_000;
    private static readonly UInt128 _shift = 13 * (UInt128)Fixed18.Scale;

    /// <summary>What the stake is worth, in wei: ⌊stake · price⌋.</summary>
    public Amount<Wei> Value { get; private init; }

    /// <summary>The value in percent of what is borrowed, rounded down; 0 where nothing is borrowed.</summary>
    public Fixed18 PercentOfBorrowed { get; private init; }

    /// <summary>The weight: 100 · value up to 15%, beyond it (13.6137 + 2 · ln(percent − 13)) · borrowed.</summary>
    public UInt128 Weight { get; private init; }

    /// <summary>Weighs a node.</summary>
    /// <param name="borrowed">What it has borrowed, in wei.</param>
    /// <param name="rplStake">Its RPL.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <exception cref="OverflowException">The value, the percentage or the weight is above 2^128 − 1.</exception>
    public static NodeWeight Compute(Amount<Wei> borrowed, Amount<Rpl> rplStake, Fixed18 rplPrice)
    {
        UInt128 value = MulDiv.Floor(rplStake.BaseUnits, rplPrice.Parts, Fixed18.Scale);
        Fixed18 percent = new(borrowed.IsZero ? 0 : MulDiv.Floor(value, 100 * (UInt128)Fixed18.Scale, borrowed.BaseUnits));
        UInt128 weight = percent <= _linearTo
            ? value * 100
            : MulDiv.Floor(
                _constant + (2 * NaturalLogarithm.Floor(new(percent.Parts - _shift)).Parts), borrowed.BaseUnits, Fixed18.Scale);
        return new NodeWeight { Value = new(value), PercentOfBorrowed = percent, Weight = weight };
    }

    /// <summary>The weight for a part of the interval: weight · seconds ÷ interval, rounded down.</summary>
    /// <param name="secondsRegistered">How long the node was registered within the interval.</param>
    /// <param name="intervalSeconds">The interval, at least as long and not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is 0 or shorter than the time in it.</exception>
    public UInt128 Prorated(ulong secondsRegistered, ulong intervalSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(intervalSeconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(secondsRegistered, intervalSeconds);
        return MulDiv.Floor(Weight, secondsRegistered, intervalSeconds);
    }
}
