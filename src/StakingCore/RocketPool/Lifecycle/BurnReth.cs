using StakingCore.Amounts;
using StakingCore.RocketPool.Deposits;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The user burns rETH for ETH.</summary>
/// <param name="Amount">The rETH.</param>
/// <remarks>Refused as <see cref="RethBurn.Compute"/> is.</remarks>
public sealed record BurnReth(Amount<Reth> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        RocketPoolOutcome<RethBurn> burn = RethBurn.Compute(
            network.Balances, Amount, network.UserReth, network.RethHeld, draft.PoolExcess);
        if (burn.Refusal is { } refusal)
        {
            return refusal;
        }

        RethBurn paid = burn.Value;
        draft.Network = network with
        {
            UserReth = network.UserReth - Amount,
            RethSupply = network.RethSupply - Amount,
            RethHeld = network.RethHeld - (paid.Paid - paid.FromDepositPool),
            DepositPool = network.DepositPool - paid.FromDepositPool,
        };
        draft.PayUser(paid.Paid);
        return null;
    }
}
