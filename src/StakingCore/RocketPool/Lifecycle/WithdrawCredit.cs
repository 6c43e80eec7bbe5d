using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node takes credit as rETH at the current rate, less the deposit fee. The ETH is in the deposit pool already.</summary>
/// <param name="Amount">The credit, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.HasDebt"/>, <see cref="RocketPoolRule.CreditTooLow"/>,
/// <see cref="RocketPoolRule.NetworkBalanceIsZero"/>, <see cref="RocketPoolRule.NothingMinted"/>.
/// </remarks>
public sealed record WithdrawCredit(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMegapool(out Megapool megapool) is { } unknown)
        {
            return unknown;
        }

        RocketPoolNetwork network = draft.Network;
        if (!megapool.Capital.Debt.IsZero)
        {
            return Refuse(RocketPoolRule.HasDebt, megapool.Capital.Debt.BaseUnits, atMost: 0);
        }

        if (Amount > network.Credit)
        {
            return Refuse(RocketPoolRule.CreditTooLow, Amount.BaseUnits, atMost: network.Credit.BaseUnits);
        }

        RocketPoolOutcome<Amount<Reth>> minted = network.Balances.RethValue(Amount - network.Settings.DepositFee.MultiplyFloor(Amount));
        if (minted.Refusal is { } refusal)
        {
            return refusal;
        }

        if (minted.Value.IsZero)
        {
            return Refuse(RocketPoolRule.NothingMinted, 0, atLeast: 1);
        }

        draft.Network = network with
        {
            Credit = network.Credit - Amount,
            NodeReth = network.NodeReth + minted.Value,
            RethSupply = network.RethSupply + minted.Value,
        };
        return null;
    }
}
