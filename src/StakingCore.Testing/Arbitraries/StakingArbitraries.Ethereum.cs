using FsCheck;
using FsCheck.Fluent;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Testing;

/// <content>Ethereum: rules, validators, balances and queues.</content>
public static partial class StakingArbitraries
{
    private const ulong Gwei = 1_000_000_000;
    private const ulong MaxGwei = 1UL << 57;
    private const int MaxValidators = 64;

    private static readonly Participation[] _participations = [.. Enumerable.Range(0, 8).Select(static flags => (Participation)flags)];

    /// <summary>Mainnet's rules of every fork.</summary>
    public static Arbitrary<EthereumRules> EthereumRules() => Parts.OneOf([.. Enum.GetValues<EthereumFork>().Select(Ethereum.EthereumRules.Of)]);

    /// <summary>Every set of the three flags.</summary>
    public static Arbitrary<Participation> Participations() => Parts.OneOf(_participations);

    /// <summary>The four justification bits.</summary>
    public static Arbitrary<JustificationBits> JustificationBits() =>
        Compose.Of(Parts.Count(15), static bits => new JustificationBits((byte)bits), static bits => bits.Value);

    /// <summary>
    /// Validators as one epoch reads them: effective balances in whole increments up to 2048 ETH, balances near them, active, exited
    /// and slashed ones.
    /// </summary>
    public static Arbitrary<ValidatorEpochInput> ValidatorEpochInputs() => Arb.From(
        from increments in Gen.Frequency((3, Gen.Constant(32)), (3, Gen.Choose(0, 2048)))
        from balance in Gen.Frequency((3, Gen.Choose(-2_000_000_000, 2_000_000_000).Select(near => Near((ulong)increments * Gwei, near))), (1, LogUniform.UInt64(1UL << 43)))
        from score in Gen.Frequency((3, Gen.Choose(0, 40).Select(static value => (ulong)value)), (1, LogUniform.UInt64(100_000)))
        from slashed in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from activation in LogUniform.UInt64(1UL << 32)
        from exit in Gen.Frequency((3, Gen.Constant<ulong?>(null)), (2, LogUniform.UInt64(1UL << 32).Select(static steps => (ulong?)steps)))
        from delay in LogUniform.UInt64(8192)
        from flags in Gen.Elements(_participations)
        select new ValidatorEpochInput
        {
            EffectiveBalanceGwei = (ulong)increments * Gwei,
            BalanceGwei = balance,
            InactivityScore = score,
            IsSlashed = slashed,
            ActivationEpoch = activation,
            ExitEpoch = exit is { } steps ? activation + steps : EthereumPreset.FarFutureEpoch,
            WithdrawableEpoch = exit is { } until ? activation + until + delay : EthereumPreset.FarFutureEpoch,
            PreviousParticipation = flags,
        },
        ShrinkValidator);

    /// <summary>Totals of a registry: each participating balance is at most the active one, and none is below one increment.</summary>
    public static Arbitrary<ParticipationTotals> ParticipationTotals() => Compose.Of(
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        static (active, source, target, head, current) => new ParticipationTotals
        {
            ActiveGwei = ulong.Max(Gwei, active),
            SourceGwei = ulong.Clamp(source, Gwei, ulong.Max(Gwei, active)),
            TargetGwei = ulong.Clamp(target, Gwei, ulong.Max(Gwei, active)),
            HeadGwei = ulong.Clamp(head, Gwei, ulong.Max(Gwei, active)),
            CurrentTargetGwei = ulong.Clamp(current, Gwei, ulong.Max(Gwei, active)),
        },
        static totals => (totals.ActiveGwei, totals.SourceGwei, totals.TargetGwei, totals.HeadGwei, totals.CurrentTargetGwei));

    /// <summary>One component of a change of balance; what was forgiven is at most the penalty.</summary>
    public static Arbitrary<BalanceComponent> BalanceComponents() => Compose.Of(
        Parts.Wide((UInt128)1 << 64),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        static (ideal, reward, penalty, forgiven) => new BalanceComponent
        {
            IdealGwei = ideal,
            RewardGwei = reward,
            PenaltyGwei = penalty,
            ForgivenGwei = ulong.Min(forgiven, penalty),
        },
        static component => (component.IdealGwei, component.RewardGwei, component.PenaltyGwei, component.ForgivenGwei));

    /// <summary>Balances to start a breakdown from.</summary>
    public static Arbitrary<BalanceBreakdown> BalanceBreakdowns() =>
        Compose.Of(Parts.Word(MaxGwei), static balance => new BalanceBreakdown(balance), static breakdown => breakdown.BalanceBeforeGwei);

    /// <summary>Ideal rewards by effective balance.</summary>
    public static Arbitrary<IdealAttestationReward> IdealAttestationRewards() => Compose.Of(
        Parts.Count(2048),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        static (increments, source, target, head) => new IdealAttestationReward
        {
            EffectiveBalanceGwei = (ulong)increments * Gwei,
            SourceGwei = source,
            TargetGwei = target,
            HeadGwei = head,
        },
        static ideal => ((int)(ideal.EffectiveBalanceGwei / Gwei), ideal.SourceGwei, ideal.TargetGwei, ideal.HeadGwei));

    /// <summary>A reward and a penalty.</summary>
    public static Arbitrary<BalanceDelta> BalanceDeltas() => Compose.Of(
        Parts.Word(MaxGwei), Parts.Word(MaxGwei), static (reward, penalty) => new BalanceDelta(reward, penalty), static delta => (delta.RewardGwei, delta.PenaltyGwei));

    /// <summary>Balances that voted, by flag.</summary>
    public static Arbitrary<ParticipatingBalances> ParticipatingBalances() => Compose.Of(
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        Parts.Word(MaxGwei),
        static (source, target, head) => new ParticipatingBalances(source, target, head),
        static balances => (balances.SourceGwei, balances.TargetGwei, balances.HeadGwei));

    private static ulong Near(ulong balance, int distance) => (ulong)Int128.Max(0, (Int128)balance + distance);

    private static IEnumerable<ValidatorEpochInput> ShrinkValidator(ValidatorEpochInput validator)
    {
        ValidatorEpochInput[] simpler =
        [
            validator with { InactivityScore = 0 },
            validator with { IsSlashed = false },
            validator with { ActivationEpoch = 0 },
            validator with { ExitEpoch = EthereumPreset.FarFutureEpoch, WithdrawableEpoch = EthereumPreset.FarFutureEpoch },
            validator with { EffectiveBalanceGwei = 0 },
            validator with { BalanceGwei = 0 },
            validator with { PreviousParticipation = Participation.None },
        ];
        return simpler.Where(one => one != validator);
    }
}
