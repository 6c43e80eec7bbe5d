using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Lido;

/// <summary>An oracle report of Lido, as far as its fee goes. <c>default</c> reports nothing.</summary>
/// <remarks>Source: Lido Accounting.</remarks>
public readonly record struct LidoReport
{
    /// <summary>The validators' balance, in wei.</summary>
    public Amount<Wei> ConsensusBalance { get; init; }

    /// <summary>What was withdrawn since the last report, in wei.</summary>
    public Amount<Wei> Withdrawals { get; init; }

    /// <summary>What the validators should hold without rewards, in wei.</summary>
    public Amount<Wei> Principal { get; init; }

    /// <summary>Execution rewards, in wei.</summary>
    public Amount<Wei> ExecutionRewards { get; init; }

    /// <summary>
    /// The shares to mint as fee: rewards · fee, as shares of a pool that already has the rewards, every division rounded down.
    /// Nothing where balance and withdrawals are not above the principal: execution rewards alone pay no fee.
    /// </summary>
    /// <param name="after">The pool with the rewards and the shares before the fee.</param>
    /// <param name="fee">The fee, in units of the precision.</param>
    /// <param name="precision">The precision, 10^20 on the chain; above 0.</param>
    /// <returns>
    /// The shares, or <see cref="RocketPoolRule.PrecisionIsZero"/>, or <see cref="RocketPoolRule.FeeAboveOne"/>: the fee is not
    /// below all the ETH.
    /// </returns>
    /// <exception cref="OverflowException">The shares are above 2^128 − 1.</exception>
    public RocketPoolOutcome<Amount<StethShare>> FeeShares(LidoShares after, UInt128 fee, UInt128 precision)
    {
        UInt512 gross = (UInt512)ConsensusBalance.BaseUnits + Withdrawals.BaseUnits;
        if (gross <= Principal.BaseUnits)
        {
            return default(Amount<StethShare>);
        }

        if (precision == 0)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.PrecisionIsZero, 0, atLeast: 1);
        }

        UInt512 feeEther = (gross - Principal.BaseUnits + ExecutionRewards.BaseUnits) * fee / precision;
        UInt128 ether = after.TotalEther.BaseUnits;
        return feeEther >= ether
            ? RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, feeEther > UInt128.MaxValue ? null : (UInt128)feeEther, atMost: ether == 0 ? 0 : ether - 1)
            : new Amount<StethShare>(MulDiv.Floor((UInt128)feeEther, after.TotalShares.BaseUnits, ether - (UInt128)feeEther));
    }
}
