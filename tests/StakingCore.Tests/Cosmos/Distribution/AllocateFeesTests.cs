using System.Numerics;
using StakingCore.Cosmos;
using static StakingCore.Tests.Cosmos.SampleChain;

namespace StakingCore.Tests.Cosmos;

public sealed class AllocateFeesTests
{
    private static readonly string[] _validators = ["v0", "v1", "v2"];

    // CA5394: the cases must be the same on every run.
#pragma warning disable CA5394
    [Theory]
    [InlineData("v0.46.0")]
    [InlineData("v0.53.0")]
    public void Apply_AnyVotes_SharesAsTheModuleDescribes(string version)
    {
        for (int seed = 1; seed <= 25; seed++)
        {
            var random = new Random(seed);
            ChainState chain = ChainOf(random, SdkVersion.Parse(version));
            long[] powers = [random.Next(4) == 0 ? 0 : random.Next(1_000_000), random.Next(7), 1 + random.Next(50)];
            AllocateFees allocate = Allocate([.. _validators.Zip(powers)]) with
            {
                Proposer = random.Next(4) switch { 0 => null, 1 => Address("v9"), _ => Address("v1") },
                SignedPower = random.Next(3) == 0 ? null : random.NextInt64(powers.Sum() + 1),
            };

            AssertMatches(chain, allocate, powers);
        }
    }
#pragma warning restore CA5394

    [Fact]
    public void Apply_WithoutPower_GivesAllToTheCommunity()
    {
        ChainState chain = WithTwo().With(Fees(1_000));
        foreach (AllocateFees allocate in new[] { Allocate(), Allocate(("v0", 0), ("v1", 0)) })
        {
            ChainTransition allocated = chain.Apply(allocate);
            Assert.Equal(DecCoins.From(Coins.Of(Stake, 1_000)), allocated.OutcomeOrThrow<FeesAllocated>().CommunityPool);
            Assert.Empty(allocated.OutcomeOrThrow<FeesAllocated>().Rewards);
            Assert.Equal(CosmosDecimal.FromInteger(1_000), allocated.OrThrow().CommunityPool.AmountOf(Stake));
            Assert.True(allocated.OrThrow().FeeCollector.IsEmpty);
        }
    }

    [Fact]
    public void Apply_ToNobody_IsRefused()
    {
        ChainState chain = WithTwo().With(Fees(1_000));
        Assert.Equal("staking/3", chain.Refused(Allocate(("v0", 1), ("v9", 1))));
        Assert.Equal("staking/3", chain.Refused(new AllocateToValidator(Address("v9"), DecCoins.Of(new DecCoin(Stake, CosmosDecimal.One)))));
    }

    // More power than there is would pay the proposer more than the fees.
    [Fact]
    public void Abort_InTheProcessingOfABlock_HaltsTheChain()
    {
        ChainState chain = WithTwo(SdkVersion.Parse("v0.46.0")).With(Fees(1_000));
        Assert.True(chain.Apply(Allocate(("v0", 1)) with { Proposer = Address("v0"), SignedPower = 100 }).Abort?.HaltsChain);

        DecCoins all = DecCoins.From(Coins.Of("huge", CosmosInteger.MaxValue));
        Assert.True(chain.With(new AllocateToValidator(Address("v0"), all)).Apply(new AllocateToValidator(Address("v0"), all)).Abort?.HaltsChain);
    }

    [Fact]
    public void Constructor_WhatIsNoVote_NamesIt()
    {
        Assert.Throws<ArgumentNullException>("votes", () => new AllocateFees(null!));
        Assert.Throws<ArgumentOutOfRangeException>("votes", () => Allocate(("v0", 1), ("v1", -1)));
    }

    [Fact]
    public void Equality_IsThatOfEveryMember()
    {
        AllocateFees one = Allocate(("v0", 1), ("v1", 3)) with { Proposer = Address("v0"), SignedPower = 2 };
        Assert.Equal(one, Allocate(("v0", 1), ("v1", 3)) with { Proposer = Address("v0"), SignedPower = 2 });
        Assert.Equal(one.GetHashCode(), (one with { }).GetHashCode());
        AllocateFees otherVotes = Allocate(("v0", 1), ("v1", 4)) with { Proposer = Address("v0"), SignedPower = 2 };
        Assert.All([otherVotes, one with { Proposer = null }, one with { SignedPower = 3 }], other => Assert.NotEqual(one, other));
        Assert.False(one.Equals(null));
    }

#pragma warning disable CA5394
    private static ChainState ChainOf(Random random, SdkVersion version)
    {
        ChainParameters parameters = Parameters with { CommunityTax = CosmosDecimal.FromInteger(random.Next(95), 2) };
        return Empty(version, parameters: parameters).With(
            Create("v0", 1_000, "0.1"),
            Create("v1", 2_000, "0.333333333333333333"),
            Create("v2", 3_000, $"0.{random.Next(1, 1_000_000):D6}"),
            Block(),
            new CollectFees(Coins.Of(new Coin(Stake, random.NextInt64(1L << 40)), new Coin("photon", random.Next(1, 100)))));
    }
#pragma warning restore CA5394

    private static void AssertMatches(ChainState chain, AllocateFees allocate, long[] powers)
    {
        ChainTransition allocated = chain.Apply(allocate);
        FeesAllocated outcome = allocated.OutcomeOrThrow<FeesAllocated>();
        Assert.Equal(chain.FeeCollector, outcome.Fees);
        foreach (Coin fee in chain.FeeCollector)
        {
            BigInteger left = fee.Amount.ToBigInteger() * DecimalOracle.E;
            List<BigInteger> rewards = Expected(chain, allocate, powers, left);
            Assert.Equal(rewards, outcome.Rewards.Select(reward => reward.Reward.AmountOf(fee.Denom).ToUnits()));
            left -= rewards.Aggregate(BigInteger.Zero, static (sum, reward) => sum + reward);
            Assert.Equal(left, outcome.CommunityPool.AmountOf(fee.Denom).ToUnits());
            Assert.Equal(left, allocated.OrThrow().CommunityPool.AmountOf(fee.Denom).ToUnits());
            foreach (ValidatorState validator in allocated.OrThrow().Validators.Values)
            {
                BigInteger[] own =
                    [.. outcome.Rewards.Where(reward => reward.Validator == validator.Operator).Select(reward => reward.Reward.AmountOf(fee.Denom).ToUnits())];
                BigInteger all = own.Aggregate(BigInteger.Zero, static (sum, reward) => sum + reward);
                BigInteger commission = own.Aggregate(
                    BigInteger.Zero, (sum, reward) => sum + DecimalOracle.Mul(reward, validator.Commission.Rate.ToUnits())!.Value);
                Assert.Equal(commission, validator.Rewards.Commission.AmountOf(fee.Denom).ToUnits());
                Assert.Equal(all - commission, validator.Rewards.CurrentRewards.AmountOf(fee.Denom).ToUnits());
                Assert.Equal(all, validator.Rewards.Outstanding.AmountOf(fee.Denom).ToUnits());
            }
        }
    }

    // One denomination's rewards, the proposer's first where there is one.
    private static List<BigInteger> Expected(ChainState chain, AllocateFees allocate, long[] powers, BigInteger fees)
    {
        BigInteger total = powers.Sum();
        BigInteger proposerPart = BigInteger.Zero;
        List<BigInteger> rewards = [];
        if (chain.Version.RewardsProposer)
        {
            BigInteger signed = DecimalOracle.Quo((allocate.SignedPower ?? total) * DecimalOracle.E, total * DecimalOracle.E)!.Value;
            proposerPart = chain.Parameters.BaseProposerReward.ToUnits()
                + DecimalOracle.MulTruncate(chain.Parameters.BonusProposerReward.ToUnits(), signed)!.Value;
            if (allocate.Proposer is { } proposer && chain.Validators.ContainsKey(proposer))
            {
                rewards.Add(DecimalOracle.MulTruncate(fees, proposerPart)!.Value);
            }
        }

        BigInteger part = DecimalOracle.MulTruncate(fees, DecimalOracle.E - proposerPart - chain.Parameters.CommunityTax.ToUnits())!.Value;
        rewards.AddRange(powers.Select(power =>
            DecimalOracle.MulTruncate(part, DecimalOracle.QuoTruncate(power * DecimalOracle.E, total * DecimalOracle.E)!.Value)!.Value));
        return rewards;
    }
}
