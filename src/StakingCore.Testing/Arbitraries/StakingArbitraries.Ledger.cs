using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ledger;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Testing;

/// <content>Cardano's ledger: parameters, commands and whole scenarios.</content>
public static partial class StakingArbitraries
{
    // Twelve of them, reserves and treasury together stay below the supply.
    private const ulong MaxHeld = 1UL << 50;

    /// <summary>Parameters of the main network's ledger, with deposits and a least cost from none to 1,000 ADA.</summary>
    public static Arbitrary<LedgerParameters> LedgerParameters() => Compose.Of(
        RewardParameters(),
        Parts.Lovelace(1_000_000_000),
        Parts.Lovelace(1_000_000_000),
        Parts.Lovelace(1_000_000_000),
        Parts.Short(18),
        static (rewards, pool, credential, cost, epochs) => new LedgerParameters
        {
            Rewards = rewards,
            StakePoolDeposit = pool,
            StakeAddressDeposit = credential,
            MinPoolCost = cost,
            PoolRetireMaxEpoch = epochs,
        },
        static parameters => (parameters.Rewards, parameters.StakePoolDeposit, parameters.StakeAddressDeposit, parameters.MinPoolCost, parameters.PoolRetireMaxEpoch));

    /// <summary>What ledgers of the main network start from: reserves, a treasury, and a wallet for each of twelve credentials.</summary>
    public static Arbitrary<LedgerOrigin> LedgerOrigins() => Compose.Of(
        LedgerParameters(),
        Parts.Lovelace(MaxLovelace / 3),
        Parts.Lovelace(MaxLovelace / 8),
        Compose.Many(Parts.Lovelace(MaxHeld), _credentials.Length, _credentials.Length),
        static (parameters, reserves, treasury, wallets) => new LedgerOrigin
        {
            Network = Cardano.NetworkConstants.Mainnet,
            Epoch = 300,
            Parameters = parameters,
            Reserves = reserves,
            Treasury = treasury,
            UtxoStake = _credentials.Zip(wallets).ToDictionary(static wallet => wallet.First, static wallet => wallet.Second),
        },
        static origin => (origin.Parameters, origin.Reserves, origin.Treasury, [.. _credentials.Select(credential => origin.UtxoStake[credential])]));

    /// <summary>Commands of every kind, over credentials and pools few enough that they meet.</summary>
    public static Arbitrary<LedgerCommand> LedgerCommands() => Arb.From(LedgerStep(), ShrinkLedgerCommand);

    /// <summary>Ledgers with up to five epochs of up to 20 commands each.</summary>
    public static Arbitrary<LedgerScenario> LedgerScenarios() => Compose.Of(
        LedgerOrigins(),
        Compose.Many(Compose.Many(LedgerCommands(), 20), 5),
        static (origin, epochs) => new LedgerScenario(origin, [.. epochs.Select(static commands => System.Collections.Immutable.ImmutableArray.Create(commands))]),
        static scenario => (scenario.Origin, [.. scenario.Epochs.Select(static commands => commands.ToArray())]));

    /// <summary>Pools to be ranked: what they declare, their stake, the owners' part of it, and an estimate or none.</summary>
    public static Arbitrary<PoolCandidate> PoolCandidates() => Compose.Of(
        PoolIds(),
        PoolParameters(),
        Amounts<Lovelace>(),
        Amounts<Lovelace>(),
        Compose.OrNull(PerformanceEstimates()),
        static (id, parameters, one, other, estimate) => new PoolCandidate
        {
            Id = id,
            Parameters = parameters,
            Stake = Amount<Lovelace>.Max(one, other),
            OwnerStake = Amount<Lovelace>.Min(one, other),
            Performance = estimate,
        },
        static pool => (pool.Id, pool.Parameters, pool.Stake, pool.OwnerStake, pool.Performance));

    private static Gen<Credential> Someone => Gen.Elements(_credentials);

    private static Gen<PoolId> SomePool => Gen.Elements(_pools);

    private static Gen<Amount<Lovelace>> Lovelaces => Parts.Lovelace(MaxHeld).Generator;

    private static Gen<MirPot> Pot => Gen.Elements(Enum.GetValues<MirPot>());

    private static Gen<LedgerCommand> LedgerStep() => Gen.Frequency(
        (5, from who in Someone select (LedgerCommand)new RegisterCredential(who)),
        (1, from who in Someone select (LedgerCommand)new DeregisterCredential(who)),
        (4, from pool in SnapshotPools().Generator select (LedgerCommand)new RegisterPool(pool)),
        (1, from pool in SomePool from epoch in Gen.Choose(300, 310) select (LedgerCommand)new RetirePool(pool, (ulong)epoch)),
        (5, from who in Someone from pool in SomePool select (LedgerCommand)new DelegateStake(who, pool)),
        (2, from who in Someone from stake in Lovelaces select (LedgerCommand)new SetUtxoStake(who, stake)),
        (4, from pool in SomePool from blocks in Gen.Choose(0, 3_000) select (LedgerCommand)new RecordBlocks(pool, (ulong)blocks)),
        (3, from fees in LogUniform.UInt64(1UL << 40) select (LedgerCommand)new CollectFees(new(fees))),
        (2, from who in Someone select (LedgerCommand)new WithdrawRewards(who)),
        (1, from who in Someone from amount in Lovelaces select (LedgerCommand)new WithdrawRewards(who, amount)),
        (1, from amount in Lovelaces select (LedgerCommand)new DonateToTreasury(amount)),
        (1, from who in Someone from amount in Lovelaces select (LedgerCommand)new WithdrawFromTreasury(who, amount)),
        (1, from pot in Pot from amount in Lovelaces select (LedgerCommand)new MirToOppositePot(pot, amount)),
        (1, from pot in Pot
            from payments in Lovelaces.ArrayOf(3)
            select (LedgerCommand)new MirToAccounts(pot, payments.Select(static (amount, i) => KeyValuePair.Create(_credentials[i], amount)))),
        (1, from parameters in LedgerParameters().Generator select (LedgerCommand)new ChangeParameters(parameters)));

    // Amounts only: which command it is, and on whom, is what the property is about.
    private static IEnumerable<LedgerCommand> ShrinkLedgerCommand(LedgerCommand command) => command switch
    {
        SetUtxoStake one => Less(one.Amount).Select(stake => new SetUtxoStake(one.Credential, stake)),
        RecordBlocks one => LogUniform.Shrink(one.Count).Select(blocks => new RecordBlocks(one.Pool, blocks)),
        CollectFees one => Less(one.Amount).Select(static fees => new CollectFees(fees)),
        WithdrawRewards { Amount: { } most } one => Less(most).Select(amount => new WithdrawRewards(one.Credential, amount)).Prepend(new WithdrawRewards(one.Credential)),
        DonateToTreasury one => Less(one.Amount).Select(static amount => new DonateToTreasury(amount)),
        WithdrawFromTreasury one => Less(one.Amount).Select(amount => new WithdrawFromTreasury(one.Credential, amount)),
        MirToOppositePot one => Less(one.Amount).Select(amount => new MirToOppositePot(one.From, amount)),
        ChangeParameters one => LedgerParameters().Shrinker(one.Parameters).Select(static parameters => new ChangeParameters(parameters)),
        _ => [],
    };

    private static IEnumerable<Amount<Lovelace>> Less(Amount<Lovelace> amount) =>
        LogUniform.Shrink((ulong)amount.BaseUnits).Select(static units => new Amount<Lovelace>(units));
}
