using StakingCore.Amounts;

namespace StakingCore.RocketPool.Minipools;

/// <summary>What a minipool's split depends on beside its balance. <c>default</c> has no capital, which the contracts cannot split.</summary>
public readonly record struct MinipoolTerms
{
    /// <summary>How it was opened; matters before v1.2 alone.</summary>
    public MinipoolDepositType DepositType { get; init; }

    /// <summary>The operator's deposit, its bond, in wei.</summary>
    public Amount<Wei> NodeDeposit { get; init; }

    /// <summary>The users' deposit, what is borrowed, in wei.</summary>
    public Amount<Wei> UserDeposit { get; init; }

    /// <summary>The operator's fee on the users' part of rewards. The contracts do not cap it at 1.</summary>
    public Fixed18 NodeFee { get; init; }

    /// <summary>The stored penalty on what the node would receive.</summary>
    public Fixed18 PenaltyRate { get; init; }

    /// <summary>The largest penalty; 0 switches penalties off.</summary>
    public Fixed18 MaximumPenaltyRate { get; init; }

    /// <summary>The penalty in force: the smaller of the stored and the largest one.</summary>
    public Fixed18 EffectivePenaltyRate => Fixed18.Min(PenaltyRate, MaximumPenaltyRate);
}
