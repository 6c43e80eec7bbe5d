using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Deposits;

/// <summary>The ETH that the rETH contract keeps for burns: from v1.4 money that enters the deposit pool fills it first.</summary>
/// <remarks>Source: RocketDepositPool of v1.4.</remarks>
public static class RethBuffer
{
    /// <summary>How much of an amount fills the buffer, in wei: up to ⌊total · target⌋ of the last report; 0 before v1.4.</summary>
    /// <param name="release">The release.</param>
    /// <param name="balances">The last report.</param>
    /// <param name="amount">What enters, in wei.</param>
    /// <param name="held">What the rETH contract holds, in wei.</param>
    /// <param name="target">The target rate.</param>
    public static Amount<Wei> Fill(
        RocketPoolRelease release, in NetworkBalances balances, Amount<Wei> amount, Amount<Wei> held, Fixed18 target)
    {
        if (release < RocketPoolRelease.Saturn1)
        {
            return default;
        }

        UInt512 wanted = (UInt512)balances.TotalEther.BaseUnits * target.Parts / Fixed18.Scale;
        return wanted > held.BaseUnits ? new((UInt128)UInt512.Min(wanted - held.BaseUnits, amount.BaseUnits)) : default;
    }
}
