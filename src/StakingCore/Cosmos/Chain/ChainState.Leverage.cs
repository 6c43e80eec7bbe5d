using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Cosmos;

/// <content>The bounds of liquid staking in the terms of <c>Leverage</c>.</content>
public sealed partial class ChainState
{
    /// <summary>The chain's bond factor and caps, as limits on leverage. The Hub's module has no bond.</summary>
    /// <exception cref="OverflowException">The factor is not a ratio of two words of 64 bits.</exception>
    public LiquidStakingBond LiquidStakingLimits() => new(
        LiquidStaking == LiquidStakingModule.SdkFork && Parameters.ValidatorBondFactor is { } factor ? FractionOf(factor) : null,
        FractionOf(Parameters.ValidatorLiquidStakingCap),
        FractionOf(Parameters.GlobalLiquidStakingCap));

    /// <summary>What each limit says to so much newly staked liquid stake with a validator.</summary>
    /// <remarks>
    /// In whole tokens, truncated: bond, liquid and all stake of the validator, the booked liquid total and the bonded pool. The chain
    /// compares shares and rounds its quotients, so at the very edge its own answer, from <see cref="Apply(ChainCommand)"/>, can differ.
    /// </remarks>
    /// <param name="validator">The validator.</param>
    /// <param name="addition">The liquid stake to add, in tokens.</param>
    /// <exception cref="ArgumentException">There is no such validator.</exception>
    /// <exception cref="OverflowException">A stake is above 2^128 − 1, or the factor no ratio of words.</exception>
    public LiquidStakingCheck CheckLiquidStake(CosmosAddress validator, UInt128 addition)
    {
        if (Validators.GetValueOrDefault(validator) is not { } found)
        {
            throw new ArgumentException($"There is no validator {validator}.", nameof(validator));
        }

        LiquidStakingBond limits = LiquidStakingLimits();
        var liquid = (UInt128)Liquid.Total;
        var bonded = (UInt128)BondedPool.AmountOf(Parameters.BondDenom);

        // Liquid stake with validators outside the set counts in the total and not in the pool, so it can outgrow it.
        bool isPart = liquid <= bonded;
        LiquidStakingCheck check = limits.Check(
            WorthOf(found, found.BondShares), WorthOf(found, found.LiquidShares), (UInt128)found.Tokens, isPart ? liquid : bonded, bonded, addition);
        return isPart ? check : check with { IsWithinGlobalCap = false };
    }

    private static UInt128 WorthOf(ValidatorState validator, CosmosDecimal shares) =>
        shares.IsZero ? 0 : (UInt128)validator.Stake.TokensFromShares(shares).TruncateInt();

    private static Fraction FractionOf(CosmosDecimal value)
    {
        BigInteger units = value.ToUnits();
        BigInteger one = CosmosDecimal.One.ToUnits();
        var common = BigInteger.GreatestCommonDivisor(units, one);
        return new Fraction((ulong)(units / common), (ulong)(one / common));
    }
}
