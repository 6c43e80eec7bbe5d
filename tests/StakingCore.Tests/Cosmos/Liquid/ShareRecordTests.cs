using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>Who owns a record of share tokens, and so gets its rewards. d1 owns record 1.</summary>
public sealed class ShareRecordTests
{
    private static readonly TransferShareRecord _transfer = new(1, Address("d1"), Address("d2"));

    [Fact]
    public void Transfer_GivesTheRecordToTheNewOwner()
    {
        ChainState chain = Chain();
        Assert.Equal(chain.Liquid.Records[1] with { Owner = Address("d2") }, chain.With(_transfer).Liquid.Records[1]);
        Assert.Equal("liquid/102", chain.Refused(_transfer with { Record = 2 }));
        Assert.Equal("liquid/104", chain.Refused(_transfer with { Owner = Address("d0") }));
        Assert.Equal("liquid/104", chain.With(_transfer).Refused(_transfer));
    }

    [Theory]
    [InlineData("d1")]
    [InlineData("d2")]
    public void Transfer_FromOrToABlockedAccount_IsRefusedByTheHub(string blocked)
    {
        Assert.Equal("sdk/4", Blocking(Chain(), blocked).Refused(_transfer));
        Assert.True(Blocking(Chain(SdkVersion.Parse("v0.50.11-lsm")), blocked).Apply(_transfer).IsAccepted);
        Assert.True(Blocking(Chain(), "v1").Apply(_transfer).IsAccepted);
    }

    [Fact]
    public void Withdrawal_PaysTheOwnerAllThatTheRecordHolds()
    {
        ChainState chain = Chain().With(Block(), new AllocateToValidator(Address("v0"), DecCoins.From(Coins.Of("photon", 1_500))));
        ShareRecord record = chain.Liquid.Records[1];
        CosmosInteger earned = chain.PendingRewards(record.Account, Address("v0"))!.Rewards.AmountOf("photon").TruncateInt();
        Assert.True(earned.IsPositive);
        var withdraw = new WithdrawRecordRewards(Address("d1"), 1);

        ChainTransition withdrawn = chain.With(new FundAccount(record.Account, Coins.Of("photon", 7))).Apply(withdraw);

        Assert.Equal(new RecordRewardsWithdrawn(Coins.Of("photon", earned + 7)), withdrawn.Outcome);
        Assert.Equal(earned + 7, withdrawn.OrThrow().BalanceOf(Address("d1")).AmountOf("photon"));
        Assert.True(withdrawn.OrThrow().BalanceOf(record.Account).IsEmpty);
        Assert.Equal(new RecordRewardsWithdrawn(Coins.Empty), withdrawn.OrThrow().With(Block()).Apply(withdraw).Outcome);
    }

    [Fact]
    public void Withdrawal_OfWhatIsNotOnesOwn_IsRefused()
    {
        ChainState chain = Chain();
        Assert.Equal("liquid/102", chain.Refused(new WithdrawRecordRewards(Address("d1"), 2)));
        Assert.Equal("liquid/104", chain.Refused(new WithdrawRecordRewards(Address("d2"), 1)));
        Assert.Equal("sdk/4", Blocking(chain, "d1").Refused(new WithdrawRecordRewards(Address("d1"), 1)));
        ShareRecord record = chain.Liquid.Records[1];
        ChainState forgotten = ChainState.From(chain.ToOrigin() with
        {
            Liquid = chain.Liquid with { Records = chain.Liquid.Records.SetItem(1, record with { Account = Address("d2") }) },
        });
        Assert.Equal("staking/19", forgotten.Refused(new WithdrawRecordRewards(Address("d1"), 1)));
    }

    private static ChainState Chain(SdkVersion? version = null)
    {
        ChainParameters open = Parameters with { GlobalLiquidStakingCap = CosmosDecimal.One, ValidatorLiquidStakingCap = CosmosDecimal.One, ValidatorBondFactor = null };
        return WithTwo(version, LiquidStakingModule.Hub, open).With(
            Delegate("d0", "v0", 500), new TokenizeShares(Address("d0"), Address("v0"), 100, Address("d1")));
    }

    private static ChainState Blocking(ChainState chain, string account) => ChainState.From(chain.ToOrigin() with { BlockedAddresses = [Address(account)] });
}
