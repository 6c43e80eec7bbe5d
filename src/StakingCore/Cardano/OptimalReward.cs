using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <summary>
/// The reward of a pool that makes exactly the blocks expected of it: the curve that rewards pledge and stops at
/// saturation.
/// </summary>
/// <remarks>
/// <para>Source: cardano-ledger <c>Cardano.Ledger.State.SnapShots</c>, <c>maxPool'</c>; the leverage cap is CIP-50.</para>
/// <code>
/// z0 = 1/nOpt   σ' = min(L·pledge/T, stake/T, z0)   p' = min(pledge/T, z0)
/// optimal = floor( R/(1 + a0) · (σ' + p'·a0·(σ' − p'·(z0 − σ')/z0)/z0) )
/// </code>
/// </remarks>
public static partial class OptimalReward
{
    /// <summary>The optimal reward, in lovelace, rounded down once.</summary>
    /// <param name="parameters">a0, nOpt and the leverage cap.</param>
    /// <param name="available">R: what is there for all pools.</param>
    /// <param name="circulation">T: all lovelace outside the reserves; zero gives zero.</param>
    /// <param name="stake">The pool's stake.</param>
    /// <param name="pledge">
    /// The declared pledge, at most the stake: a pool whose pledge is not met has no optimal reward at all.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An amount is above 2^64 − 1, or the pledge is above the stake.
    /// </exception>
    public static Amount<Lovelace> Compute(
        RewardParameters parameters,
        Amount<Lovelace> available,
        Amount<Lovelace> circulation,
        Amount<Lovelace> stake,
        Amount<Lovelace> pledge)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (pledge > stake)
        {
            throw new ArgumentOutOfRangeException(nameof(pledge), pledge, $"The pledge is above the stake of {stake:L}.");
        }

        return new Amount<Lovelace>(Floor(
            parameters,
            LovelaceRange.Of(available),
            LovelaceRange.Of(circulation),
            LovelaceRange.Of(stake),
            LovelaceRange.Of(pledge)));
    }

    internal static ulong Floor(RewardParameters parameters, ulong available, ulong circulation, ulong stake, ulong pledge) => Floor(
        parameters.PoolPledgeInfluence, parameters.StakePoolTargetNumber, parameters.MaxPledgeLeverage, available, circulation, stake, pledge);

    /// <summary>
    /// The formula over one denominator. With x = σ'·k·T·Ld and y = p'·k·T, both whole:
    /// <code>R·(x·T²·ad + y·an·(x·T − y·(T·Ld − x))) ÷ ((an + ad)·k·T³·Ld)</code>
    /// </summary>
    /// <remarks>
    /// Exact for every 64-bit argument: x ≤ T·Ld and y ≤ T, so the numerator is below R·T³·Ld·(ad + an) ≤ 2^385 and the
    /// denominator below 2^(65+32+192+64) = 2^353; both fit 512 bits. The bracket is never negative, because
    /// pledge ≤ stake and L ≥ 1 give x ≥ y·Ld, so x·T ≥ y·Ld·T ≥ y·(T·Ld − x).
    /// </remarks>
    internal static ulong Floor(
        Fraction a0, uint targetPools, Fraction? leverageCap, ulong available, ulong circulation, ulong stake, ulong pledge)
    {
        if (circulation == 0)
        {
            return 0;
        }

        UInt512 k = (ulong)targetPools;
        UInt512 t = circulation;
        Fraction cap = leverageCap ?? Fraction.One;
        UInt512 capDenominator = cap.Denominator;
        UInt512 saturation = t * capDenominator;

        UInt512 x = UInt512.Min(k * stake * capDenominator, saturation);
        if (leverageCap is not null)
        {
            x = UInt512.Min(x, k * pledge * cap.Numerator);
        }

        UInt512 y = UInt512.Min(k * pledge, t);
        UInt512 bracket = (x * t) - (y * (saturation - x));
        UInt512 numerator = available * ((x * t * t * a0.Denominator) + (y * a0.Numerator * bracket));
        UInt512 denominator = ((UInt512)a0.Numerator + a0.Denominator) * k * t * t * t * capDenominator;
        return (ulong)(numerator / denominator);
    }
}
