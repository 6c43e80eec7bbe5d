using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node opens a minipool, before v1.4. What its payment lacks comes from credit, which the pool must hold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bond">The bond, in wei.</param>
/// <param name="Value">What the node sends, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolDepositsDisabled"/>, <see cref="RocketPoolRule.MinipoolExists"/>,
/// <see cref="RocketPoolRule.BondNotAllowed"/>, <see cref="RocketPoolRule.BorrowLimit"/>, <see cref="RocketPoolRule.ValueAboveBond"/>,
/// <see cref="RocketPoolRule.CreditTooLow"/>, <see cref="RocketPoolRule.PoolTooLow"/>.
/// </remarks>
public sealed record CreateMinipool(string Id, Amount<Wei> Bond, Amount<Wei> Value) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if ((draft.CheckNewMinipool(Id, Bond) ?? draft.UseCredit(Bond, Value)) is { } refusal)
        {
            return refusal;
        }

        // One ETH goes to the beacon chain at once, out of the pool where the node sent less.
        Amount<Wei> available = draft.Network.DepositPool + Value;
        if (available < EtherAmounts.PreDeposit)
        {
            return Refuse(RocketPoolRule.PoolTooLow, available.BaseUnits, atLeast: EtherAmounts.PreDeposit.BaseUnits);
        }

        draft.ChargeNode(Value);
        draft.SetMinipool(Id, new Minipool
        {
            Status = MinipoolStatus.Initialised,
            StatusUnixSeconds = draft.Time,
            NodeDeposit = Bond,
            NodeFee = draft.Settings.NodeFee,
        });
        draft.Network = draft.Network with
        {
            DepositPool = available - EtherAmounts.PreDeposit,
            DepositPoolNodePart = draft.Network.DepositPoolNodePart + (Bond - EtherAmounts.PreDeposit),
            MinipoolQueue = draft.Network.MinipoolQueue.Add(Id),
        };
        draft.AssignByDeposit(default);
        return null;
    }
}
