using StakingCore.Amounts;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle penalises the megapool: the penalty is debt.</summary>
/// <param name="Amount">The penalty, in wei.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, or as <see cref="MegapoolPenalties.Penalise"/> is.</remarks>
public sealed record PenaliseMegapool(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMegapool(out Megapool megapool) is { } unknown)
        {
            return unknown;
        }

        MegapoolPenalties penalties = draft.Network.Penalties.Penalise(
            draft.Time, Amount, draft.Settings.MaximumMegapoolPenalty, out RocketPoolRefusal? refusal);
        if (refusal is null)
        {
            draft.Network = draft.Network with { Penalties = penalties };
            draft.SetCapital(megapool.Capital with { Debt = megapool.Capital.Debt + Amount });
        }

        return refusal;
    }
}
