using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>What a node has bonded in its minipools, as the contracts derive it from what it has borrowed.</summary>
/// <remarks>Source: RocketNodeStaking, <c>getNodeETHProvided</c>, <c>getNodeETHCollateralisationRatio</c>.</remarks>
public static class NodeCollateral
{
    private static readonly Fixed18 _two = new(2 * Fixed18.Scale);

    /// <summary>What is bonded: 32 ETH a minipool less what is borrowed, in wei.</summary>
    /// <param name="borrowed">What the minipools have borrowed, in wei ("matched").</param>
    /// <param name="activeMinipools">How many minipools.</param>
    /// <returns>The bond, or <see cref="RocketPoolRule.BorrowedAboveStake"/>.</returns>
    public static RocketPoolOutcome<Amount<Wei>> Bonded(Amount<Wei> borrowed, ulong activeMinipools)
    {
        Amount<Wei> stake = Stake(activeMinipools);
        return borrowed > stake
            ? RocketPoolRefusal.Of(RocketPoolRule.BorrowedAboveStake, borrowed.BaseUnits, atMost: stake.BaseUnits)
            : stake - borrowed;
    }

    /// <summary>Stake per bond: 2 where nothing is borrowed, and from v1.4 where nothing is bonded.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="borrowed">What the minipools have borrowed, in wei.</param>
    /// <param name="activeMinipools">How many minipools.</param>
    /// <returns>
    /// The ratio, or <see cref="RocketPoolRule.BorrowedAboveStake"/>, or before v1.4 <see cref="RocketPoolRule.NothingBonded"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    public static RocketPoolOutcome<Fixed18> Ratio(RocketPoolRelease release, Amount<Wei> borrowed, ulong activeMinipools)
    {
        release.Require(RocketPoolRelease.Atlas);
        if (borrowed.IsZero)
        {
            return _two;
        }

        RocketPoolOutcome<Amount<Wei>> bonded = Bonded(borrowed, activeMinipools);
        if (bonded.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!bonded.Value.IsZero)
        {
            return Fixed18.RatioFloor(Stake(activeMinipools), bonded.Value);
        }

        return release >= RocketPoolRelease.Saturn1 ? _two : RocketPoolRefusal.Of(RocketPoolRule.NothingBonded, 0, atLeast: 1);
    }

    internal static Amount<Wei> Stake(ulong minipools) => new(EtherAmounts.Validator.BaseUnits * minipools);

    // amount · share ÷ price, one product and one floor.
    internal static Amount<Rpl> Worth(Amount<Wei> amount, Fixed18 share, Fixed18 price) =>
        new(MulDiv.Floor(amount.BaseUnits, share.Parts, price.Parts));
}
