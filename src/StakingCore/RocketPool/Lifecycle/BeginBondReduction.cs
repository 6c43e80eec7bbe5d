using StakingCore.Amounts;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The owner asks for a lower bond of a minipool.</summary>
/// <param name="Id">The minipool's id.</param>
/// <param name="Bond">The bond to come, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.BondReductionDisabled"/>, <see cref="RocketPoolRule.MinipoolUnknown"/>,
/// <see cref="RocketPoolRule.MinipoolStatus"/>, <see cref="RocketPoolRule.BondNotAllowed"/>, <see cref="RocketPoolRule.BondNotLower"/>,
/// <see cref="RocketPoolRule.TooEarly"/> after the last reduction.
/// </remarks>
public sealed record BeginBondReduction(string Id, Amount<Wei> Bond) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.HasMegapools)
        {
            return Refuse(RocketPoolRule.BondReductionDisabled);
        }

        if (draft.FindMinipool(Id, out Minipool minipool, MinipoolStatus.Staking) is { } refusal)
        {
            return refusal;
        }

        if (!MinipoolBonds.IsAllowed(draft.Network.Release, Bond))
        {
            return Refuse(RocketPoolRule.BondNotAllowed, Bond.BaseUnits);
        }

        if (Bond >= minipool.NodeDeposit)
        {
            return Refuse(RocketPoolRule.BondNotLower, Bond.BaseUnits);
        }

        if (minipool.LastBondReductionUnixSeconds is { } last && draft.Time - last < draft.Settings.RewardIntervalSeconds)
        {
            return Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: last + draft.Settings.RewardIntervalSeconds);
        }

        draft.SetMinipool(Id, minipool with { BondReductionUnixSeconds = draft.Time, RequestedBond = Bond });
        return null;
    }
}
