using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Lido;

/// <summary>Lido's pool of shares, Rocket Pool's nearest peer. A rebase changes the ETH alone; nobody's shares move.</summary>
/// <remarks><c>default</c> is an empty pool, which refuses every conversion. Source: Lido StETH.</remarks>
/// <param name="TotalEther">All pooled ETH, in wei.</param>
/// <param name="TotalShares">All shares.</param>
public readonly record struct LidoShares(Amount<Wei> TotalEther, Amount<StethShare> TotalShares)
{
    // Amounts of 2^128 − 1 and more are refused on the chain.
    private static readonly UInt128 _most = UInt128.MaxValue - 1;

    /// <summary>The shares for ETH, rounded down.</summary>
    /// <param name="ether">The ETH, in wei.</param>
    /// <returns>The shares, or <see cref="RocketPoolRule.AmountTooLarge"/>, or <see cref="RocketPoolRule.PoolIsEmpty"/>.</returns>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public RocketPoolOutcome<Amount<StethShare>> SharesFor(Amount<Wei> ether) =>
        Check(ether.BaseUnits, TotalEther.BaseUnits) is { } refusal
            ? refusal
            : new Amount<StethShare>(MulDiv.Floor(ether.BaseUnits, TotalShares.BaseUnits, TotalEther.BaseUnits));

    /// <summary>The ETH for shares, rounded down.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>The ETH in wei, or <see cref="RocketPoolRule.AmountTooLarge"/>, or <see cref="RocketPoolRule.PoolIsEmpty"/>.</returns>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public RocketPoolOutcome<Amount<Wei>> EtherFor(Amount<StethShare> shares) =>
        Check(shares.BaseUnits, TotalShares.BaseUnits) is { } refusal
            ? refusal
            : new Amount<Wei>(MulDiv.Floor(shares.BaseUnits, TotalEther.BaseUnits, TotalShares.BaseUnits));

    /// <summary>The ETH for shares, rounded up.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>The ETH in wei, or <see cref="RocketPoolRule.AmountTooLarge"/>, or <see cref="RocketPoolRule.PoolIsEmpty"/>.</returns>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public RocketPoolOutcome<Amount<Wei>> EtherForCeiling(Amount<StethShare> shares) =>
        Check(shares.BaseUnits, TotalShares.BaseUnits) is { } refusal
            ? refusal
            : new Amount<Wei>(MulDiv.Ceiling(shares.BaseUnits, TotalEther.BaseUnits, TotalShares.BaseUnits));

    private static RocketPoolRefusal? Check(UInt128 amount, UInt128 total) =>
        amount > _most ? RocketPoolRefusal.Of(RocketPoolRule.AmountTooLarge, amount, atMost: _most)
        : total == 0 ? RocketPoolRefusal.Of(RocketPoolRule.PoolIsEmpty, 0, atLeast: 1)
        : null;
}
