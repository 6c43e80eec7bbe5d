namespace StakingCore.Ethereum;

/// <summary>
/// The part of the beacon state that staking reads and writes. The caller's own: every step and operation changes it in
/// place, so that whole epochs run without a copy. A question (what if) goes through <see cref="ApplyToCopy"/>, which works on a copy
/// and leaves this state as it is. Not safe for concurrent use while it is written.
/// </summary>
/// <remarks>
/// <para>Amounts are gwei, epochs and slots the chain's; all of them are unsigned words of 64 bits, and what leaves their range
/// is an <see cref="OverflowException"/>, since the specification makes such a transition invalid. Nothing wraps. A change in
/// place that ends in one leaves the state partly changed; <see cref="ApplyToCopy"/> makes a refusal of it.</para>
/// <para>Who proposes, sits in the sync committee or attests when is not in here: it follows from randomness, not from
/// amounts, and is an argument of the operations.</para>
/// </remarks>
public sealed partial class EthereumState
{
    /// <summary>UNSET_DEPOSIT_REQUESTS_START_INDEX: no deposit request was seen yet.</summary>
    public const ulong UnsetDepositRequestsStartIndex = ulong.MaxValue;

    /// <summary>Makes a state without validators, at slot 0.</summary>
    /// <param name="rules">The rules of its fork.</param>
    public EthereumState(EthereumRules rules)
        : this(rules, new ValidatorColumns())
    {
    }

    /// <summary>Makes a state at slot 0 over columns that it then owns.</summary>
    /// <param name="rules">The rules of its fork.</param>
    /// <param name="validators">The validators.</param>
    public EthereumState(EthereumRules rules, ValidatorColumns validators)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(validators);
        Rules = rules;
        Validators = validators;
        Slashings = new SlashingsVector(rules.Preset.EpochsPerSlashingsVector);
    }

    /// <summary>The rules in force.</summary>
    public EthereumRules Rules { get; internal set; }

    /// <summary>The validators.</summary>
    public ValidatorColumns Validators { get; }

    /// <summary>The slot.</summary>
    public ulong Slot { get; set; }

    /// <summary>The last finalized epoch.</summary>
    public ulong FinalizedEpoch { get; set; }

    /// <summary>The last justified epoch.</summary>
    public ulong CurrentJustifiedEpoch { get; set; }

    /// <summary>The last justified epoch as it was an epoch ago.</summary>
    public ulong PreviousJustifiedEpoch { get; set; }

    /// <summary>Which of the last four epochs are justified.</summary>
    public JustificationBits JustificationBits { get; set; }

    /// <summary>The effective balances slashed by epoch.</summary>
    public SlashingsVector Slashings { get; private init; }

    /// <summary>Phase0: the attestations of the previous epoch, in the order of their inclusion.</summary>
    public List<PendingAttestation> PreviousAttestations { get; private init; } = [];

    /// <summary>Phase0: the attestations of the current epoch, in the order of their inclusion.</summary>
    public List<PendingAttestation> CurrentAttestations { get; private init; } = [];

    /// <summary>From Capella: the number of the next withdrawal.</summary>
    public ulong NextWithdrawalIndex { get; set; }

    /// <summary>From Capella: the row at which the next sweep starts.</summary>
    public int NextWithdrawalValidator { get; set; }

    /// <summary>Bridge deposits applied so far.</summary>
    public ulong Eth1DepositIndex { get; set; }

    /// <summary>From Electra: the bridge deposit from which deposits come as requests.</summary>
    public ulong DepositRequestsStartIndex { get; set; }

    /// <summary>From Electra: churn that the deposit queue may use besides the epoch's.</summary>
    public ulong DepositBalanceToConsume { get; set; }

    /// <summary>From Electra: what may still exit in <see cref="EarliestExitEpoch"/>.</summary>
    public ulong ExitBalanceToConsume { get; set; }

    /// <summary>From Electra: the epoch that the exit queue has reached.</summary>
    public ulong EarliestExitEpoch { get; set; }

    /// <summary>From Electra: what may still be consolidated in <see cref="EarliestConsolidationEpoch"/>.</summary>
    public ulong ConsolidationBalanceToConsume { get; set; }

    /// <summary>From Electra: the epoch that the consolidation queue has reached.</summary>
    public ulong EarliestConsolidationEpoch { get; set; }

    /// <summary>From Electra: deposits that wait for churn and finality.</summary>
    public List<PendingDeposit> PendingDeposits { get; private init; } = [];

    /// <summary>From Electra: partial withdrawals that wait for their epoch.</summary>
    public List<PendingPartialWithdrawal> PendingPartialWithdrawals { get; private init; } = [];

    /// <summary>From Electra: consolidations that wait for their source.</summary>
    public List<PendingConsolidation> PendingConsolidations { get; private init; } = [];

    /// <summary>A copy that shares nothing with this state.</summary>
    public EthereumState Clone() => new(Rules, Validators.Clone())
    {
        Slot = Slot,
        FinalizedEpoch = FinalizedEpoch,
        CurrentJustifiedEpoch = CurrentJustifiedEpoch,
        PreviousJustifiedEpoch = PreviousJustifiedEpoch,
        JustificationBits = JustificationBits,
        Slashings = Slashings.Clone(),
        PreviousAttestations = [.. PreviousAttestations],
        CurrentAttestations = [.. CurrentAttestations],
        NextWithdrawalIndex = NextWithdrawalIndex,
        NextWithdrawalValidator = NextWithdrawalValidator,
        Eth1DepositIndex = Eth1DepositIndex,
        DepositRequestsStartIndex = DepositRequestsStartIndex,
        DepositBalanceToConsume = DepositBalanceToConsume,
        ExitBalanceToConsume = ExitBalanceToConsume,
        EarliestExitEpoch = EarliestExitEpoch,
        ConsolidationBalanceToConsume = ConsolidationBalanceToConsume,
        EarliestConsolidationEpoch = EarliestConsolidationEpoch,
        PendingDeposits = [.. PendingDeposits],
        PendingPartialWithdrawals = [.. PendingPartialWithdrawals],
        PendingConsolidations = [.. PendingConsolidations],
    };

    /// <summary>Makes a change on a copy; this state stays as it is, whatever becomes of it.</summary>
    /// <param name="change">Changes the copy in place, and says why the protocol refuses where it does.</param>
    /// <returns>The changed copy, or the refusal; arithmetic outside 64 bits is one.</returns>
    public EthereumTransition ApplyToCopy(Func<EthereumState, EthereumRefusal?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        EthereumState next = Clone();
        try
        {
            return change(next) is { } refusal ? EthereumTransition.Refused(refusal) : EthereumTransition.To(next);
        }
        catch (OverflowException)
        {
            return EthereumTransition.Refused(new EthereumRefusal(EthereumRule.ArithmeticOverflow));
        }
    }
}
