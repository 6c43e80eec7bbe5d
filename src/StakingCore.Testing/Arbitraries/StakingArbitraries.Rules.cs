using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Decentralization;
using StakingCore.Delegation.Simulation;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Leverage;
using StakingCore.Rewards;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <content>Rules that others are computed by: penalties, limits, curves, and who stakes with whom.</content>
public static partial class StakingArbitraries
{
    /// <summary>Every rule of penalties, the protocols' own and others with the same form.</summary>
    public static Arbitrary<IPenaltyRule> PenaltyRules() => Arb.From(
        Gen.OneOf(
            Gen.Elements<IPenaltyRule>(
                new EthereumCorrelationPenalty(EthereumPenaltyForm.Bellatrix),
                new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra),
                new PolkadotEquivocationPenalty(),
                PowerLawPenalty.Quadratic),
            Parts.Part.Generator.Select(static IPenaltyRule (rate) => new FixedPenalty(rate)),
            from multiplier in Parts.Part.Generator
            from exponent in Gen.Choose(0, 4)
            from least in Parts.Part.Generator
            select (IPenaltyRule)new PowerLawPenalty(multiplier, exponent, least),
            from percent in Gen.Choose(1, 100)
            from most in Gen.Choose(0, 10_000)
            select (IPenaltyRule)new TezosAdaptivePenalty(new Fraction((ulong)percent, 100), (uint)most)),
        static rule => rule is FixedPenalty fixedRate
            ? Parts.Part.Shrinker(fixedRate.Rate).Select(static IPenaltyRule (rate) => new FixedPenalty(rate))
            : [new FixedPenalty(Fraction.Zero)]);

    /// <summary>Rules for several faults: both of them, with windows of one epoch and more.</summary>
    public static Arbitrary<RepeatedFaults> RepeatedFaults() => Compose.Of(
        Parts.AnyOf<RepeatedFaultRule>(), Parts.Word(10_000), static (rule, length) => new RepeatedFaults(rule, length + 1), static faults => (faults.Rule, faults.WindowEpochs - 1));

    /// <summary>Surcharges on leverage: from 1 on, with any slope.</summary>
    public static Arbitrary<LeverageSurcharge> LeverageSurcharges() => Compose.Of(
        Parts.AtLeastOne, Parts.Quotient, static (most, slope) => new LeverageSurcharge(most, slope), static surcharge => (surcharge.MaxLeverage, surcharge.Slope));

    /// <summary>Tranches of a waterfall, with up to five stakes.</summary>
    public static Arbitrary<Tranche> Tranches() => Compose.Of(
        Parts.OneOf("own", "fund", "others"),
        Compose.Many(Parts.Wide(_maxLoss), 5),
        static (name, stakes) => new Tranche(name, stakes),
        static tranche => (tranche.Name, [.. tranche.Stakes]));

    /// <summary>Every form of a limit of leverage: proportional, by factor, in tiers, by bonds, none.</summary>
    public static Arbitrary<ILeverageLimit> LeverageLimits() => Arb.From(
        Gen.OneOf(
            Gen.Elements(LimitPreset.All.Select(static preset => preset.Limit)),
            Parts.NotNegative.Generator.Select(static ILeverageLimit (perOwn) => ProportionalLimit.Of(perOwn)),
            from controlledPerOwn in Gen.Choose(1, 100)
            from most in LogUniform.UInt128()
            select (ILeverageLimit)new WeightFactorLimit((uint)controlledPerOwn, most),
            Parts.NotNegative.Generator.Select(static ILeverageLimit (perOwn) => new TwoTierStaking(perOwn, ExactRational.Zero, ExactRational.Zero)),
            from factor in Compose.OrNull(Parts.Quotient).Generator
            from one in Parts.Part.Generator
            from all in Parts.Part.Generator
            select (ILeverageLimit)new LiquidStakingBond(factor, one, all),
            BondCurves().Generator.Select(static ILeverageLimit (curve) => curve)),
        static limit => limit switch
        {
            ProportionalLimit { DelegatedPerOwn: { } perOwn } => Parts.NotNegative.Shrinker(perOwn).Select(ProportionalLimit.Of),
            _ => [ProportionalLimit.Of(ExactRational.Zero)],
        });

    /// <summary>Bond curves of validators with one to three bonds of their own.</summary>
    public static Arbitrary<BondCurve> BondCurves() => Arb.From(
        Gen.OneOf(
            Gen.Elements(BondCurve.RocketPoolSaturn1, BondCurve.RocketPoolLeb8, BondCurve.LidoCsm),
            from stake in LogUniform.UInt64(1UL << 60)
            from count in Gen.Choose(1, 3)
            from bonds in LogUniform.UInt64(stake).ArrayOf(count)
            from step in LogUniform.UInt64(stake)
            select Curve(bonds, step, stake + 1)),
        static curve => ReferenceEquals(curve, BondCurve.RocketPoolSaturn1) ? [] : [BondCurve.RocketPoolSaturn1]);

    /// <summary>Bakers of Tezos: any limit of their own, edges from 1.</summary>
    public static Arbitrary<TezosCapacity> TezosCapacities() => Arb.From(
        from limit in LogUniform.UInt64(20_000_000)
        from global in Gen.Elements(5u, 9u)
        from delegation in Gen.Choose(0, 20)
        from edge in Gen.Choose(1, 4)
        select new TezosCapacity(limit, global, (uint)delegation, (uint)edge),
        static capacity => ReferenceEquals(capacity, TezosCapacity.Largest) ? [] : [TezosCapacity.Largest]);

    /// <summary>Curves of rewards of every kind, aiming at one pool or many.</summary>
    public static Arbitrary<RewardCurve> RewardCurves() => Arb.From(
        from pools in Gen.Choose(1, 500)
        from influence in Parts.NotNegative.Generator
        from rewards in Parts.NotNegative.Generator
        from cap in Parts.AtLeastOne.Generator
        from kind in Gen.Choose(0, 4)
        select kind switch
        {
            0 => new CardanoCurve(pools, influence, rewards),
            1 => new CardanoCurve(pools, influence, rewards, cap),
            2 => new SimplifiedCurve(pools, influence, rewards),
            3 => new FlatPledgeCurve(pools, influence, rewards),
            _ => (RewardCurve)new LeverageCurve(pools, cap, rewards),
        },
        static curve => curve is CardanoCurve { MaxLeverage: null } plain
            ? Parts.Short(500, 1).Shrinker((uint)plain.TargetPools).Select(pools => new CardanoCurve((int)pools, plain.PledgeInfluence, plain.Rewards))
                .Concat(Parts.NotNegative.Shrinker(plain.PledgeInfluence).Select(influence => new CardanoCurve(plain.TargetPools, influence, plain.Rewards)))
                .Concat(Parts.NotNegative.Shrinker(plain.Rewards).Select(rewards => new CardanoCurve(plain.TargetPools, plain.PledgeInfluence, rewards)))
            : [new CardanoCurve(curve.TargetPools, ExactRational.Zero, curve.Rewards)]);

    /// <summary>One operator and one fault for every protocol: up to 10^15 units, a part of the stake, evidence after up to 10^6 days.</summary>
    public static Arbitrary<ComparisonCase> ComparisonCases() => Compose.Of(
        Parts.Word(1_000_000_000_000_000),
        Parts.Word(1_000_000_000_000_000),
        Compose.OrNull(Parts.Share),
        Parts.Word(1_000_000),
        static (own, delegated, fraction, days) => new ComparisonCase
        {
            Own = ExactRational.FromInteger(own),
            Delegated = ExactRational.FromInteger(delegated),
            SlashFraction = fraction,
            EvidenceDays = ExactRational.FromInteger(days),
        },
        static known => ((ulong)known.Own.Floor(), (ulong)known.Delegated.Floor(), known.SlashFraction, (ulong)known.EvidenceDays.Floor()));

    /// <summary>Faults of the simulation: a part of the stake, in one pool or more.</summary>
    public static Arbitrary<SimulatedFault> SimulatedFaults() => Compose.Of(
        Parts.Part, LossRules(), Parts.Count(9), static (part, losses, more) => new SimulatedFault(part, losses, more + 1), static fault => (fault.Fraction, fault.Losses, fault.PoolCount - 1));

    /// <summary>Up to 30 holders, ties and empty ones among them.</summary>
    public static Arbitrary<StakeDistribution> StakeDistributions() => Arb.From(
        from count in Gen.Choose(0, 30)
        from stakes in LogUniform.UInt128((UInt128)1 << 120).ArrayOf(count)
        select new StakeDistribution(stakes),
        static distribution => distribution.Count == 0 ? [] : [new StakeDistribution([])]);

    /// <summary>Services that up to four of six validators secure.</summary>
    public static Arbitrary<RestakedService> RestakedServices() => Arb.From(
        from profit in LogUniform.UInt128((UInt128)1 << 96)
        from percent in Gen.Choose(1, 100)
        from validators in Gen.Choose(0, MaxRestakers - 1).ArrayOf(4)
        select new RestakedService(profit, new Fraction((ulong)percent, 100), [.. validators.Distinct()]),
        static service => LogUniform.Shrink(service.Profit).Select(profit => new RestakedService(profit, service.AttackShare, service.Validators.AsSpan()))
            .Concat(service.Validators.Select((_, i) => new RestakedService(service.Profit, service.AttackShare, service.Validators.RemoveAt(i).AsSpan()))));

    /// <summary>Six validators and up to four services that they secure.</summary>
    public static Arbitrary<RestakingNetwork> RestakingNetworks() => Arb.From(
        from stakes in LogUniform.UInt128((UInt128)1 << 96).ArrayOf(MaxRestakers)
        from count in Gen.Choose(0, 4)
        from services in RestakedServices().Generator.ArrayOf(count)
        select new RestakingNetwork(stakes, services),
        static network => network.Services.IsEmpty ? [] : [new RestakingNetwork(new UInt128[MaxRestakers], [])]);

    /// <summary>Double signing on a network of any size: a validator of up to 2048 ETH, alone or with a part of all stake.</summary>
    public static Arbitrary<EthereumFault> EthereumFaults() => Compose.Of(
        EthereumRules(),
        Parts.Count(2_048),
        Parts.Word(MaxGwei),
        Compose.OrNull(Parts.Part),
        static (rules, ether, total, part) => new EthereumFault
        {
            Rules = rules,
            EffectiveBalanceGwei = (ulong)ether * Gwei,
            TotalActiveBalanceGwei = ulong.Max(Gwei, total),
            SlashedPart = part,
        },
        static fault => (fault.Rules, (int)(fault.EffectiveBalanceGwei / Gwei), fault.TotalActiveBalanceGwei, fault.SlashedPart));

    private const int MaxRestakers = 6;

    // Running sums, each validator's bond above zero and at most its stake.
    private static BondCurve Curve(ulong[] bonds, ulong step, ulong stake)
    {
        UInt128 sum = 0;
        UInt128[] running = [.. bonds.Select(bond => sum += UInt128.Max(bond, 1))];
        return new BondCurve(running, UInt128.Max(step, 1), stake);
    }
}
