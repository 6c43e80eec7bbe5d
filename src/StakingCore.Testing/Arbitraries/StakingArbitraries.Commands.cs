using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <content>The pool delegation protocol: penalties, commands and whole scenarios.</content>
public static partial class StakingArbitraries
{
    private static readonly string[] _faultKinds = ["light", "heavy"];

    /// <summary>Penalties for two kinds of fault, <c>light</c> and <c>heavy</c>, under any rule of losses.</summary>
    public static Arbitrary<PenaltySchedule> PenaltySchedules() => Compose.Of(
        Parts.Part,
        Parts.Part,
        LossRules(),
        static (light, heavy, losses) => new PenaltySchedule(new Dictionary<string, Fraction> { ["light"] = light, ["heavy"] = heavy }, losses),
        static penalties => (penalties.BaseFractions["light"], penalties.BaseFractions["heavy"], penalties.Losses));

    /// <summary>Penalties from epoch 0 on, and others from a later one now and then.</summary>
    public static Arbitrary<RuleSchedule<PenaltySchedule>> PenaltiesByEpoch() => Compose.Of(
        PenaltySchedules(),
        Compose.Many(Compose.Pair(Parts.Word(6), PenaltySchedules()), 1),
        static (first, later) => new RuleSchedule<PenaltySchedule>(
            [new RuleChange<PenaltySchedule>(0, first), .. later.Select(static change => new RuleChange<PenaltySchedule>(change.A + 1, change.B))]),
        static schedule => (schedule.Changes[0].Rule, [.. schedule.Changes.Skip(1).Select(static change => (change.FromEpoch - 1, change.Rule))]));

    /// <summary>What ledgers start from: a wallet for each of six names, and pots.</summary>
    public static Arbitrary<DelegationOrigin> DelegationOrigins() => Compose.Of(
        DelegationParameters(),
        PenaltiesByEpoch(),
        Parts.Word(1UL << 62),
        Parts.Word(MaxUnits),
        Compose.Many(Parts.Word(MaxUnits), _accounts.Length, _accounts.Length),
        static (parameters, penalties, reserve, treasury, balances) => new DelegationOrigin
        {
            Parameters = parameters,
            Penalties = penalties,
            Reserve = reserve,
            Treasury = treasury,
            Balances = _accounts.Zip(balances).ToDictionary(static wallet => wallet.First, static wallet => (UInt128)wallet.Second),
        },
        static origin => (
            origin.Parameters, origin.Penalties, (ulong)origin.Reserve, (ulong)origin.Treasury, [.. _accounts.Select(name => (ulong)origin.Balances[name])]));

    /// <summary>Commands of every kind, over names few enough that they meet.</summary>
    public static Arbitrary<DelegationCommand> DelegationCommands() => Arb.From(Command(), ShrinkCommand);

    /// <summary>
    /// Ledgers with up to 40 commands, every third about one that starts the next epoch; two of three begin with two pools and
    /// stake that is locked in them.
    /// </summary>
    public static Arbitrary<DelegationScenario> DelegationScenarios()
    {
        Arbitrary<DelegationScenario> composed = Compose.Of(
            DelegationOrigins(),
            Compose.Many(Arb.From(Gen.Frequency((2, Command()), (1, Advance())), ShrinkCommand), 40),
            static (origin, commands) => new DelegationScenario(origin, [.. commands]),
            static scenario => (scenario.Origin, [.. scenario.Commands]));
        return Arb.From(
            from scenario in composed.Generator
            from opens in Gen.Elements(true, true, false)
            select opens ? scenario with { Commands = [.. Opening(scenario.Origin), .. scenario.Commands] } : scenario,
            composed.Shrinker);
    }

    private static Gen<string> Account => Gen.Elements(_accounts);

    private static Gen<string> Pool => Gen.Elements(_delegationPools);

    private static Gen<UInt128> Units => LogUniform.UInt128(MaxUnits);

    // Who locked stake at the opening, and where, as often as anybody anywhere.
    private static Gen<(string Account, string Pool)> Lock => Gen.OneOf(
        Gen.Elements((_accounts[2], _delegationPools[0]), (_accounts[3], _delegationPools[1])),
        from who in Account from pool in Pool select (who, pool));

    private static DelegationCommand[] Opening(DelegationOrigin origin) =>
    [
        new OpenPool(_accounts[0], _delegationPools[0], origin.Balances[_accounts[0]] / 2, 0, Fraction.Zero),
        new OpenPool(_accounts[1], _delegationPools[1], origin.Balances[_accounts[1]] / 2, 0, new Fraction(1, 20)),
        new LockStake(_accounts[2], _delegationPools[0], origin.Balances[_accounts[2]] / 2),
        new LockStake(_accounts[3], _delegationPools[1], origin.Balances[_accounts[3]] / 2),
    ];

    private static Gen<DelegationCommand> Command() => Gen.Frequency(
        (3, from who in Account
            from pool in Pool
            from bond in Units
            from cost in LogUniform.UInt128(1UL << 30)
            from margin in Parts.Part.Generator
            select (DelegationCommand)new OpenPool(who, pool, bond, cost, margin)),
        (1, from pool in Pool from amount in Units select (DelegationCommand)new AddBond(pool, amount)),
        (1, from pool in Pool select (DelegationCommand)new RetirePool(pool)),
        (3, from pool in Pool select (DelegationCommand)new Unjail(pool)),
        (2, from one in Account from other in Account from amount in Units select (DelegationCommand)new Transfer(one, other, amount)),
        (2, from who in Account from pool in Pool select (DelegationCommand)new DelegateLiquid(who, pool)),
        (1, from who in Account from stops in Gen.Elements(true, false) select stops ? (DelegationCommand)new StopDelegating(who) : new Withdraw(who)),
        (4, from who in Account from pool in Pool from amount in Units select (DelegationCommand)new LockStake(who, pool, amount)),
        (3, from held in Lock from amount in Units select (DelegationCommand)new UnlockStake(held.Account, held.Pool, amount)),
        (3, from held in Lock from other in Pool from amount in Units select (DelegationCommand)new MoveStake(held.Account, held.Pool, other, amount)),
        (3, from pool in Pool from kind in Gen.Elements(_faultKinds) from epoch in Gen.Choose(0, 6) select (DelegationCommand)new ReportFault(pool, kind, (ulong)epoch)),
        (3, Advance()));

    private static Gen<DelegationCommand> Advance() =>
        from epoch in Gen.Choose(1, 6)
        from blocks in Gen.Choose(0, 9).ArrayOf(_delegationPools.Length)
        select (DelegationCommand)new AdvanceEpoch(
            (ulong)epoch, _delegationPools.Zip(blocks).ToDictionary(static made => made.First, static made => (ulong)made.Second));

    // Amounts only: which command it is, and on whom, is what the property is about.
    private static IEnumerable<DelegationCommand> ShrinkCommand(DelegationCommand command) => command switch
    {
        AddBond add => LogUniform.Shrink(add.Amount).Select(amount => new AddBond(add.Pool, amount)),
        Transfer transfer => LogUniform.Shrink(transfer.Amount).Select(amount => new Transfer(transfer.From, transfer.To, amount)),
        LockStake locks => LogUniform.Shrink(locks.Amount).Select(amount => new LockStake(locks.Account, locks.Pool, amount)),
        UnlockStake unlock => LogUniform.Shrink(unlock.Amount).Select(amount => new UnlockStake(unlock.Account, unlock.Pool, amount)),
        MoveStake move => LogUniform.Shrink(move.Amount).Select(amount => new MoveStake(move.Account, move.From, move.To, amount)),
        OpenPool open => LogUniform.Shrink(open.Bond).Select(bond => new OpenPool(open.Operator, open.Pool, bond, open.Cost, open.Margin)),
        _ => [],
    };
}
