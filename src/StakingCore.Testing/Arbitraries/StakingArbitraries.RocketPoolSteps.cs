using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Testing;

/// <content>Rocket Pool: settings, steps and whole scenarios.</content>
public static partial class StakingArbitraries
{
    private static readonly string[] _minipools = ["A", "B", "C", "D"];

    /// <summary>Settings with which a network can start: the chain's, with other fees, shares, bonds and penalties.</summary>
    public static Arbitrary<NetworkSettings> NetworkSettings() => Compose.Of(
        Compose.Pair(EtherParts.Proper, EtherParts.Proper),
        RevenueShares(),
        MegapoolBonds(),
        Compose.Pair(EtherParts.Proper, Parts.Flags),
        Compose.Pair(Parts.Word(4), Parts.Word(5)),
        static (fees, shares, bond, penalties, queues) => new NetworkSettings
        {
            NodeFee = fees.A,
            DepositFee = fees.B,
            Shares = shares,
            ReducedBond = bond.Reduced,
            MaximumPenaltyRate = penalties.A,
            IsScrubPenaltyEnabled = penalties.B,
            ExpressTickets = queues.A,
            ExpressRate = queues.B,
        },
        static settings => (
            (settings.NodeFee, settings.DepositFee),
            settings.Shares,
            new RocketPool.Megapools.MegapoolBond(settings.ReducedBond),
            (settings.MaximumPenaltyRate, settings.IsScrubPenaltyEnabled),
            (settings.ExpressTickets, settings.ExpressRate)));

    /// <summary>Steps of every kind, over minipools and validators few enough that they meet.</summary>
    public static Arbitrary<RocketPoolStep> RocketPoolSteps() => Arb.From(
        Gen.Frequency((4, Trade()), (6, MinipoolStep()), (6, MegapoolStep()), (3, OracleStep())), ShrinkStep);

    /// <summary>
    /// Networks of v1.2 and later with up to 60 steps, at most 30 days apart; two of three begin with users' ETH and validators that
    /// stake it, and a minipool that comes to its end, with a loss or without.
    /// </summary>
    public static Arbitrary<RocketPoolScenario> RocketPoolScenarios()
    {
        Arbitrary<RocketPoolScenario> composed = Compose.Of(
            Parts.OneOf(RocketPoolRelease.Saturn1, RocketPoolRelease.HoustonUpdate, RocketPoolRelease.Houston, RocketPoolRelease.Atlas),
            NetworkSettings(),
            EtherParts.Prices,
            Compose.Many(Compose.Pair(Parts.Word(30 * 86_400), RocketPoolSteps()), 60),
            static (release, settings, price, steps) => new RocketPoolScenario(release, settings, price, [.. steps]),
            static scenario => (scenario.Release, scenario.Settings, scenario.RplPrice, [.. scenario.Steps]));
        return Arb.From(
            from scenario in composed.Generator
            from opening in Gen.Elements(0, 1, 2)
            select scenario with { Steps = [.. opening == 0 ? [] : Opening(scenario, hasLoss: opening == 2), .. scenario.Steps] },
            composed.Shrinker);
    }

    // Users' ETH, RPL, and validators that stake it. What needs many steps in order would never come about by chance: with a loss,
    // RPL is slashed and auctioned and a megapool's bond reduced; otherwise others distribute a minipool that its owner left behind,
    // a vacant one is promoted, and a validator stays prestaked until it can be dissolved.
    private static IEnumerable<(ulong Wait, RocketPoolStep Step)> Opening(RocketPoolScenario scenario, bool hasLoss)
    {
        const ulong Day = 86_400;
        bool hasMegapools = scenario.Release == RocketPoolRelease.Saturn1;
        Amount<Wei> bond = EtherParts.Milli(hasMegapools ? 4_000UL : 8_000UL);
        Amount<Wei> third = scenario.Settings.ReducedBond;
        (string left, string large) = (_minipools[2], _minipools[3]);
        (ulong, RocketPoolStep)[] funds =
        [
            (0, new AddLegacyRpl(new Amount<Rpl>((UInt128)EtherParts.Ether * 1_000_000))),
            (0, new DepositAsUser(EtherParts.Milli(500_000))),
            (0, LegacyMinipool(left, EtherParts.Milli(8_000))),
            (0, LegacyMinipool(large, EtherParts.Milli(16_000))),
        ];
        (ulong, RocketPoolStep)[] joins = hasMegapools
            ? [(0, new AddValidator(bond, bond)), (0, new AddValidator(bond, bond)), (0, new AddValidator(third, third)), (Day, new StakeValidator(0)), (0, new StakeValidator(1))]
            : [(0, new CreateMinipool(_minipools[0], bond, bond)), (0, new CreateVacantMinipool(_minipools[1], bond, EtherParts.Validator)), (Day, new StakeMinipool(_minipools[0]))];
        (ulong, RocketPoolStep)[] leaves = hasLoss
            ?
            [
                (0, new ReceiveAtMinipool(left, EtherParts.Milli(12_000))),
                (Day, new DistributeMinipool(left, Caller.Owner)),
                (0, new CreateLot()),
                (0, new BidOnLot(0, EtherParts.Milli(500))),
                (0, new StakeValidator(2)),
                (0, new ChangeSetting(NetworkSetting.ReducedBond, EtherParts.Milli(1_000).BaseUnits)),
                (0, new ReduceMegapoolBond(EtherParts.Milli(250))),
                (0, new ReceiveAtMinipool(large, EtherParts.Milli(12_000))),
                (0, new BeginUserDistribute(large)),
                (91 * Day, new DistributeMinipool(large, Caller.Other)),
                (0, new SlashMinipool(large)),
            ]
            :
            [
                (0, new ReceiveAtMinipool(left, EtherParts.Validator)),
                (0, new BeginUserDistribute(left)),
                (0, new BeginBondReduction(large, EtherParts.Milli(8_000))),
                (3 * Day, new ReduceMinipoolBond(large)),
                (2 * Day, new PromoteMinipool(_minipools[1])),
                (86 * Day, new DistributeMinipool(left, Caller.Other)),
                (0, new FinaliseMinipool(left)),
            ];
        return [.. funds, .. joins, .. leaves];
    }

    private static AddLegacyMinipool LegacyMinipool(string id, Amount<Wei> bond) =>
        new() { Id = id, Bond = bond, UserDeposit = EtherParts.Validator - bond, NodeFee = new Fixed18(EtherParts.Scale / 7) };

    private static Gen<string> Minipool => Gen.Elements(_minipools);

    private static Gen<int> ValidatorNumber => Gen.Choose(0, 4);

    private static Gen<Caller> Anyone => Gen.Elements(Caller.Owner, Caller.Other);

    private static Gen<Amount<Wei>> Sum => EtherParts.Sums.Generator;

    // Usually what the contracts ask for, now and then anything.
    private static Gen<Amount<Wei>> Usual(params ulong[] milliEther) => Gen.Frequency(
        (8, Gen.Elements(milliEther).Select(EtherParts.Milli)), (1, Gen.Constant<Amount<Wei>>(default)), (1, EtherParts.Bonds.Generator));

    private static Gen<RocketPoolStep> Trade() => Gen.OneOf(
        from amount in EtherParts.Stakes.Generator select (RocketPoolStep)new StakeRpl(amount),
        from amount in EtherParts.Stakes.Generator select (RocketPoolStep)new AddLegacyRpl(amount),
        from amount in Sum select (RocketPoolStep)new DepositAsUser(amount),
        from amount in Sum select (RocketPoolStep)new DepositAsUser(amount),
        from amount in Sum select (RocketPoolStep)new BurnReth(new Amount<Reth>(amount.BaseUnits)),
        from most in Gen.Choose(0, 4) select (RocketPoolStep)new AssignDeposits((ulong)most),
        from amount in Sum select (RocketPoolStep)new WithdrawCredit(amount),
        from lot in Gen.Choose(-1, 2) from amount in Sum select lot < 0 ? (RocketPoolStep)new CreateLot() : new BidOnLot(lot, amount));

    private static Gen<RocketPoolStep> MinipoolStep() => Gen.Frequency(
        (3, from id in Minipool
            from bond in Usual(8_000, 16_000)
            from value in Usual(8_000, 16_000)
            select (RocketPoolStep)new CreateMinipool(id, bond, value)),
        (1, from id in Minipool from bond in Usual(8_000, 16_000) from balance in Usual(32_000) select (RocketPoolStep)new CreateVacantMinipool(id, bond, balance)),
        (1, from id in Minipool
            from bond in EtherParts.Bonds.Generator
            from fee in EtherParts.Proper.Generator
            select (RocketPoolStep)new AddLegacyMinipool { Id = id, Bond = bond, UserDeposit = EtherParts.Validator - bond, NodeFee = fee }),
        (3, from id in Minipool from amount in EtherParts.Balances.Generator select (RocketPoolStep)new ReceiveAtMinipool(id, amount)),
        (3, from id in Minipool from caller in Anyone from rewards in Gen.Elements(false, true) select (RocketPoolStep)new DistributeMinipool(id, caller, rewards)),
        (1, from id in Minipool from bond in Usual(8_000) select (RocketPoolStep)new BeginBondReduction(id, bond)),
        (1, from amount in Sum select (RocketPoolStep)new DistributeFees(amount)),
        (6, from id in Minipool
            from step in Gen.Elements<Func<string, RocketPoolStep>>(
                static id => new StakeMinipool(id),
                static id => new StakeMinipool(id),
                static id => new PromoteMinipool(id),
                static id => new BeginUserDistribute(id),
                static id => new FinaliseMinipool(id),
                static id => new DissolveMinipool(id),
                static id => new CloseMinipool(id),
                static id => new SlashMinipool(id),
                static id => new ReduceMinipoolBond(id))
            select step(id)));

    private static Gen<RocketPoolStep> MegapoolStep() => Gen.Frequency(
        (4, from bond in Usual(4_000) from value in Usual(4_000) from express in Gen.Elements(false, false, true) select (RocketPoolStep)new AddValidator(bond, value, express)),
        (4, from number in ValidatorNumber
            from step in Gen.Elements<Func<int, RocketPoolStep>>(
                static number => new StakeValidator(number),
                static number => new StakeValidator(number),
                static number => new DequeueValidator(number),
                static number => new DissolveValidator(number),
                static number => new ChallengeExit(number),
                static number => new AnswerChallenge(number))
            select step(number)),
        (2, from amount in Sum select (RocketPoolStep)new ReceiveAtMegapool(amount)),
        (2, from caller in Anyone from claims in Gen.Elements(false, true) select claims ? (RocketPoolStep)new ClaimMegapool(caller) : new DistributeMegapool(caller)),
        (2, from number in ValidatorNumber from recent in Gen.Choose(9_000, 10_100) select (RocketPoolStep)new NotifyExit(number, 10_000, (ulong)recent)),
        (2, from number in ValidatorNumber
            from withdrawn in Gen.OneOf(Gen.Constant(32_000_000_000UL), LogUniform.UInt64(40_000_000_000))
            from caller in Anyone
            from recent in Gen.Elements<ulong>(10_000, 12_000, 20_000)
            select (RocketPoolStep)new SettleFinalBalance { Validator = number, Withdrawn = new(withdrawn), By = caller, WithdrawalEpoch = 10_000, RecentEpoch = recent }),
        (1, from amount in Sum select (RocketPoolStep)new RepayDebt(amount)),
        (1, from amount in Sum select (RocketPoolStep)new ReduceMegapoolBond(amount)));

    private static Gen<RocketPoolStep> OracleStep() => Gen.OneOf(
        from total in Amounts<Wei>().Generator
        from permille in Gen.Choose(980, 1_000)
        select (RocketPoolStep)new ReportBalances(Report(total, new Amount<Wei>(total.BaseUnits / 2), (uint)permille)),
        from price in EtherParts.Prices.Generator select (RocketPoolStep)new ReportRplPrice(price),
        from id in Minipool from scrubs in Gen.Elements(false, true) select scrubs ? (RocketPoolStep)new ScrubMinipool(id) : new StrikeMinipool(id),
        from amount in Sum select (RocketPoolStep)new PenaliseMegapool(amount),
        from rate in EtherParts.Proper.Generator
        from setting in Gen.Elements(NetworkSetting.NodeFee, NetworkSetting.DepositFee, NetworkSetting.RethTarget, NetworkSetting.MinimumStake)
        select (RocketPoolStep)new ChangeSetting(setting, rate.Parts));

    // Amounts only: which step it is, and on what, is what the property is about.
    private static IEnumerable<RocketPoolStep> ShrinkStep(RocketPoolStep step) => step switch
    {
        StakeRpl one => EtherParts.Stakes.Shrinker(one.Amount).Select(static amount => new StakeRpl(amount)),
        AddLegacyRpl one => EtherParts.Stakes.Shrinker(one.Amount).Select(static amount => new AddLegacyRpl(amount)),
        DepositAsUser one => EtherParts.Sums.Shrinker(one.Amount).Select(static amount => new DepositAsUser(amount)),
        BurnReth one => LogUniform.Shrink(one.Amount.BaseUnits).Select(static units => new BurnReth(new(units))),
        BidOnLot one => EtherParts.Sums.Shrinker(one.Amount).Select(amount => one with { Amount = amount }),
        ReceiveAtMinipool one => EtherParts.Balances.Shrinker(one.Amount).Select(amount => one with { Amount = amount }),
        ReceiveAtMegapool one => EtherParts.Sums.Shrinker(one.Amount).Select(static amount => new ReceiveAtMegapool(amount)),
        DistributeFees one => EtherParts.Sums.Shrinker(one.Amount).Select(static amount => new DistributeFees(amount)),
        SettleFinalBalance one => LogUniform.Shrink(one.Withdrawn.BaseUnits).Select(units => one with { Withdrawn = new(units) }),
        PenaliseMegapool one => EtherParts.Sums.Shrinker(one.Amount).Select(static amount => new PenaliseMegapool(amount)),
        RepayDebt one => EtherParts.Sums.Shrinker(one.Amount).Select(static amount => new RepayDebt(amount)),
        ReportBalances one => NetworkBalances().Shrinker(one.Report).Select(static report => new ReportBalances(report)),
        _ => [],
    };
}
