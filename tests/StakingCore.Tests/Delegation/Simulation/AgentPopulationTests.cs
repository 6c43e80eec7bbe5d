using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Delegation.Simulation;

namespace StakingCore.Tests.Delegation.Simulation;

public sealed class AgentPopulationTests
{
    private static readonly BigInteger _leastStake = 1_000_000_000;

    [Property(MaxTest = 50)]
    public void Draw_AnySeed_FollowsTheFormulas(ulong seed)
    {
        var population = new AgentPopulation { AgentCount = 20, Seed = seed, MyopicShare = new Fraction(1, 3) };
        DrawnPopulation drawn = population.Draw();

        var random = new SplitMix64(seed);
        ulong[][] draws = [.. Enumerable.Range(0, 20).Select(_ => new[] { random.Next(), random.Next(), random.Next(), random.Next() })];
        BigInteger total = draws.Aggregate(BigInteger.Zero, (sum, draw) => sum + Pareto(draw[0]));
        BigInteger pot = total / 1000;
        BigInteger least = pot / 100_000;
        BigInteger most = pot / 10_000;
        Assert.Equal((UInt128)pot, drawn.Pot);
        for (int i = 0; i < draws.Length; i++)
        {
            SimulatedAgent agent = drawn.Agents[i];
            Assert.Equal((UInt128)Pareto(draws[i][0]), agent.Stake);
            Assert.Equal((UInt128)(least + ((draws[i][1] * (most - least + 1)) >> 64)), agent.Cost);
            Assert.InRange(agent.Cost, (UInt128)least, (UInt128)most);
            Assert.Equal(3 * (BigInteger)(draws[i][2] >> 1) < BigInteger.One << 63, agent.Foresight == Foresight.Myopic);
            Assert.Equal(new Fraction(draws[i][3] >> 1, 1UL << 63), agent.LiquidFromWeight);
        }
    }

    [Fact]
    public void Draw_Equal_GivesEveryoneTheMean()
    {
        var population = new AgentPopulation { AgentCount = 3, Seed = 7, Shape = StakeShape.Equal };

        Assert.Equal([2_000_000_000, 2_000_000_000, 2_000_000_000], population.Draw().Agents.Select(agent => agent.Stake));
    }

    [Fact]
    public void Draw_MyopicShares_AreAsSet()
    {
        Assert.All(Agents(Fraction.Zero), agent => Assert.Equal(Foresight.NonMyopic, agent.Foresight));
        Assert.All(Agents(Fraction.One), agent => Assert.Equal(Foresight.Myopic, agent.Foresight));

        static IReadOnlyList<SimulatedAgent> Agents(Fraction myopic) =>
            new AgentPopulation { AgentCount = 100, Seed = 3, MyopicShare = myopic }.Draw().Agents;
    }

    [Fact]
    public void Draw_OtherPart_LeavesTheOthersAlone()
    {
        var population = new AgentPopulation { AgentCount = 50, Seed = 11 };

        IReadOnlyList<SimulatedAgent> more = (population with { AgentCount = 80 }).Draw().Agents;
        IReadOnlyList<SimulatedAgent> myopic = (population with { MyopicShare = Fraction.One }).Draw().Agents;

        Assert.Equal(population.Draw().Agents.Select(agent => agent.Stake), more.Take(50).Select(agent => agent.Stake));
        Assert.Equal(population.Draw().Agents.Select(agent => (agent.Stake, agent.Cost)), myopic.Select(agent => (agent.Stake, agent.Cost)));
    }

    [Fact]
    public void Draw_CostsTheWrongWayRound_IsRefused()
    {
        var population = new AgentPopulation { AgentCount = 1, Seed = 1, MinimumCost = new Fraction(1, 2), MaximumCost = new Fraction(1, 3) };

        Assert.Equal("The least cost, 1/2, is above the most, 1/3.", Assert.Throws<InvalidOperationException>(population.Draw).Message);
    }

    [Fact]
    public void Properties_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("AgentCount", () => new AgentPopulation { AgentCount = 0, Seed = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("MyopicShare", () => new AgentPopulation { AgentCount = 1, Seed = 1, MyopicShare = new Fraction(3, 2) });
        Assert.Throws<ArgumentOutOfRangeException>("RewardRate", () => new AgentPopulation { AgentCount = 1, Seed = 1, RewardRate = new Fraction(3, 2) });
        Assert.Throws<ArgumentOutOfRangeException>("MinimumCost", () => new AgentPopulation { AgentCount = 1, Seed = 1, MinimumCost = new Fraction(3, 2) });
        Assert.Throws<ArgumentOutOfRangeException>("MaximumCost", () => new AgentPopulation { AgentCount = 1, Seed = 1, MaximumCost = new Fraction(3, 2) });
    }

    // By trial: the root of u·2^62, bit by bit from the top.
    private static BigInteger Pareto(ulong draw)
    {
        BigInteger square = ((BigInteger)draw + 1) << 62;
        BigInteger root = 0;
        for (int bit = 64; bit >= 0; bit--)
        {
            BigInteger larger = root + (BigInteger.One << bit);
            root = larger * larger <= square ? larger : root;
        }

        return (_leastStake << 63) / root;
    }
}
