using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A node's megapool in a lifecycle.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record Megapool
{
    /// <summary>Bond, borrowed, debt and refund.</summary>
    public MegapoolCapital Capital { get; init; }

    /// <summary>All the ETH that it holds, in wei.</summary>
    public Amount<Wei> Held { get; init; }

    /// <summary>The validators in the order in which they were added.</summary>
    public ImmutableArray<MegapoolValidator> Validators { get; init; } = [];

    /// <summary>The capital ratio over time.</summary>
    public RevenueSeries Ratios { get; init; } = RevenueSeries.Empty;

    /// <summary>When rewards were last distributed, in seconds; null before the first validator is staked.</summary>
    public ulong? LastDistributionUnixSeconds { get; init; }

    /// <summary>Rewards to be distributed, in wei: what is held less the refund and what is set aside.</summary>
    public Amount<Wei> Pending => Held - Capital.Refund - Capital.Assigned;

    /// <summary>How many validators count for the bond: all but those that exited, were dissolved or left the queue.</summary>
    public ulong ActiveValidators
    {
        get
        {
            ulong active = 0;
            foreach (MegapoolValidator validator in Validators)
            {
                bool isGone = validator.WasDissolved
                    || validator.Status is MegapoolValidatorStatus.Exited or MegapoolValidatorStatus.Dissolved or MegapoolValidatorStatus.Dequeued;
                active += isGone ? 0UL : 1UL;
            }

            return active;
        }
    }

    internal bool HasExiting => Validators.Any(validator => validator.Status == MegapoolValidatorStatus.Exiting);

    internal bool IsLocked => Validators.Any(validator => validator.IsLocked);
}
