using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Leverage;

/// <summary>
/// The limits of the Cosmos liquid staking module: liquid stake with a validator is at most a factor of its bond, a fraction of
/// the validator's stake, and a fraction of all stake.
/// </summary>
/// <remarks>
/// Source: liquid staking module, ADR-001 and ADR-002, and its keeper: both caps are measured after the addition, which is new
/// stake, so that it counts above and below the stroke. The Cosmos Hub has since removed the bond and kept the two caps.
/// Immutable and thread-safe.
/// </remarks>
public sealed class LiquidStakingBond : ILeverageLimit
{
    /// <summary>Makes the limits.</summary>
    /// <param name="validatorBondFactor">Liquid stake per unit of validator bond, at least 0; null where the bond is disabled.</param>
    /// <param name="validatorCap">The largest liquid part of a validator's stake, from 0 to 1.</param>
    /// <param name="globalCap">The largest liquid part of all stake, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cap is above 1.</exception>
    public LiquidStakingBond(Fraction? validatorBondFactor, Fraction validatorCap, Fraction globalCap)
    {
        Require.AtMostOne(validatorCap, nameof(validatorCap));
        Require.AtMostOne(globalCap, nameof(globalCap));
        ValidatorBondFactor = validatorBondFactor;
        ValidatorCap = validatorCap;
        GlobalCap = globalCap;
    }

    /// <summary>The Cosmos Hub's values of the module: 250 times the bond, half of a validator, a quarter of all stake.</summary>
    public static LiquidStakingBond CosmosHub { get; } = new(new Fraction(250, 1), new Fraction(1, 2), new Fraction(1, 4));

    /// <summary>Liquid stake per unit of validator bond; null where the bond is disabled.</summary>
    public Fraction? ValidatorBondFactor { get; }

    /// <summary>The largest liquid part of a validator's stake, from 0 to 1.</summary>
    public Fraction ValidatorCap { get; }

    /// <summary>The largest liquid part of all stake, from 0 to 1.</summary>
    public Fraction GlobalCap { get; }

    private ProportionalLimit ByBond => ValidatorBondFactor is { } factor ? ProportionalLimit.Of(factor) : ProportionalLimit.None;

    /// <summary>Whether liquid stake may be added to a validator, and which limit says no.</summary>
    /// <param name="bond">The validator's bond.</param>
    /// <param name="validatorLiquid">Its liquid stake so far, in the same unit.</param>
    /// <param name="validatorStake">All its stake so far, liquid included.</param>
    /// <param name="totalLiquid">All validators' liquid stake so far.</param>
    /// <param name="totalStake">All validators' stake so far.</param>
    /// <param name="addition">The liquid stake to add, newly staked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A liquid part is more than the whole that holds it.</exception>
    public LiquidStakingCheck Check(
        UInt128 bond, UInt128 validatorLiquid, UInt128 validatorStake, UInt128 totalLiquid, UInt128 totalStake, UInt128 addition)
    {
        RequirePart(validatorLiquid, validatorStake, nameof(validatorLiquid));
        RequirePart(totalLiquid, totalStake, nameof(totalLiquid));
        BigInteger? byBond = MaximumDelegated(bond);
        return new LiquidStakingCheck(
            byBond,
            byBond is not { } most || (BigInteger)validatorLiquid + addition <= most,
            IsWithin(ValidatorCap, validatorLiquid, validatorStake, addition),
            IsWithin(GlobalCap, totalLiquid, totalStake, addition));
    }

    /// <summary>The most liquid stake by the bond alone; the caps depend on what others stake.</summary>
    /// <param name="own">The validator's bond.</param>
    public BigInteger? MaximumDelegated(UInt128 own) => ByBond.MaximumDelegated(own);

    /// <summary>The smallest bond for so much liquid stake, whatever the caps say.</summary>
    /// <param name="delegated">The liquid stake.</param>
    public BigInteger? RequiredBond(UInt128 delegated) => ByBond.RequiredBond(delegated);

    private static bool IsWithin(Fraction cap, UInt128 liquid, UInt128 stake, UInt128 addition) =>
        ((BigInteger)liquid + addition) * cap.Denominator <= ((BigInteger)stake + addition) * cap.Numerator;

    private static void RequirePart(UInt128 part, UInt128 whole, string name)
    {
        if (part > whole)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} is {part}, expected at most the stake that holds it, {whole}.");
        }
    }
}
