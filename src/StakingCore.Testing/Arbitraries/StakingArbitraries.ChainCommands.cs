using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Cosmos;

namespace StakingCore.Testing;

/// <content>The Cosmos SDK: commands and whole scenarios.</content>
public static partial class StakingArbitraries
{
    // Three of the addresses validate; all hold this much at the start.
    private const int Validators = 3;
    private const long Held = 1_000_000_000_000;

    /// <summary>Commands of every kind that moves stake, liquid staking's included, over addresses few enough that they meet.</summary>
    public static Arbitrary<ChainCommand> ChainCommands() => Arb.From(ChainStep(), ShrinkChainCommand);

    /// <summary>What chains of any known version start from, with and without liquid staking: eight addresses with 10^12 tokens each.</summary>
    public static Arbitrary<ChainOrigin> ChainOrigins() => Compose.Of(
        SdkVersions(),
        Parts.AnyOf<LiquidStakingModule>(),
        ChainParameters(),
        static (version, liquid, parameters) => new ChainOrigin
        {
            Version = version,
            LiquidStaking = liquid,
            Parameters = parameters,
            Time = new ChainTime(1_700_000_000),
            Balances = _addresses.ToDictionary(static address => address, static _ => Coins.Of(BondDenom, Held)),
        },
        static origin => (origin.Version, origin.LiquidStaking, origin.Parameters));

    /// <summary>
    /// Chains and up to 30 commands; three of the eight addresses validate. Two of three begin with a bonded validator and others'
    /// delegation to it, some of which leaves, comes back, or is tokenized where the chain can.
    /// </summary>
    public static Arbitrary<ChainScenario> ChainScenarios()
    {
        Arbitrary<ChainScenario> composed = Compose.Of(
            ChainOrigins(),
            Compose.Many(ChainCommands(), 30),
            static (origin, commands) => new ChainScenario(origin, [.. commands]),
            static scenario => (scenario.Origin, [.. scenario.Commands]));
        return Arb.From(
            from scenario in composed.Generator
            from opens in Gen.Elements(true, true, false)
            select opens ? scenario with { Commands = [.. Opening(), .. scenario.Commands] } : scenario,
            composed.Shrinker);
    }

    private static ChainCommand[] Opening() =>
    [
        new CreateValidator(_addresses[0], Held / 4, CosmosDecimal.FromInteger(1, 1), CosmosDecimal.One, CosmosDecimal.One, 1),
        new CreateValidator(_addresses[1], Held / 2, CosmosDecimal.Zero, CosmosDecimal.One, CosmosDecimal.One, 1),
        new DelegateTokens(_addresses[3], _addresses[0], Held / 20),
        new MakeValidatorBond(_addresses[0], _addresses[0]),
        new EndBlock(1, TimeSpan.FromSeconds(6)),
        new UndelegateTokens(_addresses[3], _addresses[0], Held / 80),
        new CancelUnbonding(_addresses[3], _addresses[0], Held / 160, 2),
        new TokenizeShares(_addresses[3], _addresses[0], Held / 40, _addresses[3]),
    ];

    // Who delegated and tokenized at the opening, as often as anybody.
    private static Gen<CosmosAddress> Holder => Gen.OneOf(Gen.Constant(_addresses[3]), Anybody);

    private static Gen<CosmosAddress> Target => Gen.OneOf(Gen.Constant(_addresses[0]), Validator);

    private static Gen<CosmosAddress> Anybody => Gen.Elements(_addresses);

    private static Gen<CosmosAddress> Validator => Gen.Elements(_addresses[..Validators]);

    private static Gen<CosmosInteger> Stake => LogUniform.UInt64((ulong)Held / 4).Select(static amount => (CosmosInteger)amount);

    private static Gen<ChainCommand> ChainStep() => Gen.Frequency(
        (3, from who in Validator
            from amount in Stake
            from rate in Rates.Generator
            select (ChainCommand)new CreateValidator(who, amount, rate, CosmosDecimal.One, CosmosDecimal.One, 1)),
        (4, from who in Anybody from to in Validator from amount in Stake select (ChainCommand)new DelegateTokens(who, to, amount)),
        (3, from who in Holder from of in Target from amount in Stake select (ChainCommand)new UndelegateTokens(who, of, amount)),
        (2, from who in Anybody
            from one in Validator
            from other in Validator
            from amount in Stake
            select (ChainCommand)new RedelegateTokens(who, one, other, amount)),
        (2, from amount in Stake select (ChainCommand)new CollectFees(Coins.Of(BondDenom, amount))),
        (2, from powers in Gen.Choose(0, 50).ArrayOf(Validators)
            select (ChainCommand)new AllocateFees(powers.Select(static (power, i) => new BlockVote(_addresses[i], power)))),
        (2, from who in Anybody from at in Validator select (ChainCommand)new WithdrawRewards(who, at)),
        (1, from who in Validator select (ChainCommand)new WithdrawCommission(who)),
        (2, from who in Validator
            from height in Gen.Choose(1, 5)
            from power in Gen.Choose(0, 1_000)
            from fraction in Rates.Generator
            select (ChainCommand)new SlashValidator(who, height, power, fraction)),
        (1, from who in Validator from jails in Gen.Elements(true, false) select jails ? (ChainCommand)new JailValidator(who) : new UnjailValidator(who)),
        (1, Gen.Constant<ChainCommand>(new MintProvision())),
        (5, LiquidStep()),
        (4, AccountStep()),
        (3, EvidenceStep()),
        (5, from seconds in LogUniform.UInt64(10_000_000) select (ChainCommand)new EndBlock(1, TimeSpan.FromSeconds(seconds))));

    private static Gen<ChainCommand> AccountStep() => Gen.OneOf(
        from who in Anybody from amount in Stake select (ChainCommand)new FundAccount(who, Coins.Of(BondDenom, amount)),
        from who in Anybody from to in Anybody from amount in Stake select (ChainCommand)new SendCoins(who, to, Coins.Of(BondDenom, amount)),
        from who in Anybody from amount in Stake select (ChainCommand)new FundCommunityPool(who, Coins.Of(BondDenom, amount)),
        from who in Anybody from at in Validator from amount in Stake select (ChainCommand)new DepositValidatorRewards(who, at, Coins.Of(BondDenom, amount)),
        from at in Validator from amount in Stake select (ChainCommand)new AllocateToValidator(at, DecCoins.Of(new DecCoin(BondDenom, CosmosDecimal.FromInteger(amount)))),
        from who in Anybody from to in Anybody select (ChainCommand)new SetWithdrawAddress(who, to),
        from at in Validator from rate in Rates.Generator select (ChainCommand)new EditCommission(at, rate),
        from who in Holder
        from at in Target
        from amount in Stake
        from height in Gen.Choose(1, 4)
        select (ChainCommand)new CancelUnbonding(who, at, amount, height),
        from parameters in ChainParameters().Generator select (ChainCommand)new ChangeParameters(parameters));

    private static Gen<ChainCommand> EvidenceStep() => Gen.OneOf(
        from who in Validator
        from power in Gen.Choose(0, 1_000)
        from signed in Gen.Elements(true, false)
        select (ChainCommand)new RecordSignature(who, power, signed),
        from who in Validator
        from height in Gen.Choose(1, 8)
        from power in Gen.Choose(0, 1_000)
        select (ChainCommand)new ReportDoubleSign(who, height, new ChainTime(1_700_000_000), power));

    // The numbers of records are those of the first few, so that commands find one.
    private static Gen<ChainCommand> LiquidStep() => Gen.Frequency(
        (5, from who in Holder
            from at in Target
            from amount in Stake
            from owner in Anybody
            select (ChainCommand)new TokenizeShares(who, at, amount, owner)),
        (3, from who in Holder
            from at in Target
            from record in Gen.Choose(1, 2)
            from amount in Stake
            select (ChainCommand)new RedeemShares(who, new Coin($"{at}/{record}", amount))),
        (1, from owner in Holder from next in Anybody from record in Gen.Choose(1, 3) select (ChainCommand)new TransferShareRecord((ulong)record, owner, next)),
        (2, from owner in Holder from record in Gen.Choose(1, 3) select (ChainCommand)new WithdrawRecordRewards(owner, (ulong)record)),
        (2, from who in Validator from at in Validator select (ChainCommand)new MakeValidatorBond(who, at)),
        (2, from who in Holder from enables in Gen.Elements(true, false) select enables ? (ChainCommand)new EnableTokenizing(who) : new DisableTokenizing(who)));

    private static IEnumerable<ChainCommand> ShrinkChainCommand(ChainCommand command) => command switch
    {
        CreateValidator create => Smaller(create.Amount).Select(amount => create with { Amount = amount }),
        DelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        UndelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        RedelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        TokenizeShares tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        RedeemShares tokens => Smaller(tokens.Tokens.Amount).Select(amount => tokens with { Tokens = new Coin(tokens.Tokens.Denom, amount) }),
        CollectFees fees => Smaller(fees.Amount.AmountOf(BondDenom)).Select(static amount => new CollectFees(Coins.Of(BondDenom, amount))),
        SlashValidator slash => Rates.Shrinker(slash.Fraction).Select(fraction => slash with { Fraction = fraction }),
        _ => [],
    };

    private static IEnumerable<CosmosInteger> Smaller(CosmosInteger amount) =>
        LogUniform.Shrink(BigInteger.Max(0, amount.ToBigInteger())).Select(CosmosInteger.FromBigInteger);
}
