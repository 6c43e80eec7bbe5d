using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node brings in a validator that runs already: what it has beyond 32 ETH waits for the owner.</summary>
/// <param name="Id">The minipool's id.</param>
/// <param name="Bond">The bond, in wei.</param>
/// <param name="BeaconBalance">The validator's balance, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolDepositsDisabled"/>, <see cref="RocketPoolRule.MinipoolExists"/>,
/// <see cref="RocketPoolRule.BondNotAllowed"/>, <see cref="RocketPoolRule.BorrowLimit"/>, <see cref="RocketPoolRule.BalanceTooLow"/>.
/// </remarks>
public sealed record CreateVacantMinipool(string Id, Amount<Wei> Bond, Amount<Wei> BeaconBalance) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.CheckNewMinipool(Id, Bond) is { } refusal)
        {
            return refusal;
        }

        if (BeaconBalance < EtherAmounts.Validator)
        {
            return Refuse(RocketPoolRule.BalanceTooLow, BeaconBalance.BaseUnits, atLeast: EtherAmounts.Validator.BaseUnits);
        }

        draft.SetMinipool(Id, new Minipool
        {
            Status = MinipoolStatus.Prelaunch,
            StatusUnixSeconds = draft.Time,
            NodeDeposit = Bond,
            UserDeposit = EtherAmounts.Validator - Bond,
            NodeFee = draft.Settings.NodeFee,
            Refund = BeaconBalance - EtherAmounts.Validator,
            IsVacant = true,
        });
        return null;
    }
}
