using System.Security.Cryptography;
using System.Text;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Tests;

/// <summary>A small chain with everything in it that a genesis export can tell: two slashes, unbondings, a redelegation, a jail.</summary>
internal static class GenesisChain
{
    internal const string Denom = "uatom";
    internal const string Other = "ibc/27394FB092D2ECCD";

    private static readonly Lazy<ChainState> _state = new(Make);

    /// <summary>The chain at the start of a block, with no record of this height.</summary>
    internal static ChainState State => _state.Value;

    internal static CosmosAddress Address(string name) => new(SHA256.HashData(Encoding.ASCII.GetBytes(name)).AsSpan(..20));

    internal static string Account(string name) => Address(name).ToBech32("cosmos");

    internal static string Validator(string name) => Address(name).ToBech32("cosmosvaloper");

    private static ChainState Make()
    {
        var start = ChainState.From(new ChainOrigin
        {
            Version = SdkVersion.Reference,
            Parameters = new ChainParameters { BondDenom = Denom },
            Height = 100,
            Time = new ChainTime(1_700_000_000, 123_456_789),
            Balances = new[] { "alpha", "beta", "gamma", "ada", "bob", "cyd", "dan" }.ToDictionary(Address, static _ => Coins.Of(Denom, 100_000_000_000)),
        });
        ChainCommand[] commands =
        [
            Create("alpha", 30_000_000_000), Create("beta", 20_000_000_000), Create("gamma", 1_000_000_000), Block(),
            Delegate("ada", "alpha", 12_345_678_901), Delegate("bob", "alpha", 5_000_000_007), Delegate("cyd", "beta", 7_000_000_000),
            Delegate("dan", "gamma", 3_000_000), Delegate("ada", "beta", 1), Block(),
            .. Fees(1_000_003),
            new SlashValidator(Address("alpha"), 100, 47_345, CosmosDecimal.Parse("0.01")), Block(),
            .. Fees(2_000_005),
            new UndelegateTokens(Address("bob"), Address("alpha"), 1_000_000_000),
            new RedelegateTokens(Address("ada"), Address("alpha"), Address("beta"), 2_000_000_000), Block(),
            new UndelegateTokens(Address("bob"), Address("alpha"), 333_333_333),
            new UndelegateTokens(Address("cyd"), Address("beta"), 500_000_000),
            new SetWithdrawAddress(Address("bob"), Address("dan")), Block(),
            .. Fees(3_000_001),
            new SlashValidator(Address("alpha"), 103, 43_000, CosmosDecimal.Parse("0.05")),
            new JailValidator(Address("gamma")), Block(),
            .. Fees(777_777),
            Delegate("dan", "alpha", 10_000_019), Block(),
        ];
        return commands.Aggregate(start, static (state, command) => state.Apply(command).OrThrow());
    }

    private static CreateValidator Create(string name, CosmosInteger amount) => new(
        Address(name), amount, CosmosDecimal.Parse("0.1"), CosmosDecimal.One, CosmosDecimal.Parse("0.01"), 1);

    private static DelegateTokens Delegate(string account, string validator, CosmosInteger amount) =>
        new(Address(account), Address(validator), amount);

    private static EndBlock Block() => new(1, TimeSpan.FromSeconds(6));

    private static ChainCommand[] Fees(CosmosInteger amount) =>
    [
        new CollectFees(Coins.Of(new Coin(Denom, amount), new Coin(Other, 77))),
        new AllocateFees([new BlockVote(Address("alpha"), 47_345), new BlockVote(Address("beta"), 27_000)]),
    ];
}
