namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner stakes a minipool in prelaunch: its 31 ETH go to the beacon chain.</summary>
/// <param name="Id">Its id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.MinipoolStatus"/>,
/// <see cref="RocketPoolRule.TooEarly"/>, <see cref="RocketPoolRule.MinipoolIsVacant"/>, <see cref="RocketPoolRule.BalanceTooLow"/>.
/// </remarks>
public sealed record StakeMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Prelaunch) is { } refusal)
        {
            return refusal;
        }

        ulong earliest = minipool.StatusUnixSeconds + draft.Settings.ScrubPeriodSeconds + 1;
        if (draft.Time < earliest)
        {
            return Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: earliest);
        }

        if (minipool.IsVacant)
        {
            return Refuse(RocketPoolRule.MinipoolIsVacant);
        }

        if (minipool.Held < EtherAmounts.AfterPreDeposit)
        {
            return Refuse(RocketPoolRule.BalanceTooLow, minipool.Held.BaseUnits, atLeast: EtherAmounts.AfterPreDeposit.BaseUnits);
        }

        draft.SetMinipool(Id, minipool with
        {
            Status = MinipoolStatus.Staking,
            StatusUnixSeconds = draft.Time,
            Held = minipool.Held - EtherAmounts.AfterPreDeposit,
        });
        return null;
    }
}
