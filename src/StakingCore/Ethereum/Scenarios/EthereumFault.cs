using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Comparison;
using StakingCore.Ethereum.Queues;
using StakingCore.LockUps;

namespace StakingCore.Ethereum.Scenarios;

/// <summary>
/// What double signing costs a validator, by the rules of a fork, put into the presets that protocols are compared by: those
/// whose stake is Ethereum's validators take penalty and lock-up from here.
/// </summary>
/// <remarks>
/// Immutable. Without a part slashed beside it the fault is that of one validator alone, for which the presets of the core
/// room have the same figures. Source: consensus-specs, <c>slash_validator</c>, <c>process_slashings</c>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EthereumFault
{
    private static readonly string[] _names = ["ethereum-solo", "ethereum-pool", "rocketpool", "lido-csm"];

    /// <summary>A validator of 32 ETH among 35 million, under Fulu's rules.</summary>
    public static EthereumFault Mainnet { get; } = new();

    /// <summary>The rules in force; Fulu's unless set.</summary>
    public EthereumRules Rules { get; init; } = EthereumRules.Of(EthereumFork.Fulu);

    /// <summary>The validator's effective balance, in gwei; 32 ETH unless set. The rate of zero is zero.</summary>
    public ulong EffectiveBalanceGwei { get; init; } = EthereumPreset.Mainnet.MinActivationBalance;

    /// <summary>The total active balance, in gwei; 35 million ETH unless set, and at least one increment.</summary>
    public ulong TotalActiveBalanceGwei { get; init; } = 35_000_000_000_000_000;

    /// <summary>The part of the total that is slashed around the same time, from 0 to 1; null, as it is unless set, for nobody else.</summary>
    public Fraction? SlashedPart { get; init; }

    /// <summary>The effective balances slashed around the same time, in gwei: at least the validator's own.</summary>
    /// <exception cref="OverflowException">The part is above 1 by so much that the sum is above 2^64 − 1.</exception>
    public ulong SlashedSumGwei => SlashedPart is { } part
        ? ulong.Max(EffectiveBalanceGwei, (ulong)((UInt128)TotalActiveBalanceGwei * part.Numerator / part.Denominator))
        : EffectiveBalanceGwei;

    /// <summary>What is taken at once, in gwei.</summary>
    public ulong InitialPenaltyGwei => EffectiveBalanceGwei / Rules.MinSlashingPenaltyQuotient;

    /// <summary>What is taken half-way through the withdrawal delay, in gwei, before the floor of the balance at zero.</summary>
    /// <exception cref="OverflowException">A product of the specification is above 2^64 − 1.</exception>
    public ulong CorrelationPenaltyGwei =>
        CorrelationPenaltyBasis.Compute(Rules, epoch: 0, TotalActiveBalanceGwei, SlashedSumGwei).Penalty(EffectiveBalanceGwei);

    /// <summary>Both penalties as a part of the effective balance, at most all of it.</summary>
    /// <exception cref="OverflowException">A product of the specification is above 2^64 − 1.</exception>
    public ExactRational Rate => EffectiveBalanceGwei == 0
        ? ExactRational.Zero
        : ExactRational.Min(ExactRational.One, new ExactRational((UInt128)InitialPenaltyGwei + CorrelationPenaltyGwei, EffectiveBalanceGwei));

    /// <summary>The presets, those of Ethereum's validators by these rules and the others as they are.</summary>
    /// <param name="presets">The presets, such as <see cref="ProtocolPresets.All"/>.</param>
    /// <exception cref="OverflowException">A product of the specification is above 2^64 − 1.</exception>
    public IReadOnlyList<ProtocolPreset> ApplyTo(IEnumerable<ProtocolPreset> presets)
    {
        ArgumentNullException.ThrowIfNull(presets);
        return [.. presets.Select(preset => _names.Contains(preset.Name, StringComparer.Ordinal) ? Of(preset) : preset)];
    }

    private ProtocolPreset Of(ProtocolPreset preset)
    {
        LockUpSchedule rules = EthereumLockUp.ScheduleOf(Rules);
        bool isDelegatorBound = preset.LockUps.Delegator == LockUpSchedule.Ethereum.Operator;
        string correlated = SlashedPart is { } part
            ? $" Instead of alone: {part} of all stake is slashed around the same time, and the correlation penalty counts it."
            : string.Empty;
        return preset with
        {
            DoubleSigningRate = Rate,
            LockUps = preset.LockUps with
            {
                Operator = rules.Operator,
                Delegator = isDelegatorBound ? rules.Operator : preset.LockUps.Delegator,
                SlashedDelay = rules.SlashedDelay,
            },
            Assumes = preset.Assumes + correlated,
        };
    }
}
