using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class ChainOriginTests
{
    private static readonly ValidatorState _validator = new()
    {
        Operator = Address("v0"),
        Status = ValidatorStatus.Bonded,
        Stake = new ValidatorShares(900, CosmosDecimal.FromInteger(1_000)),
        Rewards = new ValidatorRewards { Outstanding = DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("7.5"))) },
    };

    private static readonly ChainOrigin _origin = new()
    {
        Version = SdkVersion.Reference,
        Parameters = Parameters,
        Time = new ChainTime(Start.ToUnixTimeSeconds()),
        Height = 50,
        Validators = [_validator],
        Delegations = new Dictionary<DelegationPair, DelegationState>
        {
            [new DelegationPair(Address("d0"), Address("v0"))] = new() { Shares = CosmosDecimal.FromInteger(1_000) },
        },
        Unbondings =
        [
            new UnbondingDelegation(Address("d1"), Address("v0"), [new UnbondingDelegationEntry(40, new ChainTime(Start.ToUnixTimeSeconds() + 5), 80, 60)]),
        ],
        Redelegations =
        [
            new Redelegation(
                Address("d0"), Address("v9"), Address("v0"), [new RedelegationEntry(41, new ChainTime(Start.ToUnixTimeSeconds() + 7), 10, CosmosDecimal.One)]),
        ],
        CommunityPool = DecCoins.Of(new DecCoin(Stake, CosmosDecimal.Parse("0.25"))),
        OtherSupply = Coins.Of(Stake, 1_000),
    };

    [Fact]
    public void From_RunningChain_MakesPoolsAndSupply()
    {
        var chain = ChainState.From(_origin);
        Assert.Equal(900, chain.BondedPool.AmountOf(Stake));
        Assert.Equal(60, chain.NotBondedPool.AmountOf(Stake));
        Assert.Equal(8, chain.DistributionAccount.AmountOf(Stake));
        Assert.Equal(1_968, chain.Supply.AmountOf(Stake));
    }

    [Fact]
    public void From_RunningChain_CarriesOnItsQueues()
    {
        var chain = ChainState.From(_origin);
        Assert.True(chain.IncomingRedelegations.ContainsKey(new DelegationPair(Address("d0"), Address("v0"))));
        BlockEnded ended = chain.With(Block(1, 5)).Apply(Block(1, 2)).OutcomeOrThrow<BlockEnded>();
        Assert.Equal(new UnbondingPayment(Address("d1"), Address("v0"), 60), Assert.Single(ended.Paid));
        Assert.Equal(0, ended.RedelegationsCompleted);
        Assert.Equal(1, chain.With(Block(1, 5), Block(1, 2)).Apply(Block()).OutcomeOrThrow<BlockEnded>().RedelegationsCompleted);
    }

    [Fact]
    public void Audit_OfADelegationWithoutStart_IsSoundAndNotPaid()
    {
        var chain = ChainState.From(_origin);
        Assert.Null(chain.PendingRewards(Address("d0"), Address("v0")));
        Assert.Equal("distribution/5", chain.Refused(new WithdrawRewards(Address("d0"), Address("v0"))));
        Assert.Empty(chain.Audit());
    }

    [Fact]
    public void Audit_OfSumsThatDoNotAgree_NamesThem()
    {
        var chain = ChainState.From(_origin with
        {
            Validators = [_validator with { Stake = new ValidatorShares(900, CosmosDecimal.FromInteger(999)) }],
        });
        BrokenInvariant broken = Assert.Single(chain.Audit());
        Assert.Equal(ChainInvariant.DelegatorShares, broken.Invariant);
        Assert.Equal("v0", broken.Place);
    }

    [Fact]
    public void From_WhatContradictsItself_Throws()
    {
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Validators = [] }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Validators = [_validator, _validator] }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Validators = [_validator with { Stake = new ValidatorShares(-1, CosmosDecimal.One) }] }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Unbondings = [new UnbondingDelegation(Address("d1"), Address("v0"), [])] }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Redelegations = [new Redelegation(Address("d1"), Address("v0"), Address("v1"), [])] }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Parameters = Parameters with { CommunityTax = CosmosDecimal.Parse("1.1") } }));
        Assert.Throws<ArgumentException>(() => ChainState.From(_origin with { Parameters = Parameters with { PowerReduction = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChainState.From(_origin with { Height = -1 }));
    }

    [Fact]
    public void EndBlock_BeyondTheLastYear_Aborts() =>
        Assert.NotNull(ChainState.From(_origin).Apply(new EndBlock(1, TimeSpan.MaxValue)).Abort);
}
