using StakingCore.Amounts;
using StakingCore.RocketPool.Deposits;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The user deposits ETH for rETH, and the queue is served.</summary>
/// <param name="Amount">The ETH, in wei.</param>
/// <remarks>Refused as <see cref="UserDeposit.Compute"/> is.</remarks>
public sealed record DepositAsUser(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        RocketPoolOutcome<UserDeposit> deposit = UserDeposit.Compute(
            network.Release, network.Balances, Amount, network.Settings.DepositFee, network.RethHeld, network.Settings.RethTarget);
        if (deposit.Refusal is { } refusal)
        {
            return refusal;
        }

        draft.ChargeUser(Amount);
        draft.Network = draft.Network with
        {
            UserReth = network.UserReth + deposit.Value.Minted,
            RethSupply = network.RethSupply + deposit.Value.Minted,
        };
        draft.EnterPool(Amount);
        return null;
    }
}
