using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;
using StakingCore.Rewards;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation.Simulation;

public sealed class DelegationSimulationTests
{
    [Theory]
    [InlineData(300, 20, "3/10", 1)]
    [InlineData(300, 20, "1/50", 2)]
    [InlineData(500, 50, "1", 3)]
    [InlineData(200, 7, "3/10", 4)]
    public void Run_CardanosRule_SettlesInTheClosedForm(int agents, int k, string a0, ulong seed)
    {
        DrawnPopulation drawn = Market.Draw(agents, seed);
        UInt128 total = drawn.Agents.Aggregate(UInt128.Zero, (sum, agent) => sum + agent.Stake);
        DelegationSimulation market = Market.Of(Market.Rules((uint)k, a0), drawn);
        market.Run(200);

        // R = 1 and all stake = 1, so that the rates are comparable; the whole units and the margin's parts are all that differs.
        var closed = RewardEquilibrium.Solve(
            new CardanoCurve(k, ExactRational.Parse(a0), 1),
            [.. drawn.Agents.Select(agent => new StakePlayer(
                ExactRational.FromRatio(new Ratio(agent.Stake, total)), ExactRational.FromRatio(new Ratio(agent.Cost, drawn.Pot))))]);

        Assert.Equal(SimulationEnding.Settled, market.Ending);
        Assert.Equal(closed.Operators, market.Pools.Select(pool => pool.Agent));
        foreach (SimulatedPool pool in market.Pools)
        {
            ExactRational difference = ExactRational.FromFraction(pool.Margin) - closed.Margins[pool.Agent]!.Value;
            Assert.InRange(difference, new ExactRational(-1, 1_000_000), new ExactRational(1, 1_000_000));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_WithoutPledgeInfluence_EndsWithTheTargetNumberOfPools(ulong seed)
    {
        DelegationSimulation market = Market.Of(Market.Rules(30, a0: "0"), Market.Draw(400, seed));

        SimulationRound last = market.Run(200)[^1];

        Assert.Equal(SimulationEnding.Settled, market.Ending);
        Assert.Equal(30, last.PoolCount);

        // Nothing rewards a bond, so nobody bonds more than the least there can be.
        Assert.All(market.Pools, pool => Assert.Equal((UInt128)1, pool.Bond));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("3/10", 1)]
    [InlineData("3/10", 2)]
    public void Run_RewardsThatDiminishWhenAPoolGetsTooBig_MoveDelegatorsToOthers(string a0, ulong seed)
    {
        DrawnPopulation drawn = Market.Draw(400, seed);

        SimulationRound with = Market.Of(Market.Rules(40, a0), drawn).Run(200)[^1];
        SimulationRound without = Market.Of(Market.Rules(1, a0), drawn).Run(200)[^1];

        Assert.Equal(40, with.PoolCount);
        Assert.True(with.NakamotoCoefficient >= 15);
        Assert.Equal(1, without.PoolCount);
        Assert.Equal(1, without.NakamotoCoefficient);
        Assert.Equal(without.TotalStake, without.LargestPool);
    }

    [Fact]
    public void Run_LeverageLimit_MakesOperatorsBondEnough()
    {
        DrawnPopulation drawn = Market.Draw(400, 5);

        SimulationRound with = Market.Of(Market.Rules(20, "0", limit: "10"), drawn).Run(200)[^1];
        SimulationRound without = Market.Of(Market.Rules(20, "0"), drawn).Run(200)[^1];

        Assert.Equal((20, true), (without.PoolCount, without.Bonded == 20));
        Assert.True(with.Bonded * 11 >= with.TotalStake);
        Assert.True(with.MeanLeverage <= 12);
    }

    [Fact]
    public void Run_LiquidWeight_DecidesWhoLocks()
    {
        DrawnPopulation drawn = Market.Draw(300, 6);

        SimulationRound full = Market.Of(Market.Rules(20), drawn).Run(200)[^1];
        SimulationRound half = Market.Of(Market.Rules(20, liquid: "1/2"), drawn).Run(200)[^1];
        SimulationRound none = Market.Of(Market.Rules(20, liquid: "0"), drawn).Run(200)[^1];

        Assert.Equal((UInt128)0, full.Locked);
        Assert.True(half.Locked > 0 && half.Liquid > 0);
        Assert.Equal(none.TotalStake, none.Reachable);
        Assert.Equal((UInt128)0, none.Shortfall);
        Assert.True(full.Reachable < half.Reachable && half.Reachable < none.Reachable);
    }

    [Fact]
    public void Run_MyopicAgents_RunMorePools()
    {
        SimulationRound farSighted = Market.Of(Market.Rules(20), Market.Draw(300, 7)).Run(100)[^1];
        SimulationRound myopic = Market.Of(Market.Rules(20), Market.Draw(300, 7, myopic: "1")).Run(100)[^1];

        Assert.Equal(20, farSighted.PoolCount);
        Assert.True(myopic.PoolCount > farSighted.PoolCount);
    }

    [Fact]
    public void Run_AfterTheEnd_PlaysNothing()
    {
        DelegationSimulation market = Market.Of(Market.Rules(5), Market.Draw(50, 8));
        market.Run(200);

        Assert.Empty(market.Run(10));
        Assert.Equal(SimulationEnding.Settled, market.Ending);
    }

    [Fact]
    public void Run_Cancelled_StopsBeforeTheRound()
    {
        DelegationSimulation market = Market.Of(Market.Rules(5), Market.Draw(50, 8));

        Assert.Throws<OperationCanceledException>(() => market.Run(10, new CancellationToken(canceled: true)));
        Assert.Equal(0, market.Rounds);
    }

    [Fact]
    public void Run_LossRules_DifferInWhoIsLeftToPay()
    {
        DrawnPopulation drawn = Market.Draw(300, 9);
        DelegationParameters rules = Market.Rules(20, liquid: "1/2");

        SimulationRound first = Market.Of(rules, drawn).Run(200)[^1];
        SimulationRound only = Market.Of(rules, drawn, LossRule.OperatorOnly).Run(200)[^1];

        Assert.Equal(first.Penalty, only.Penalty);
        Assert.True(only.Shortfall > first.Shortfall);
    }

    [Fact]
    public void Constructor_BadArguments_AreRefusedByName()
    {
        DelegationParameters rules = Market.Rules(1);
        SimulatedAgent[] agents = [new(1, 1)];

        Assert.Throws<ArgumentNullException>("parameters", () => new DelegationSimulation(null!, 1, agents));
        Assert.Throws<ArgumentNullException>("agents", () => new DelegationSimulation(rules, 1, null!));
        Assert.Throws<ArgumentException>("agents", () => new DelegationSimulation(rules, 1, [default]));
        Assert.Throws<ArgumentOutOfRangeException>("available", () => new DelegationSimulation(rules, UInt128.One << 64, agents));
        Assert.Throws<OverflowException>(() => new DelegationSimulation(rules, 1, [new(ulong.MaxValue, 0), new(1, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>("roundLimit", () => new DelegationSimulation(rules, 1, agents).Run(0));
        Assert.Throws<ArgumentOutOfRangeException>("stake", () => new SimulatedAgent(UInt128.One << 64, 0));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => new SimulatedAgent(0, UInt128.One << 64));
        Assert.Throws<ArgumentOutOfRangeException>("foresight", () => new SimulatedAgent(0, 0, (Foresight)2));
        Assert.Throws<ArgumentOutOfRangeException>("liquidFromWeight", () => new SimulatedAgent(0, 0, liquidFromWeight: new Fraction(3, 2)));
        Assert.Throws<ArgumentOutOfRangeException>("fraction", () => new SimulatedFault(new Fraction(3, 2), LossRule.ProRata));
        Assert.Throws<ArgumentOutOfRangeException>("poolCount", () => new SimulatedFault(Fraction.One, LossRule.ProRata, 0));
        Assert.Throws<ArgumentNullException>("losses", () => new SimulatedFault(Fraction.One, null!));
    }

    [Fact]
    public void Run_LargestAmounts_StayWithinTheirWidths()
    {
        SimulatedAgent[] agents = [new(ulong.MaxValue - 2, 0), new(1, 0), new(1, 0, Foresight.Myopic)];
        foreach (string a0 in new[] { "0", "18446744073709551615" })
        {
            foreach (uint k in new uint[] { 1, 2, uint.MaxValue })
            {
                var market = new DelegationSimulation(
                    Market.Rules(k, a0, limit: "18446744073709551615"), ulong.MaxValue, agents, new SimulatedFault(Fraction.One, LossRule.ProRata, 3));

                SimulationRound round = market.Run(20)[^1];

                Assert.Equal((UInt128)ulong.MaxValue, round.TotalStake);
                Assert.InRange(round.Rewards, (UInt128)0, ulong.MaxValue);
            }
        }
    }
}
