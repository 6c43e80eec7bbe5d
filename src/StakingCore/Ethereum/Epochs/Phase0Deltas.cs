namespace StakingCore.Ethereum.Epochs;

/// <summary>Phase0: what the attestations of the previous epoch earn and cost every validator, by component. In gwei.</summary>
/// <remarks>
/// Source: phase0 <c>get_attestation_deltas</c> and its components. Rewards are all added before penalties are taken away, so
/// a balance is floored at zero once.
/// </remarks>
public sealed partial class Phase0Deltas
{
    private readonly BalanceDelta[] _source;
    private readonly BalanceDelta[] _target;
    private readonly BalanceDelta[] _head;
    private readonly ulong[] _inclusionDelayRewards;
    private readonly ulong[] _inactivityPenalties;

    /// <summary>What the source earns or costs, a row each.</summary>
    public ReadOnlySpan<BalanceDelta> Source => _source;

    /// <summary>What the target earns or costs, a row each.</summary>
    public ReadOnlySpan<BalanceDelta> Target => _target;

    /// <summary>What the head earns or costs, a row each.</summary>
    public ReadOnlySpan<BalanceDelta> Head => _head;

    /// <summary>What early inclusion earns the attester and its proposer, a row each.</summary>
    public ReadOnlySpan<ulong> InclusionDelayRewardsGwei => _inclusionDelayRewards;

    /// <summary>What a leak costs, a row each.</summary>
    public ReadOnlySpan<ulong> InactivityPenaltiesGwei => _inactivityPenalties;

    /// <summary>All of a validator's components together.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public BalanceDelta Total(int row) => new(
        _source[row].RewardGwei + _target[row].RewardGwei + _head[row].RewardGwei + _inclusionDelayRewards[row],
        _source[row].PenaltyGwei + _target[row].PenaltyGwei + _head[row].PenaltyGwei + _inactivityPenalties[row]);
}
