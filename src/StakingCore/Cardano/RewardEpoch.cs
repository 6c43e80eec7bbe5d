using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>What all pools of one reward calculation share.</summary>
/// <remarks>
/// <see cref="FromPots"/> takes all of it from computed pots. Where the chain's own figures are known, give them as they are:
/// <c>new RewardEpoch { ... }</c>. Immutable.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RewardEpoch
{
    /// <summary>The parameters of the epoch whose blocks are rewarded.</summary>
    public required RewardParameters Parameters { get; init; }

    /// <summary>R: what is there for all pools, in lovelace. See <see cref="EpochPots.Available"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> Available
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Available));
    }

    /// <summary>T: all lovelace outside the reserves. See <see cref="EpochPots.Circulation"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> Circulation
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Circulation));
    }

    /// <summary>N: all blocks of the epoch outside the overlay schedule.</summary>
    public required ulong BlocksMade { get; init; }

    internal OptimalRewardCurve OptimalCurve() => new(Parameters, (ulong)Available.BaseUnits, (ulong)Circulation.BaseUnits);

    /// <summary>The epoch that follows from its pots, with the parameters and the blocks that they were computed with.</summary>
    /// <param name="pots">The pots, from <see cref="EpochPots.Compute"/>.</param>
    /// <exception cref="ArgumentException">The pots are <c>default</c>: no parameters are known.</exception>
    public static RewardEpoch FromPots(EpochPots pots) => new()
    {
        Parameters = pots.Parameters
            ?? throw new ArgumentException("The pots were not computed: they know no parameters.", nameof(pots)),
        Available = pots.Available,
        Circulation = pots.Circulation,
        BlocksMade = pots.BlocksMade,
    };

    /// <summary>
    /// floor(circulation ÷ nOpt): the stake above which a pool's optimal reward no longer grows.
    /// </summary>
    public Amount<Lovelace> SaturationPoint => new(Circulation.BaseUnits / Parameters.StakePoolTargetNumber);

    /// <summary>A pool's stake as an exact multiple of the saturation point before its floor: stake · nOpt ÷ circulation.</summary>
    /// <param name="stake">The pool's stake.</param>
    /// <exception cref="DivideByZeroException">Nothing circulates.</exception>
    public Ratio Saturation(Amount<Lovelace> stake) =>
        new(LovelaceRange.Check(stake).BaseUnits * Parameters.StakePoolTargetNumber, Circulation.BaseUnits);
}
