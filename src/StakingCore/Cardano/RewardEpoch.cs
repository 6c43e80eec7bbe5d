using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano;

/// <summary>What all pools of one reward calculation share.</summary>
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

    /// <summary>The epoch that follows from its pots.</summary>
    /// <param name="parameters">The parameters that the pots were computed with.</param>
    /// <param name="pots">The pots.</param>
    /// <param name="blocksMade">The blocks that the pots were computed with.</param>
    public static RewardEpoch FromPots(RewardParameters parameters, EpochPots pots, ulong blocksMade) => new()
    {
        Parameters = parameters,
        Available = pots.Available,
        Circulation = pots.Circulation,
        BlocksMade = blocksMade,
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
