using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle strikes a minipool for stolen fees.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, and from v1.4 by <see cref="RocketPoolRule.TooManyStrikes"/>.</remarks>
public sealed record StrikeMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool) is { } refusal)
        {
            return refusal;
        }

        if (draft.HasMegapools)
        {
            MinipoolStrikeWindow window = draft.Network.Strikes.Add(draft.Time, out RocketPoolRefusal? full);
            if (full is not null)
            {
                return full;
            }

            draft.Network = draft.Network with { Strikes = window };
        }

        draft.SetMinipool(Id, minipool with { Strikes = minipool.Strikes.Add(draft.Settings.PenaltyPerStrike) });
        return null;
    }
}
