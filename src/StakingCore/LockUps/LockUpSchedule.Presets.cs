using StakingCore.Positions;

namespace StakingCore.LockUps;

public sealed partial record LockUpSchedule
{
    private static readonly RoleTerms _ethereumValidator = new()
    {
        IsSlashable = true,
        ActivationDelay = 5,
        EarningTail = 5,
        ExposureTail = 5,
        WithdrawalDelay = 5 + 256,
        MinimumTerm = 256,
        SlashReach = SlashReachRule.HeldAtSlash,
    };

    private static readonly RoleTerms _cosmosStake = new()
    {
        IsSlashable = true,
        ExposureTail = 1,
        WithdrawalDelay = 21 * 86400,
        SlashReach = SlashReachRule.AlsoBeforeExposure,
    };

    /// <summary>
    /// Cardano, in epochs: no lock-up and no slashing. Stake counts two epochs after the snapshot that sees it and for two
    /// more once it is gone, so what gives weight may already be spent.
    /// </summary>
    /// <remarks>Source: "Design Specification for Delegation and Incentives in Cardano" (SL-D1); cardano-ledger, snapshots mark, set, go.</remarks>
    public static LockUpSchedule Cardano { get; } = new()
    {
        Name = "Cardano",
        Source = "SL-D1; cardano-ledger Shelley snapshots",
        Measure = TimeMeasure.Epochs,
        Operator = new RoleTerms { ActivationDelay = 2, EarningTail = 2, ExposureTail = 2 },
        LiquidDelegator = new RoleTerms { ActivationDelay = 2, EarningTail = 2, ExposureTail = 2 },
        Moves = MoveRule.Free,
    };

    /// <summary>
    /// Cosmos Hub, in seconds: 21 days, slashable on the way out and after a redelegation for faults up to the request, seven exits
    /// a pair. A slash takes from the validator's tokens, so stake that came after the fault pays as well.
    /// </summary>
    /// <remarks>
    /// Source: x/staking (unbonding time 1814400 s, 7 entries; <c>slash.go</c>), x/evidence, which ignores evidence only where it is
    /// older than both 172800 seconds and 1000000 blocks. The window is those blocks at the pace that the Hub's own x/mint counts with,
    /// 4360000 in a year of 31557600 seconds: 83 days, within which stake that stays is liable. Faster blocks shorten it, which a
    /// variant with another <see cref="EvidenceWindow"/> states; the rules themselves are in <c>StakingCore.Cosmos</c>.
    /// </remarks>
    public static LockUpSchedule Cosmos { get; } = new()
    {
        Name = "Cosmos Hub",
        Source = "cosmos-sdk x/staking, x/slashing, x/evidence; Cosmos Hub parameters",
        Measure = TimeMeasure.Seconds,
        Operator = _cosmosStake,
        Delegator = _cosmosStake,
        EvidenceWindow = 1_000_000UL * 31_557_600 / 4_360_000,
        MaximumExits = 7,
        MergesExitsOfOneStep = true,
        Moves = MoveRule.OnceUntilMatured,
    };

    /// <summary>
    /// Ethereum, in epochs: exits begin five epochs ahead at the earliest and queue by churn, 256 epochs more until the
    /// balance can be withdrawn, 8192 from the slash for a slashed validator, no voluntary exit in the first 256. Whoever holds at
    /// the slash pays.
    /// </summary>
    /// <remarks>
    /// Source: consensus-specs, <c>is_slashable_validator</c>, <c>initiate_validator_exit</c>, <c>slash_validator</c>;
    /// MAX_SEED_LOOKAHEAD 4, MIN_VALIDATOR_WITHDRAWABILITY_DELAY 256, EPOCHS_PER_SLASHINGS_VECTOR 8192,
    /// SHARD_COMMITTEE_PERIOD 256. Slashable from activation until withdrawable, for messages signed at any time, before activation
    /// and after the exit too: the specification looks at the current epoch only. Evidence does not age, so a validator that stays
    /// is liable for all it ever signed; what bounds old messages is <see cref="WeakSubjectivity"/>, beyond which nobody need
    /// follow a chain that they make. The queue is an argument; see <see cref="ExitChurn"/>. The protocol sees no delegators.
    /// </remarks>
    public static LockUpSchedule Ethereum { get; } = new()
    {
        Name = "Ethereum",
        Source = "consensus-specs phase0 to electra, validator exits and slashings",
        Measure = TimeMeasure.Epochs,
        Operator = _ethereumValidator,
        SlashedDelay = 8192,
    };

    /// <summary>
    /// Rocket Pool, in Ethereum's epochs: a node operator's bond is locked as its validators are; a holder of rETH shares the
    /// losses that are known so far and may leave before the next one is. Both pay for what is slashed while they hold, whenever
    /// the fault was; evidence does not age.
    /// </summary>
    /// <remarks>
    /// Source: RPIP-42, RPIP-58; RocketMegapoolDelegate, RocketTokenRETH. Leaving needs liquidity in the deposit pool, which is
    /// not modelled. Staked RPL waits 28 days after its own request and is not in this schedule.
    /// </remarks>
    public static LockUpSchedule RocketPool { get; } = Ethereum with
    {
        Name = "Rocket Pool",
        Source = "RPIP-42, RPIP-58; consensus-specs for the validators",
        Delegator = new RoleTerms { IsSlashable = true, ExposureTail = 1, SlashReach = SlashReachRule.HeldAtSlash },
    };

    /// <summary>
    /// Polkadot since its nominators stopped being slashable, in eras: validators 28, with slashes applied 27 eras after the
    /// offence; nominators 2, and nothing to lose. Only stake that was exposed in the era of the offence pays.
    /// </summary>
    /// <remarks>
    /// Source: polkadot-sdk pallet staking-async (BondingDuration 28, SlashDeferDuration 27, AreNominatorsSlashable off; OpenGov
    /// referendum 1910), 32 unlocking chunks. Who validated recently keeps 28 eras whatever the role now: give that stake the role
    /// of an operator. The oldest offence that is accepted is the bonding duration old, 28 eras: exposures older than that are
    /// not kept. A request after the election's snapshot stays exposed one era longer than stated here.
    /// </remarks>
    public static LockUpSchedule Polkadot { get; } = new()
    {
        Name = "Polkadot",
        Source = "polkadot-sdk staking-async; OpenGov referendum 1910",
        Measure = TimeMeasure.Eras,
        Operator = new RoleTerms { IsSlashable = true, ActivationDelay = 1, EarningTail = 1, ExposureTail = 1, WithdrawalDelay = 28 },
        Delegator = new RoleTerms { ActivationDelay = 1, EarningTail = 1, ExposureTail = 1, WithdrawalDelay = 2 },
        EvidenceWindow = 28,
        SlashDeferral = 27,
        MaximumExits = 32,
        MergesExitsOfOneStep = true,
        Moves = MoveRule.Free,
    };

    /// <summary>
    /// Polkadot before, in eras: nominators slashed with their validator, 28 eras for everyone. Only stake that was exposed in
    /// the era of the offence pays, for offences of at most the bonding duration, 28 eras.
    /// </summary>
    /// <remarks>Source: W3F, "Slashing mechanisms" and "Slashing across eras"; polkadot-sdk pallet staking.</remarks>
    public static LockUpSchedule PolkadotNominatorsSlashable { get; } = Polkadot with
    {
        Name = "Polkadot, nominators slashable",
        Source = "W3F slashing mechanisms; polkadot-sdk pallet staking",
        Delegator = Polkadot.Operator,
    };

    /// <summary>
    /// Tezos, in cycles: unstaked tez are final after four cycles, and until then lose for faults under the rights that they
    /// still gave; delegated but not staked tez are free and never slashed. Only stake that gave rights at the fault pays.
    /// </summary>
    /// <remarks>
    /// Source: Octez protocol constants consensus_rights_delay 2, max_slashing_period 2 (a denunciation in the cycle of the fault
    /// or the next one, applied at the end of the next one).
    /// </remarks>
    public static LockUpSchedule Tezos { get; } = new()
    {
        Name = "Tezos",
        Source = "Octez staking and adaptive slashing; consensus_rights_delay, max_slashing_period",
        Measure = TimeMeasure.Cycles,
        Operator = new RoleTerms { IsSlashable = true, ActivationDelay = 3, ExposureTail = 3, WithdrawalDelay = 4 },
        Delegator = new RoleTerms { IsSlashable = true, ActivationDelay = 3, ExposureTail = 3, WithdrawalDelay = 4 },
        LiquidDelegator = new RoleTerms { ActivationDelay = 3, EarningTail = 3, ExposureTail = 3 },
        EvidenceWindow = 1,
        SlashDeferral = 1,
        MergesExitsOfOneStep = true,
    };

    /// <summary>
    /// EigenLayer, in Ethereum's blocks: a queued withdrawal stays slashable through block 100800 after its request, whenever the
    /// fault was, and can be completed in the block after that. Whoever holds shares at the slash pays, also for faults from before
    /// the deposit.
    /// </summary>
    /// <remarks>
    /// Source: ELIP-002; DelegationManager, MIN_WITHDRAWAL_DELAY_BLOCKS 100800; AllocationManager. A new allocation of an operator
    /// waits 126000 blocks (configuration delay) first; delegated shares follow the operator's allocations at once. The protocol
    /// sets no age for evidence: each service decides what it slashes for.
    /// </remarks>
    public static LockUpSchedule EigenLayer { get; } = new()
    {
        Name = "EigenLayer",
        Source = "ELIP-002; DelegationManager, AllocationManager",
        Measure = TimeMeasure.Blocks,
        Operator = new RoleTerms { IsSlashable = true, ExposureTail = 1, WithdrawalDelay = 100_801, SlashReach = SlashReachRule.HeldAtSlash },
        Delegator = new RoleTerms { IsSlashable = true, ExposureTail = 1, WithdrawalDelay = 100_801, SlashReach = SlashReachRule.HeldAtSlash },
    };

    /// <summary>
    /// Avalanche's primary network, in seconds: a term chosen in advance of at least two weeks, no slashing; at its end the stake
    /// is free at once.
    /// </summary>
    /// <remarks>
    /// Source: Avalanche documentation, "How to stake" (minimum term two weeks on mainnet before the Helicon upgrade). The end of
    /// the term is what <see cref="Exit"/> takes as the request.
    /// </remarks>
    public static LockUpSchedule Avalanche { get; } = new()
    {
        Name = "Avalanche",
        Source = "Avalanche documentation, How to stake",
        Measure = TimeMeasure.Seconds,
        Operator = new RoleTerms { MinimumTerm = 14 * 86400 },
        Delegator = new RoleTerms { MinimumTerm = 14 * 86400 },
    };

    /// <summary>Every preset, by name.</summary>
    public static IReadOnlyList<LockUpSchedule> Presets { get; } =
        [Avalanche, Cardano, Cosmos, EigenLayer, Ethereum, Polkadot, PolkadotNominatorsSlashable, RocketPool, Tezos];
}
