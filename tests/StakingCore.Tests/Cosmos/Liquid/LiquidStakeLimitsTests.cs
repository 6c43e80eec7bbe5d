using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The caps and the bond at their very edge, and what each move books. v0 has 1,000 tokens of its own, v1 2,000, L0 is a liquid staker.</summary>
public sealed class LiquidStakeLimitsTests
{
    private static readonly ChainParameters _open = Parameters with
    {
        ValidatorBondFactor = null,
        GlobalLiquidStakingCap = CosmosDecimal.One,
        ValidatorLiquidStakingCap = CosmosDecimal.One,
    };

    [Fact]
    public void Delegation_OfALiquidStaker_PassesAtEachCapAndNotBeyond()
    {
        AssertEdge(Fork(_open with { GlobalLiquidStakingCap = CosmosDecimal.Parse("0.25") }), 1_000, ChainRule.GlobalCapExceeded);
        AssertEdge(Fork(_open with { ValidatorLiquidStakingCap = CosmosDecimal.Parse("0.5") }), 1_000, ChainRule.ValidatorCapExceeded);
        ChainState bonded = Fork(_open with { ValidatorBondFactor = CosmosDecimal.Parse("2.5") })
            .With(Delegate("d0", "v0", 400), new MakeValidatorBond(Address("d0"), Address("v0")));
        AssertEdge(bonded, 1_000, ChainRule.ValidatorBondExceeded);
        AssertRefused(bonded, Delegate("L0", "v0", 1_001), ChainRule.ValidatorBondExceeded, 1_001, 1_000);
    }

    // What is tokenized is bonded already: 1,000 of 4,000 tokens, and of 2,000 of v0.
    [Theory]
    [InlineData(LiquidStakingModule.SdkFork)]
    [InlineData(LiquidStakingModule.Hub)]
    public void Tokenizing_PassesAtEachCapAndNotBeyond(LiquidStakingModule liquid)
    {
        CosmosDecimal unit = CosmosDecimal.FromUnits(1);
        AssertEdge("0.25", ChainRule.GlobalCapExceeded, static cap => _open with { GlobalLiquidStakingCap = cap });
        AssertEdge("0.5", ChainRule.ValidatorCapExceeded, static cap => _open with { ValidatorLiquidStakingCap = cap });

        void AssertEdge(string cap, ChainRule rule, Func<CosmosDecimal, ChainParameters> parameters)
        {
            CosmosDecimal part = CosmosDecimal.Parse(cap);
            Assert.True(Apply(part).IsAccepted);
            ChainRefusal refusal = Apply(part - unit).Refusal!;
            Assert.Equal((rule, part, part - unit), (refusal.Rule, refusal.Found, refusal.Limit));

            ChainTransition Apply(CosmosDecimal limit) => Chain(liquid, parameters(limit))
                .With(Delegate("d0", "v0", 1_000))
                .Apply(new TokenizeShares(Address("d0"), Address("v0"), 1_000, Address("d0")));
        }
    }

    [Fact]
    public void Bond_LeavesWhileItCoversTheLiquidShares()
    {
        ChainState chain = Fork(_open with { ValidatorBondFactor = CosmosDecimal.Parse("2.5") })
            .With(Delegate("d0", "v0", 400), new MakeValidatorBond(Address("d0"), Address("v0")), Delegate("L0", "v0", 500));
        Assert.Equal(CosmosDecimal.FromInteger(200), chain.With(Undelegate("d0", "v0", 200)).Validators[Address("v0")].BondShares);
        foreach (ChainCommand command in new ChainCommand[] { Undelegate("d0", "v0", 201), Redelegate("d0", "v0", "v1", 201) })
        {
            ChainRefusal refusal = chain.Apply(command).Refusal!;
            Assert.Equal(
                (ChainRule.ValidatorBondExceeded, CosmosDecimal.FromInteger(500), CosmosDecimal.Parse("497.5")), (refusal.Rule, refusal.Found, refusal.Limit));
        }
    }

    [Fact]
    public void Bond_MovesWithARedelegation()
    {
        ChainState chain = Fork(_open).With(
            Delegate("d0", "v0", 400), new MakeValidatorBond(Address("d0"), Address("v0")), Delegate("d0", "v1", 100), Redelegate("d0", "v0", "v1", 50));
        Assert.Equal((350, 0), (BondOf(chain, "v0"), BondOf(chain, "v1")));
        Assert.Equal(355, BondOf(chain.With(Delegate("d0", "v0", 5)), "v0"));

        chain = chain.With(new MakeValidatorBond(Address("d0"), Address("v1")), Redelegate("d0", "v0", "v1", 50));
        Assert.Equal((300, 200), (BondOf(chain, "v0"), BondOf(chain, "v1")));
        Assert.Equal(200, BondOf(chain.With(new MakeValidatorBond(Address("d0"), Address("v1"))), "v1"));
    }

    [Fact]
    public void LiquidStake_IsBookedAsItComesMovesAndGoes()
    {
        ChainState chain = Fork(_open).With(Delegate("L0", "v0", 500));
        Assert.Equal((500, 500, 0), Booked(chain));
        chain = chain.With(Redelegate("L0", "v0", "v1", 200));
        Assert.Equal((500, 300, 200), Booked(chain));
        chain = chain.With(Undelegate("L0", "v0", 100));
        Assert.Equal((400, 200, 200), Booked(chain));
        Assert.Equal((450, 250, 200), Booked(chain.With(new CancelUnbonding(Address("L0"), Address("v0"), 50, chain.Height))));
        Assert.Equal((0, 0, 0), Booked(WithTwo(liquid: LiquidStakingModule.Hub).With(Delegate("L0", "v0", 500), Undelegate("L0", "v0", 100))));
    }

    [Fact]
    public void Redelegation_OfALiquidStaker_IsBoundedAtTheDestination()
    {
        ChainState chain = Fork(_open with { ValidatorLiquidStakingCap = CosmosDecimal.Parse("0.5") })
            .With(Delegate("d0", "v1", 1_000), Delegate("L0", "v0", 1_000));
        ChainState tight = chain.With(new ChangeParameters(chain.Parameters with { ValidatorLiquidStakingCap = CosmosDecimal.Parse("0.2") }));
        Assert.True(tight.Apply(Redelegate("L0", "v0", "v1", 750)).IsAccepted);
        Assert.Equal(ChainRule.ValidatorCapExceeded, tight.Apply(Redelegate("L0", "v0", "v1", 751)).Refusal?.Rule);
        Assert.Equal(ChainRule.ValidatorCapExceeded, Booking(tight, 1_000, 750).Apply(Redelegate("L0", "v0", "v1", 751)).Refusal?.Rule);
    }

    [Fact]
    public void LessBookedThanLeaves_IsAnUnderflow()
    {
        ChainState chain = Fork(_open).With(Delegate("L0", "v0", 500));
        AssertRefused(Booking(chain, 99, 99), Undelegate("L0", "v0", 100), ChainRule.LiquidTotalUnderflow, 100, 99);
        AssertRefused(Booking(chain, 100, 99), Undelegate("L0", "v0", 100), ChainRule.LiquidSharesUnderflow, 100, 99);
        AssertRefused(Booking(chain, 0, 99), Redelegate("L0", "v0", "v1", 100), ChainRule.LiquidSharesUnderflow, 100, 99);
        Assert.Equal((0, 0, 0), Booked(Booking(chain, 100, 100).With(Undelegate("L0", "v0", 100))));
    }

    [Fact]
    public void DestinationWithoutTokens_IsRefusedByTheBooksOfTheFork()
    {
        ChainState chain = Fork(_open).With(
            Delegate("L0", "v0", 500),
            Delegate("d0", "v0", 500),
            Delegate("d0", "v1", 100),
            new MakeValidatorBond(Address("d0"), Address("v1")));
        ChainState emptied = chain.With(Slash("v1", chain.Height, 2_100, "1"));

        Assert.Equal("staking/22", emptied.Refused(Delegate("L0", "v1", 1)));
        Assert.Equal("staking/22", emptied.Refused(Redelegate("L0", "v0", "v1", 1)));
        Assert.Equal("staking/34", emptied.Refused(Redelegate("d0", "v0", "v1", 1)));
    }

    // Nobody delegates to v2 any more, so tokens have no price there yet: whoever is not counted as liquid buys at rate one.
    [Fact]
    public void EmptyDestination_IsClosedToLiquidStakersAlone()
    {
        ChainState chain = Fork(_open).With(
            Create("v2", 500), Block(), Undelegate("v2", "v2", 500), Block(), Delegate("d0", "v0", 100), Delegate("L0", "v0", 100));
        Assert.True(chain.Validators[Address("v2")].Stake == default);
        Assert.Equal(CosmosDecimal.FromInteger(40), chain.Apply(Redelegate("d0", "v0", "v2", 40)).OutcomeOrThrow<TokensRedelegated>().NewShares);
        Assert.Equal("staking/22", chain.Refused(Redelegate("L0", "v0", "v2", 40)));
    }

    // 333 liquid of 1,333 tokens lose a tenth: the fork books the difference of the truncated worths, the Hub the truncated part.
    [Theory]
    [InlineData(LiquidStakingModule.SdkFork, 333 - 299)]
    [InlineData(LiquidStakingModule.Hub, 33)]
    [InlineData(LiquidStakingModule.None, 0)]
    public void Slash_LowersTheTotal(LiquidStakingModule liquid, int lowered)
    {
        ChainState chain = Booking(Chain(liquid, _open).With(Delegate("d0", "v0", 333)), 333, 333);
        Assert.Equal(333 - lowered, Booked(chain.With(Slash("v0", chain.Height, 1_330, "0.1"))).Total);
        Assert.Equal(liquid != LiquidStakingModule.None, Booking(chain, lowered - 1, 333).Apply(Slash("v0", chain.Height, 1_330, "0.1")).Abort is not null);
    }

    // 300 of a liquid staker, and then 200 of a bonded delegation, moved away; a tenth of both is taken where they went.
    [Fact]
    public void SlashOfARedelegation_LowersWhatIsBookedAtTheDestination()
    {
        ChainState liquid = Fork(_open).With(Delegate("L0", "v0", 500), Redelegate("L0", "v0", "v1", 300), Block());
        Assert.Equal((500 - 30 - 20, 200, 270), Booked(liquid.With(Slash("v0", 2, 1_500, "0.1"))));
        AssertRefused(Booking(liquid, 29, 200, 29), Slash("v0", 2, 0, "0.1"), ChainRule.LiquidTotalUnderflow, 30, 29);
        AssertRefused(Booking(liquid, 30, 200, 29), Slash("v0", 2, 0, "0.1"), ChainRule.LiquidSharesUnderflow, 30, 29);

        ChainState bonded = Fork(_open).With(
            Delegate("d0", "v0", 500), Delegate("d0", "v1", 100), new MakeValidatorBond(Address("d0"), Address("v1")), Redelegate("d0", "v0", "v1", 200), Block());
        Assert.Equal(280, BondOf(bonded.With(Slash("v0", 2, 1_500, "0.1")), "v1"));
    }

    // A slash takes the bond even where the rest is too small; the books then stay as they are.
    [Fact]
    public void SlashOfABond_ThatIsNeeded_LeavesTheBooks()
    {
        ChainState chain = Fork(_open with { ValidatorBondFactor = CosmosDecimal.One }).With(
            Delegate("d0", "v0", 500),
            Delegate("d0", "v1", 100),
            new MakeValidatorBond(Address("d0"), Address("v1")),
            Redelegate("d0", "v0", "v1", 200),
            Delegate("L0", "v1", 300),
            Block(),
            Slash("v0", 2, 1_500, "0.1"));
        Assert.Equal(300, BondOf(chain, "v1"));
        Assert.Equal(CosmosDecimal.FromInteger(280), chain.FindDelegation(Address("d0"), Address("v1"))!.Shares);
    }

    private static ChainState Fork(ChainParameters parameters) => Chain(LiquidStakingModule.SdkFork, parameters);

    private static ChainState Chain(LiquidStakingModule liquid, ChainParameters parameters) =>
        WithTwo(liquid == LiquidStakingModule.SdkFork ? SdkVersion.Parse("v0.50.11-lsm") : SdkVersion.Reference, liquid, parameters);

    private static (int Total, int OfV0, int OfV1) Booked(ChainState chain) => (
        (int)(long)chain.Liquid.Total,
        (int)(long)chain.Validators[Address("v0")].LiquidShares.TruncateInt(),
        (int)(long)chain.Validators[Address("v1")].LiquidShares.TruncateInt());

    private static int BondOf(ChainState chain, string validator) => (int)(long)chain.Validators[Address(validator)].BondShares.TruncateInt();

    // The same chain with other books.
    private static ChainState Booking(ChainState chain, int total, int sharesOfV0, int sharesOfV1 = 0) => ChainState.From(chain.ToOrigin() with
    {
        Liquid = chain.Liquid with { Total = total },
        Validators =
        [
            chain.Validators[Address("v0")] with { LiquidShares = CosmosDecimal.FromInteger(sharesOfV0) },
            chain.Validators[Address("v1")] with { LiquidShares = CosmosDecimal.FromInteger(sharesOfV1) },
        ],
    });

    private static void AssertEdge(ChainState chain, int most, ChainRule rule)
    {
        Assert.Null(chain.Apply(Delegate("L0", "v0", most)).Refusal);
        Assert.Equal(rule, chain.Apply(Delegate("L0", "v0", most + 1)).Refusal?.Rule);
        Assert.Null(chain.Apply(Delegate("d1", "v0", most + 1)).Refusal);
    }
}
