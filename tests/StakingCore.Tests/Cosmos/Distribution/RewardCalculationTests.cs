using System.Numerics;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

/// <summary>The stretches between slashes of what a delegation has earned.</summary>
public sealed class RewardCalculationTests
{
    private static readonly CosmosAddress _validator = Address("v0");

    [Fact]
    public void PendingRewards_AfterSlashes_AreTheSumOfTheirStretches()
    {
        ChainState chain = Slashed();
        ValidatorRewards records = chain.Validators[_validator].Rewards;
        DelegationStart start = chain.FindDelegation(Address("d0"), _validator)!.Start!.Value;

        DelegationRewards earned = chain.PendingRewards(Address("d0"), _validator)!;

        Assert.Equal([.. records.SlashEvents, default(ValidatorSlashEvent?)], earned.Segments.Select(static segment => segment.Slash));
        ulong from = start.PreviousPeriod;
        BigInteger stake = start.Stake.ToUnits();
        BigInteger sum = BigInteger.Zero;
        foreach (RewardSegment segment in earned.Segments[..^1])
        {
            BigInteger ratio = Ratio(records, segment.Slash!.Value.Period) - Ratio(records, from);
            AssertSegment(segment, from, segment.Slash!.Value.Period, stake, ratio);
            sum += ratio * stake / DecimalOracle.E;
            stake = stake * (DecimalOracle.E - segment.Slash!.Value.Fraction.ToUnits()) / DecimalOracle.E;
            from = segment.ToPeriod;
        }

        Assert.Equal(stake, earned.RecordedStake.ToUnits());
        BigInteger running = records.CurrentRewards.AmountOf(Stake).ToUnits() / chain.Validators[_validator].Tokens.ToBigInteger();
        AssertSegment(earned.Segments[^1], from, records.CurrentPeriod, stake, Ratio(records, records.CurrentPeriod - 1) + running - Ratio(records, from));
        Assert.Equal(sum + earned.Segments[^1].Rewards.AmountOf(Stake).ToUnits(), earned.Rewards.AmountOf(Stake).ToUnits());
        Assert.True(earned.Rewards.AmountOf(Stake).IsPositive);
    }

    // An export may list slashes that no delegation of the sequence meets: before its height, after the running one, or of its own period.
    [Fact]
    public void PendingRewards_OfSlashesThatAreNotTheDelegations_AreAsWithoutThem()
    {
        ChainState chain = WithTwo().With(Block(5), Delegate("d0", "v0", 500), Block(), Fees(3_000), Allocate(("v0", 1)), Block());
        ValidatorState validator = chain.Validators[_validator];
        DelegationStart start = chain.FindDelegation(Address("d0"), _validator)!.Start!.Value;
        CosmosDecimal tenth = CosmosDecimal.Parse("0.1");
        DelegationRewards alone = chain.PendingRewards(Address("d0"), _validator)!;

        foreach (ValidatorSlashEvent strange in new ValidatorSlashEvent[]
        {
            new(start.Height - 1, start.PreviousPeriod + 1, tenth),
            new((ulong)chain.Height + 1, start.PreviousPeriod + 1, tenth),
            new(start.Height, start.PreviousPeriod, tenth),
            new(start.Height, start.PreviousPeriod - 1, tenth),
        })
        {
            ChainState odd = ChainState.From(chain.ToOrigin() with
            {
                Validators = [validator with { Rewards = validator.Rewards with { SlashEvents = [strange] } }, chain.Validators[Address("v1")]],
            });
            DelegationRewards earned = odd.PendingRewards(Address("d0"), _validator)!;
            Assert.Equal((alone.Rewards, alone.RecordedStake, 1), (earned.Rewards, earned.RecordedStake, earned.Segments.Length));
        }
    }

    [Fact]
    public void PendingRewards_OfRecordsThatContradictEachOther_Throws()
    {
        ChainState chain = WithTwo().With(Delegate("d0", "v0", 500), Block());
        ChainOrigin origin = chain.ToOrigin();
        var pair = new DelegationPair(Address("d0"), _validator);
        DelegationState delegation = origin.Delegations[pair];
        DelegationStart start = delegation.Start!.Value;
        foreach (DelegationStart wrong in new[] { start with { PreviousPeriod = start.PreviousPeriod + 2 }, start with { Stake = -CosmosDecimal.One } })
        {
            ChainState odd = ChainState.From(origin with
            {
                Delegations = new Dictionary<DelegationPair, DelegationState>(origin.Delegations) { [pair] = delegation with { Start = wrong } },
            });
            Assert.Throws<InvalidOperationException>(() => odd.PendingRewards(pair.Delegator, _validator));
            Assert.NotNull(odd.Apply(new WithdrawRewards(pair.Delegator, _validator)).Abort);
        }

        // The period that the withdrawal itself ends is no contradiction: nothing was earned since.
        ChainState ending = ChainState.From(origin with
        {
            Delegations = new Dictionary<DelegationPair, DelegationState>(origin.Delegations)
            {
                [pair] = delegation with { Start = start with { PreviousPeriod = start.PreviousPeriod + 1 } },
            },
        });
        Assert.True(ending.Apply(new WithdrawRewards(pair.Delegator, _validator)).OutcomeOrThrow<RewardsWithdrawn>().Amount.IsEmpty);
    }

    private static void AssertSegment(RewardSegment segment, ulong from, ulong to, BigInteger stake, BigInteger ratio)
    {
        Assert.Equal((from, to, stake), (segment.FromPeriod, segment.ToPeriod, segment.Stake.ToUnits()));
        Assert.Equal(ratio, segment.Ratio.AmountOf(Stake).ToUnits());
        Assert.Equal(ratio * stake / DecimalOracle.E, segment.Rewards.AmountOf(Stake).ToUnits());
    }

    private static BigInteger Ratio(ValidatorRewards records, ulong period) => records.Historical[period].CumulativeRatio.AmountOf(Stake).ToUnits();

    // Two slashes with rewards before, between and after them; the second one at the height of an allocation.
    private static ChainState Slashed() => WithTwo().With(
        Delegate("d0", "v0", 500),
        Block(),
        Fees(3_001),
        Allocate(("v0", 1)),
        Slash("v0", 2, 1_500, "0.1"),
        Block(),
        Fees(70),
        Allocate(("v0", 1)),
        Slash("v0", 3, 1_350, "0.02"),
        Fees(1_013),
        Allocate(("v0", 1)),
        Block());
}
