using StakingCore.Amounts;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node turns bond that its validators do not need into credit.</summary>
/// <param name="Amount">How much, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, as <see cref="MegapoolBondReduction.Compute"/> is, or by the distribution
/// before it.
/// </remarks>
public sealed record ReduceMegapoolBond(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMegapool(out Megapool megapool) is { } unknown)
        {
            return unknown;
        }

        RocketPoolOutcome<MegapoolBondReduction> reduction = MegapoolBondReduction.Compute(
            megapool.Capital, megapool.ActiveValidators, Amount, draft.Bond);
        if (reduction.Refusal is { } refusal)
        {
            return refusal;
        }

        draft.SetCapital(reduction.Value.After);
        draft.Network = draft.Network with { Credit = draft.Network.Credit + reduction.Value.Credit };
        return draft.SnapshotRatio();
    }
}
