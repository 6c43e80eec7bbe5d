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

    /// <summary>Commands of every kind that moves stake, over addresses few enough that they meet.</summary>
    public static Arbitrary<ChainCommand> ChainCommands() => Arb.From(ChainStep(), ShrinkChainCommand);

    /// <summary>Chains of any known version on which three validators have been created, and up to 30 commands.</summary>
    public static Arbitrary<ChainScenario> ChainScenarios() => Compose.Of(
        SdkVersions(),
        ChainParameters(),
        Compose.Many(ChainCommands(), 30),
        static (version, parameters, commands) => new ChainScenario(
            new ChainOrigin
            {
                Version = version,
                Parameters = parameters,
                Time = new ChainTime(1_700_000_000),
                Balances = _addresses.ToDictionary(static address => address, static _ => Coins.Of(BondDenom, Held)),
            },
            [.. commands]),
        static scenario => (scenario.Origin.Version, scenario.Origin.Parameters, [.. scenario.Commands]));

    private static Gen<CosmosAddress> Anybody => Gen.Elements(_addresses);

    private static Gen<CosmosAddress> Validator => Gen.Elements(_addresses[..Validators]);

    private static Gen<CosmosInteger> Stake => LogUniform.UInt64((ulong)Held / 4).Select(static amount => (CosmosInteger)amount);

    private static Gen<ChainCommand> ChainStep() => Gen.Frequency(
        (3, from who in Validator
            from amount in Stake
            from rate in Rates.Generator
            select (ChainCommand)new CreateValidator(who, amount, rate, CosmosDecimal.One, CosmosDecimal.One, 1)),
        (4, from who in Anybody from to in Validator from amount in Stake select (ChainCommand)new DelegateTokens(who, to, amount)),
        (3, from who in Anybody from of in Validator from amount in Stake select (ChainCommand)new UndelegateTokens(who, of, amount)),
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
        (5, from seconds in LogUniform.UInt64(10_000_000) select (ChainCommand)new EndBlock(1, TimeSpan.FromSeconds(seconds))));

    private static IEnumerable<ChainCommand> ShrinkChainCommand(ChainCommand command) => command switch
    {
        CreateValidator create => Smaller(create.Amount).Select(amount => create with { Amount = amount }),
        DelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        UndelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        RedelegateTokens tokens => Smaller(tokens.Amount).Select(amount => tokens with { Amount = amount }),
        CollectFees fees => Smaller(fees.Amount.AmountOf(BondDenom)).Select(static amount => new CollectFees(Coins.Of(BondDenom, amount))),
        SlashValidator slash => Rates.Shrinker(slash.Fraction).Select(fraction => slash with { Fraction = fraction }),
        _ => [],
    };

    private static IEnumerable<CosmosInteger> Smaller(CosmosInteger amount) =>
        LogUniform.Shrink(BigInteger.Max(0, amount.ToBigInteger())).Select(CosmosInteger.FromBigInteger);
}
