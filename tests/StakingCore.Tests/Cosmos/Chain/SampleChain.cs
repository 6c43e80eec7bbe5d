using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

/// <summary>Chains to start from, and short ways along.</summary>
internal static class SampleChain
{
    internal const string Stake = "stake";
    internal static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    internal static CosmosAddress Address(string name)
    {
        byte[] bytes = new byte[name[0] == 'L' ? 32 : 20];
        for (int i = 0; i < name.Length; i++)
        {
            bytes[i] = (byte)name[i];
        }

        return new CosmosAddress(bytes, name);
    }

    internal static CosmosInteger StakeOf(this ChainState chain, string account) => chain.BalanceOf(Address(account)).AmountOf(Stake);

    internal static ChainState Empty(
        SdkVersion? version = null, LiquidStakingModule liquid = LiquidStakingModule.None, ChainParameters? parameters = null, params string[] blocked) =>
        ChainState.From(new ChainOrigin
        {
            Version = version ?? SdkVersion.Reference,
            LiquidStaking = liquid,
            Parameters = parameters ?? Parameters,
            Time = new ChainTime(Start.ToUnixTimeSeconds()),
            Balances = new[] { "v0", "v1", "v2", "d0", "d1", "d2", "L0" }.ToDictionary(Address, static _ => Coins.Of(Stake, 1_000_000)),
            BlockedAddresses = [.. blocked.Select(Address)],
        });

    internal static ChainParameters Parameters { get; } = new()
    {
        PowerReduction = 1,
        UnbondingTime = TimeSpan.FromSeconds(100),
        SignedBlocksWindow = 10,
        MaxEntries = 3,
    };

    /// <summary>v0 with 1,000 tokens of its own, v1 with 2,000, both in the set.</summary>
    internal static ChainState WithTwo(
        SdkVersion? version = null, LiquidStakingModule liquid = LiquidStakingModule.None, ChainParameters? parameters = null, params string[] blocked) =>
        Empty(version, liquid, parameters, blocked).With(Create("v0", 1_000), Create("v1", 2_000), Block());

    internal static CreateValidator Create(string name, CosmosInteger amount, string rate = "0.1") => new(
        Address(name), amount, CosmosDecimal.Parse(rate), CosmosDecimal.One, CosmosDecimal.Parse("0.1"), 1);

    internal static EndBlock Block(int blocks = 1, int seconds = 6) => new(blocks, TimeSpan.FromSeconds(seconds));

    internal static DelegateTokens Delegate(string account, string validator, CosmosInteger amount) =>
        new(Address(account), Address(validator), amount);

    internal static UndelegateTokens Undelegate(string account, string validator, CosmosInteger amount) =>
        new(Address(account), Address(validator), amount);

    internal static RedelegateTokens Redelegate(string account, string source, string destination, CosmosInteger amount) =>
        new(Address(account), Address(source), Address(destination), amount);

    internal static SlashValidator Slash(string validator, long height, long power, string fraction) =>
        new(Address(validator), height, power, CosmosDecimal.Parse(fraction));

    internal static AllocateFees Allocate(params (string Validator, long Power)[] votes) =>
        new(votes.Select(static vote => new BlockVote(Address(vote.Validator), vote.Power)));

    internal static CollectFees Fees(CosmosInteger amount) => new(Coins.Of(Stake, amount));

    internal static ChainState With(this ChainState chain, params ChainCommand[] commands) =>
        commands.Aggregate(chain, static (state, command) => state.Apply(command).OrThrow());

    /// <summary>The figures of a state, to change one and start from there.</summary>
    internal static ChainOrigin ToOrigin(this ChainState chain) => new()
    {
        Version = chain.Version,
        LiquidStaking = chain.LiquidStaking,
        Parameters = chain.Parameters,
        Height = chain.Height,
        Time = chain.Time,
        Balances = chain.Balances,
        FeeCollector = chain.FeeCollector,
        CommunityPool = chain.CommunityPool,
        Minter = chain.Minter,
        Validators = [.. chain.Validators.Values],
        Delegations = chain.Delegations
            .SelectMany(static of => of.Value.Select(entry => (Pair: new DelegationPair(entry.Key, of.Key), entry.Value)))
            .ToDictionary(static entry => entry.Pair, static entry => entry.Value),
        Unbondings = [.. chain.Unbondings.SelectMany(static of => of.Value.Select(entry => new UnbondingDelegation(entry.Key, of.Key, entry.Value)))],
        Redelegations =
            [.. chain.Redelegations.SelectMany(static of => of.Value.Select(entry => new Redelegation(entry.Key.Delegator, of.Key, entry.Key.Validator, entry.Value)))],
        SigningInfos = chain.SigningInfos,
        WithdrawAddresses = chain.WithdrawAddresses,
        BlockedAddresses = chain.BlockedAddresses,
        Liquid = chain.Liquid,
    };

    /// <summary>The command is refused by that rule, with these numbers.</summary>
    internal static void AssertRefused(ChainState chain, ChainCommand command, ChainRule rule, CosmosInteger found, CosmosInteger limit)
    {
        ChainRefusal? refusal = chain.Apply(command).Refusal;
        Assert.NotNull(refusal);
        Assert.Equal((rule, CosmosDecimal.FromInteger(found), CosmosDecimal.FromInteger(limit)), (refusal.Rule, refusal.Found, refusal.Limit));
    }

    internal static string Refused(this ChainState chain, ChainCommand command)
    {
        ChainRefusal? refusal = chain.Apply(command).Refusal;
        Assert.NotNull(refusal);
        return refusal.Error.ToString();
    }
}
