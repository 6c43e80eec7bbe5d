using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A minipool that the node had before the upgrade to the release.</summary>
/// <remarks>Refused by <see cref="RocketPoolRule.MinipoolExists"/>.</remarks>
public sealed record AddLegacyMinipool : RocketPoolStep
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The bond, in wei.</summary>
    public required Amount<Wei> Bond { get; init; }

    /// <summary>What it has borrowed, in wei.</summary>
    public required Amount<Wei> UserDeposit { get; init; }

    /// <summary>Its fee.</summary>
    public required Fixed18 NodeFee { get; init; }

    /// <summary>Where it is in its life.</summary>
    public MinipoolStatus Status { get; init; } = MinipoolStatus.Staking;

    /// <summary>What it holds, in wei.</summary>
    public Amount<Wei> Held { get; init; }

    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.Network.Minipools.ContainsKey(Id))
        {
            return Refuse(RocketPoolRule.MinipoolExists);
        }

        draft.SetMinipool(Id, new Minipool
        {
            Status = Status,
            StatusUnixSeconds = draft.Time,
            NodeDeposit = Bond,
            UserDeposit = UserDeposit,
            NodeFee = NodeFee,
            Held = Held,
        });
        return null;
    }
}
