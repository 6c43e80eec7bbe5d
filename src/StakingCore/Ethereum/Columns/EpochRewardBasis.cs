using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>
/// What all validators share in one epoch's attestation rewards, from altair on: what an increment earns with each flag,
/// whether there is an inactivity leak, and the fork's quotient. Amounts in gwei.
/// </summary>
/// <remarks>
/// <para>
/// A value, so that making one allocates nothing; immutable. <c>default</c> is not meaningful: make one with
/// <see cref="Compute"/>.
/// </para>
/// <para>
/// Source: consensus-specs, altair and bellatrix beacon-chain.md, <c>get_flag_index_deltas</c>,
/// <c>get_inactivity_penalty_deltas</c>, <c>process_inactivity_updates</c> and <c>process_rewards_and_penalties</c>.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly partial record struct EpochRewardBasis : IWrittenOnly
{
    private readonly EthereumRules? _rules;
    private readonly FlagTerms _source;
    private readonly FlagTerms _target;
    private readonly FlagTerms _head;

    private EpochRewardBasis(EthereumRules rules, ulong epoch, ulong finalizedEpoch, ParticipationTotals totals)
    {
        EthereumPreset preset = rules.Preset;
        ulong increment = preset.EffectiveBalanceIncrement;
        _rules = rules;
        Epoch = epoch;
        PreviousEpoch = ulong.Max(epoch, 1) - 1;
        FinalityDelay = PreviousEpoch - finalizedEpoch;
        TotalActiveBalanceGwei = ulong.Max(totals.ActiveGwei, increment);
        ActiveIncrements = TotalActiveBalanceGwei / increment;
        BaseRewardPerIncrementGwei = rules.BaseRewardPerIncrement(TotalActiveBalanceGwei);
        _source = Terms(preset.TimelySourceWeight, totals.SourceGwei, preset.WeightDenominator);
        _target = Terms(preset.TimelyTargetWeight, totals.TargetGwei, preset.WeightDenominator);
        _head = Terms(preset.TimelyHeadWeight, totals.HeadGwei, 0);
    }

    /// <summary>The rules in force.</summary>
    public EthereumRules Rules =>
        _rules ?? throw new InvalidOperationException("The default of EpochRewardBasis is no epoch: make one with Compute.");

    /// <summary>The current epoch: the one that ends.</summary>
    public ulong Epoch { get; }

    /// <summary>The epoch whose votes are rewarded; that of genesis is its own.</summary>
    public ulong PreviousEpoch { get; }

    /// <summary>Previous epoch − finalized epoch.</summary>
    public ulong FinalityDelay { get; }

    /// <summary>Whether finality is so late that nobody is rewarded: a delay above 4.</summary>
    public bool IsInInactivityLeak => FinalityDelay > Rules.Preset.MinEpochsToInactivityPenalty;

    /// <summary>Whether this is the genesis epoch, which changes nothing.</summary>
    public bool IsGenesis => Epoch == 0;

    /// <summary>The effective balances active in the current epoch, at least one increment.</summary>
    public ulong TotalActiveBalanceGwei { get; }

    /// <summary>The total active balance in whole increments.</summary>
    public ulong ActiveIncrements { get; }

    /// <summary>⌊increment · 64 ÷ ⌊√total⌋⌋: the base reward of one increment.</summary>
    public ulong BaseRewardPerIncrementGwei { get; }

    /// <summary>The increments that were timely with the source.</summary>
    public ulong SourceIncrements => _source.ParticipatingIncrements;

    /// <summary>The increments that were timely with the target.</summary>
    public ulong TargetIncrements => _target.ParticipatingIncrements;

    /// <summary>The increments that were timely with the head.</summary>
    public ulong HeadIncrements => _head.ParticipatingIncrements;

    /// <summary>Makes an epoch's basis.</summary>
    /// <param name="rules">The rules in force, from altair on.</param>
    /// <param name="epoch">The current epoch: the one that ends.</param>
    /// <param name="finalizedEpoch">
    /// The finalized epoch after this epoch's justification, at most the previous epoch.
    /// </param>
    /// <param name="totals">The totals of the state.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rules are phase0's, which has no flags.</exception>
    /// <exception cref="OverflowException">
    /// The finalized epoch lies ahead of the previous one: the specification calls such a transition invalid.
    /// </exception>
    public static EpochRewardBasis Compute(EthereumRules rules, ulong epoch, ulong finalizedEpoch, ParticipationTotals totals)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Fork == EthereumFork.Phase0)
        {
            throw new ArgumentOutOfRangeException(nameof(rules), rules.Fork, "Expected altair or later: phase0 has no participation flags.");
        }

        ulong previous = ulong.Max(epoch, 1) - 1;
        return finalizedEpoch > previous
            ? throw new OverflowException($"The finalized epoch {finalizedEpoch} lies ahead of the previous epoch {previous}.")
            : new EpochRewardBasis(rules, epoch, finalizedEpoch, totals);
    }

    /// <summary>The basis of a state that has seen this epoch's justification. Allocates nothing.</summary>
    /// <param name="state">The state, in the last slot of the epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fork is phase0, which has no flags.</exception>
    /// <exception cref="OverflowException">A total is above 2^64 − 1, or the finalized epoch lies ahead of the previous one.</exception>
    public static EpochRewardBasis Of(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var totals = ParticipationTotals.Sum(state.Rules, state.Epoch, new ValidatorEpochColumns(state.Validators));
        return Compute(state.Rules, state.Epoch, state.FinalizedEpoch, totals);
    }

    /// <summary>The base reward of an effective balance: ⌊balance ÷ increment⌋ · base reward per increment.</summary>
    /// <param name="effectiveBalanceGwei">The effective balance.</param>
    /// <exception cref="OverflowException">The product is above 2^64 − 1.</exception>
    public ulong BaseReward(ulong effectiveBalanceGwei) =>
        effectiveBalanceGwei / Rules.Preset.EffectiveBalanceIncrement * BaseRewardPerIncrementGwei;

    /// <summary>What a validator of an effective balance earns when all its votes are timely.</summary>
    /// <param name="effectiveBalanceGwei">The effective balance.</param>
    /// <exception cref="OverflowException">A reward is above 2^64 − 1, which no valid state has.</exception>
    public IdealAttestationReward Ideal(ulong effectiveBalanceGwei)
    {
        ulong baseReward = BaseReward(effectiveBalanceGwei);
        return new IdealAttestationReward
        {
            EffectiveBalanceGwei = effectiveBalanceGwei,
            SourceGwei = (ulong)IdealReward(in _source, baseReward),
            TargetGwei = (ulong)IdealReward(in _target, baseReward),
            HeadGwei = (ulong)IdealReward(in _head, baseReward),
        };
    }

    /// <summary>
    /// What a validator that was not timely with its target loses: ⌊effective balance · score ÷ (4 · quotient)⌋, in a leak or
    /// not.
    /// </summary>
    /// <param name="effectiveBalanceGwei">The effective balance.</param>
    /// <param name="inactivityScore">The score after this epoch's update.</param>
    /// <exception cref="OverflowException">
    /// The product is above 2^64 − 1: at 2048 ETH from a score of 9,007,200. The specification calls such a transition invalid.
    /// </exception>
    public ulong InactivityPenalty(ulong effectiveBalanceGwei, ulong inactivityScore) =>
        effectiveBalanceGwei * inactivityScore / InactivityDivisor;

    private ulong InactivityDivisor => Rules.Preset.InactivityScoreBias * Rules.InactivityPenaltyQuotient;

    private FlagTerms Terms(ulong weight, ulong participating, ulong penaltyDivisor)
    {
        ulong increment = Rules.Preset.EffectiveBalanceIncrement;
        return new FlagTerms(weight, ulong.Max(participating, increment) / increment, penaltyDivisor);
    }

    // What the specification would compute for a validator that was timely, whether this one was or not: 128 bits hold it
    // for every state, where 64 hold the rewards of valid ones.
    private UInt128 IdealReward(in FlagTerms flag, ulong baseReward) => IsInInactivityLeak || IsGenesis
        ? 0
        : (UInt128)baseReward * flag.Weight * flag.ParticipatingIncrements / RewardDivisor;

    private UInt128 RewardDivisor => (UInt128)ActiveIncrements * Rules.Preset.WeightDenominator;

    // A default has no members to print; asking them would throw where somebody only looks.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(
            CultureInfo.InvariantCulture,
            $"Fork = {_rules?.Fork.ToString() ?? "none"}, Epoch = {Epoch}, FinalityDelay = {FinalityDelay}, TotalActiveBalanceGwei = {TotalActiveBalanceGwei}");
        return true;
    }
}
