using System.Numerics;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class SlashValidatorTests
{
    private static readonly ChainParameters _parameters = Parameters with { MaxEntries = 50 };

    [Theory]
    [InlineData(1, "v0.53.0")]
    [InlineData(2, "v0.50.0")]
    [InlineData(3, "v0.47.17")]
    [InlineData(4, "v0.47.9")]
    public void Report_OfAnyInfraction_MatchesTheOracle(int seed, string version)
    {
        ChainState chain = Busy(seed, SdkVersion.Parse(version));
        var met = new HashSet<SlashEscape>();
        for (long height = 1; height <= chain.Height; height++)
        {
            foreach (string fraction in new[] { "0", "0.05", "0.333333333333333333", "1" })
            {
                foreach (int power in new[] { 0, 700, 3_000, 90_000 })
                {
                    met.UnionWith(AssertMatches(chain, Slash("v0", height, power, fraction)));
                }
            }
        }

        Assert.Equal([SlashEscape.None, SlashEscape.NotLookedAt, SlashEscape.BeforeInfraction, SlashEscape.Matured, SlashEscape.Shortfall], met.Order());
    }

    [Fact]
    public void Refusals_NameTheRuleAndItsNumbers()
    {
        ChainState chain = WithTwo();
        ChainRefusal negative = chain.Apply(Slash("v0", 1, 1, "-0.1")).Refusal!;
        Assert.Equal((ChainRule.Unregistered, CosmosDecimal.Parse("-0.1")), (negative.Rule, negative.Found));
        Assert.NotEmpty(negative.Detail!);
        AssertRefused(chain, Slash("v0", chain.Height + 1, 1, "0.1"), ChainRule.Unregistered, chain.Height + 1, chain.Height);
        ChainRefusal unbonded = chain.With(Create("v2", 500)).Apply(Slash("v2", 1, 1, "0.1")).Refusal!;
        Assert.Equal(ChainRule.Unregistered, unbonded.Rule);
        Assert.StartsWith("v2", unbonded.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void OfNobody_DoesNothing()
    {
        ChainState chain = WithTwo();
        ChainTransition slashed = chain.Apply(Slash("v9", 1, 1_000, "0.1"));
        Assert.Equal(new SlashReport { Validator = Address("v9"), InfractionHeight = 1, Amount = 100 }, slashed.Outcome);
        Assert.Equal(chain.Supply, slashed.OrThrow().Supply);
    }

    // The amount is of the power and not of today's tokens, in tokens per unit of power.
    [Fact]
    public void Amount_IsOfThePower()
    {
        ChainState chain = WithTwo(parameters: Parameters with { PowerReduction = 100 });
        Assert.Equal(3_333, chain.Apply(Slash("v0", 1, 100, "0.33333")).OutcomeOrThrow<SlashReport>().Amount);
    }

    // v0 has left the set: its tokens are in the other pool.
    [Fact]
    public void OfAnUnbonding_BurnsFromItsPool()
    {
        ChainState chain = WithTwo().With(new JailValidator(Address("v0")), Block());
        Assert.Equal(ValidatorStatus.Unbonding, chain.Validators[Address("v0")].Status);
        ChainState slashed = chain.With(Slash("v0", chain.Height, 1_000, "0.1"));
        Assert.Equal((chain.NotBondedPool.AmountOf(Stake) - 100, chain.BondedPool), (slashed.NotBondedPool.AmountOf(Stake), slashed.BondedPool));
    }

    // What is due this very moment has matured, though it is paid at the end of the block.
    [Theory]
    [InlineData(99, SlashEscape.None)]
    [InlineData(100, SlashEscape.Matured)]
    public void Entries_AnswerUntilTheirTime(int seconds, SlashEscape escape)
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 100), Redelegate("d0", "v0", "v1", 100), Block(1, seconds));
        SlashReport slash = chain.Apply(Slash("v0", 2, 1_500, "0.1")).OutcomeOrThrow<SlashReport>();
        Assert.Equal(escape, Assert.Single(slash.Unbondings).Escape);
        Assert.Equal(escape, Assert.Single(slash.Redelegations).Escape);
    }

    // Of 500 moved tokens a half is asked: first of what is on its way out of the destination, then half of the shares, all the same.
    [Theory]
    [InlineData(0, 0, 0, 250, 250)]
    [InlineData(100, 50, 150, 250, 250)]
    [InlineData(200, 200, 250, 0, 0)]
    [InlineData(100, 149, 249, 250, 250)]
    [InlineData(400, 50, 250, 0, 0)]
    public void Redelegation_PaysWithUnbondingsFirst(int first, int second, int fromUnbondings, int shares, int fromDelegation)
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Redelegate("d0", "v0", "v1", 500));
        foreach (int leaving in new[] { first, second }.Where(static amount => amount > 0))
        {
            chain = chain.With(Block(), Undelegate("d0", "v1", leaving));
        }

        chain = chain.With(Delegate("d1", "v1", 500), Undelegate("d1", "v1", 90), Block());
        ChainTransition slashed = chain.Apply(Slash("v0", 2, 1_500, "0.5"));

        RedelegationSlash entry = Assert.Single(slashed.OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((Address("d0"), Address("v1"), 250, SlashEscape.None), (entry.Delegator, entry.Destination, entry.Wanted, entry.Escape));
        Assert.Equal(
            (fromUnbondings, CosmosDecimal.FromInteger(shares), fromDelegation), (entry.TakenFromUnbondings, entry.SharesUnbonded, entry.TakenFromDelegation));
        Assert.Equal((fromUnbondings + fromDelegation, 0), (entry.Taken, entry.Escaped));
        Assert.Equal(first + second - fromUnbondings, Leaving(slashed.OrThrow(), "d0"));
        Assert.Equal(90, Leaving(slashed.OrThrow(), "d1"));
        Assert.Empty(slashed.OrThrow().Audit());
    }

    // Before the infraction, or due: neither answers, though it is of the same account.
    [Fact]
    public void Redelegation_LeavesUnbondingsThatDoNotAnswer()
    {
        ChainState chain = WithTwo().With(
            Delegate("d0", "v0", 500), Delegate("d0", "v1", 70), Undelegate("d0", "v1", 30), Block(), Redelegate("d0", "v0", "v1", 500), Block());
        RedelegationSlash early = Assert.Single(chain.Apply(Slash("v0", 3, 1_500, "0.5")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((0, 250), (early.TakenFromUnbondings, early.TakenFromDelegation));
        RedelegationSlash late = Assert.Single(chain.With(Block(1, 88)).Apply(Slash("v0", 2, 1_500, "0.5")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((0, 250), (late.TakenFromUnbondings, late.TakenFromDelegation));
    }

    // The destination has halved: half of the shares fetch a quarter. Where all is gone by another way, nothing is left to take.
    [Fact]
    public void Redelegation_ThatHasLessLeft_SaysWhy()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Redelegate("d0", "v0", "v1", 500), Block());
        RedelegationSlash halved = Assert.Single(
            chain.With(Slash("v1", chain.Height, 2_500, "0.5")).Apply(Slash("v0", 2, 1_500, "0.5")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((SlashEscape.Shortfall, 125, 125), (halved.Escape, halved.Taken, halved.Escaped));

        ChainState paid = chain.With(
            new ChangeParameters(chain.Parameters with { UnbondingTime = TimeSpan.FromSeconds(1) }), Undelegate("d0", "v1", 500), Block(), Block());
        RedelegationSlash gone = Assert.Single(paid.Apply(Slash("v0", 2, 1_500, "0.5")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((SlashEscape.DelegationGone, 0, 250, CosmosDecimal.Zero), (gone.Escape, gone.Taken, gone.Escaped, gone.SharesUnbonded));
    }

    // A half of one token is no token; its half share is taken all the same where the unbondings are not asked.
    [Theory]
    [InlineData("v0.47.9", "0.5")]
    [InlineData("v0.47.10", "0")]
    public void Redelegation_OfWhichNothingIsAsked_KeepsItsSharesFrom4710(string version, string shares)
    {
        ChainState chain = WithTwo(SdkVersion.Parse(version)).With(Delegate("d0", "v0", 500), Redelegate("d0", "v0", "v1", 1), Block());
        RedelegationSlash slash = Assert.Single(chain.Apply(Slash("v0", 2, 1_500, "0.5")).OutcomeOrThrow<SlashReport>().Redelegations);
        Assert.Equal((0, CosmosDecimal.Parse(shares), SlashEscape.None), (slash.Wanted, slash.SharesUnbonded, slash.Escape));
    }

    // v2 does not fit into the set: its tokens are in the other pool, and with the last of them it goes.
    [Fact]
    public void Redelegation_ToAnUnbondedValidator_BurnsFromItsPoolAndMayNotEmptyIt()
    {
        ChainState chain = WithTwo(parameters: Parameters with { MaxValidators = 2 })
            .With(Create("v2", 500), Delegate("d0", "v0", 500), Block(), Redelegate("d0", "v0", "v2", 400), Block());
        ChainState slashed = chain.With(Slash("v0", 2, 0, "0.5"));
        Assert.Equal((chain.NotBondedPool.AmountOf(Stake) - 200, chain.BondedPool), (slashed.NotBondedPool.AmountOf(Stake), slashed.BondedPool));

        Assert.Equal("staking/3", chain.With(Undelegate("v2", "v2", 500)).Refused(Slash("v0", 2, 0, "1")));
    }

    [Fact]
    public void Equality_OfReports_IsThatOfEveryMember()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Undelegate("d0", "v0", 100), Redelegate("d0", "v0", "v1", 100), Block());
        SlashReport report = chain.Apply(Slash("v0", 2, 1_500, "0.1")).OutcomeOrThrow<SlashReport>();
        SlashReport same = chain.Apply(Slash("v0", 2, 1_500, "0.1")).OutcomeOrThrow<SlashReport>();
        Assert.Equal(report, same);
        Assert.Equal(report.GetHashCode(), same.GetHashCode());
        SlashReport[] others =
        [
            report with { Validator = Address("v1") },
            report with { InfractionHeight = 3 },
            report with { Amount = 1 },
            report with { RemainingForValidator = 1 },
            report with { BurnedFromValidator = 1 },
            report with { EffectiveFraction = null },
            report with { Unbondings = [] },
            report with { Redelegations = [] },
        ];
        Assert.All(others, other => Assert.NotEqual(report, other));
        Assert.False(report.Equals(null));
    }

    // Delegations, unbondings and redelegations in eight blocks, some of them due; once v0 was slashed in between.
    private static ChainState Busy(int seed, SdkVersion version)
    {
        // CA5394: the chains must be the same on every run.
#pragma warning disable CA5394
        var random = new Random(seed);
        ChainState chain = WithTwo(version, parameters: _parameters).With(Delegate("d0", "v0", 5_000), Delegate("d1", "v0", 5_000), Delegate("d0", "v1", 500));
        for (int i = 0; i < 8; i++)
        {
            chain = chain.With(
                Undelegate("d0", "v0", 1 + random.Next(200)),
                Redelegate("d1", "v0", "v1", 1 + random.Next(200)),
                Redelegate("d0", "v0", "v1", 1 + random.Next(50)),
                Undelegate("d1", "v1", 1),
                i == 4 ? Slash("v0", chain.Height - 2, 5_000, "0.75") : Delegate("d2", "v0", 1 + random.Next(100)),
                Block(1, i == 7 ? 60 : 8 + random.Next(9)));
        }
#pragma warning restore CA5394
        return chain;
    }

    private static IEnumerable<SlashEscape> AssertMatches(ChainState chain, SlashValidator command)
    {
        BigInteger fraction = command.Fraction.ToUnits();
        BigInteger remaining = command.Power * fraction / DecimalOracle.E;
        Assert.True(chain.Unbondings.ContainsKey(command.Validator) && chain.Redelegations.ContainsKey(command.Validator));
        ValidatorState before = chain.Validators[command.Validator];

        ChainTransition slashed = chain.Apply(command);

        SlashReport report = slashed.OutcomeOrThrow<SlashReport>();
        Assert.Equal(remaining, report.Amount.ToBigInteger());
        UnbondingDelegationEntry[] entries = [.. chain.Unbondings[command.Validator].Values.SelectMany(static of => of)];
        Assert.Equal(entries, report.Unbondings.Select(static slash => slash.Entry));
        foreach (UnbondingSlash slash in report.Unbondings)
        {
            (BigInteger wanted, SlashEscape escape) = Asked(chain, command, slash.Entry.InitialBalance, slash.Entry.CreationHeight, slash.Entry.CompletionTime);
            BigInteger taken = escape == SlashEscape.None ? BigInteger.Min(wanted, slash.Entry.Balance.ToBigInteger()) : BigInteger.Zero;
            remaining -= escape == SlashEscape.None ? wanted : BigInteger.Zero;
            Assert.Equal((wanted, taken, wanted - taken), (slash.Wanted.ToBigInteger(), slash.Taken.ToBigInteger(), slash.Escaped.ToBigInteger()));
            Assert.Equal(escape == SlashEscape.None && taken < wanted ? SlashEscape.Shortfall : escape, slash.Escape);
        }

        Assert.Equal(chain.Redelegations[command.Validator].Values.SelectMany(static of => of), report.Redelegations.Select(static slash => slash.Entry));
        foreach (RedelegationSlash slash in report.Redelegations)
        {
            (BigInteger wanted, SlashEscape escape) = Asked(chain, command, slash.Entry.InitialBalance, slash.Entry.CreationHeight, slash.Entry.CompletionTime);
            remaining -= escape == SlashEscape.None ? wanted : BigInteger.Zero;
            Assert.Equal(wanted, slash.Wanted.ToBigInteger());
            Assert.True(slash.Taken.IsZero || escape == SlashEscape.None);
            Assert.Equal(slash.Taken < slash.Wanted && escape == SlashEscape.None, slash.Escape is SlashEscape.Shortfall or SlashEscape.DelegationGone);
            Assert.True(slash.Escape is SlashEscape.Shortfall or SlashEscape.DelegationGone || slash.Escape == escape);
        }

        BigInteger tokens = before.Tokens.ToBigInteger();
        BigInteger burned = BigInteger.Max(BigInteger.Min(remaining, tokens), BigInteger.Zero);
        Assert.Equal((remaining, burned), (report.RemainingForValidator.ToBigInteger(), report.BurnedFromValidator.ToBigInteger()));
        Assert.Equal(BigInteger.Max(remaining - burned, BigInteger.Zero), report.Shortfall.ToBigInteger());
        BigInteger? effective = burned.IsZero && chain.Version.DropsEmptySlashEvents
            ? null
            : BigInteger.Min(DecimalOracle.E, DecimalOracle.QuoRoundUp(burned * DecimalOracle.E, tokens * DecimalOracle.E)!.Value);
        Assert.Equal(effective, report.EffectiveFraction?.ToUnits());
        ValidatorState after = slashed.OrThrow().Validators[command.Validator];
        Assert.Equal((tokens - burned, before.Shares), (after.Tokens.ToBigInteger(), after.Shares));
        Assert.Equal(chain.Supply.AmountOf(Stake) - report.TotalBurned, slashed.OrThrow().Supply.AmountOf(Stake));
        ValidatorSlashEvent[] events = [.. after.Rewards.SlashEvents.Skip(before.Rewards.SlashEvents.Count)];
        Assert.Equal(
            effective is null ? [] : [new ValidatorSlashEvent((ulong)chain.Height, before.Rewards.CurrentPeriod, CosmosDecimal.FromUnits(effective.Value))], events);
        Assert.Empty(slashed.OrThrow().Audit());
        return report.Unbondings.Select(static slash => slash.Escape);
    }

    private static (BigInteger Wanted, SlashEscape Escape) Asked(
        ChainState chain, SlashValidator command, CosmosInteger initial, long height, ChainTime completion) => (
        command.Fraction.ToUnits() * initial.ToBigInteger() / DecimalOracle.E,
        command.InfractionHeight == chain.Height ? SlashEscape.NotLookedAt
            : height < command.InfractionHeight ? SlashEscape.BeforeInfraction
            : completion <= chain.Time ? SlashEscape.Matured
            : SlashEscape.None);

    private static CosmosInteger Leaving(ChainState chain, string account) =>
        chain.Unbondings.GetValueOrDefault(Address("v1"))?.TryGetValue(Address(account), out var entries) == true
            ? entries.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Balance)
            : CosmosInteger.Zero;
}
