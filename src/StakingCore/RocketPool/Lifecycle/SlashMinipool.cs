namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Anyone has RPL slashed for what a minipool's users are short of.</summary>
/// <param name="Id">The minipool's id.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MinipoolUnknown"/>, <see cref="RocketPoolRule.NothingToSlash"/>,
/// <see cref="RocketPoolRule.PriceIsZero"/>.
/// </remarks>
public sealed record SlashMinipool(string Id) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMinipool(Id, out Minipool minipool) is { } refusal)
        {
            return refusal;
        }

        if (minipool.SlashBalance.IsZero)
        {
            return Refuse(RocketPoolRule.NothingToSlash, 0, atLeast: 1);
        }

        draft.SetMinipool(Id, minipool with { SlashBalance = default });
        return draft.SlashRpl(minipool.SlashBalance);
    }
}
