using System.Globalization;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation.Simulation;

public sealed class DelegationSimulationLawTests
{
    private static readonly string[] _pledges = ["0", "1/50", "3/10", "2"];
    private static readonly string?[] _limits = [null, "1", "3", "21/2"];
    private static readonly string[] _weights = ["0", "1/3", "1/2", "1"];
    private static readonly string[] _myopics = ["0", "1/4", "1"];
    private static readonly uint[] _targets = [1, 2, 5, 13, 60];

    [Property(MaxTest = 60)]
    public void Next_AnyMarket_IsThatOfTheSlowOne(ulong seed)
    {
        (DelegationParameters rules, DrawnPopulation drawn) = Some(seed, mostAgents: 24);
        var slow = new SlowMarket(rules, drawn.Pot, drawn.Agents);
        DelegationSimulation fast = Market.Of(rules, drawn);

        for (int round = 0; round < 8 && fast.Ending == SimulationEnding.Open; round++)
        {
            int changes = slow.PlayRound();

            Assert.Equal(changes, fast.Next().Changes);
            Assert.Equal(
                slow.Pools.Select(pool => (pool.Agent, pool.Bond, pool.Locked, pool.Liquid, new Fraction(pool.Margin, 1_000_000_000))),
                fast.Pools.Select(pool => (pool.Agent, pool.Bond, pool.Locked, pool.Liquid, pool.Margin)));
        }
    }

    [Property(MaxTest = 60)]
    public void Next_AnyMarket_ConservesStakeAndStaysWithinBounds(ulong seed)
    {
        (DelegationParameters rules, DrawnPopulation drawn) = Some(seed, mostAgents: 80);
        UInt128 total = drawn.Agents.Aggregate(UInt128.Zero, (sum, agent) => sum + agent.Stake);
        DelegationSimulation market = Market.Of(rules, drawn, new SplitMix64(seed).Next() % 2 == 0 ? LossRule.ProRata : LossRule.OperatorOnly);

        foreach (SimulationRound round in market.Run(12))
        {
            Assert.Equal(total, round.TotalStake);
            Assert.InRange(round.PoolCount, 0, drawn.Agents.Count);
            Assert.InRange(round.SaturatedPools, 0, round.PoolCount);
            Assert.InRange(round.OversaturatedPools + round.LeverageLimitedPools, 0, round.PoolCount);
            Assert.InRange(round.Changes, 0, drawn.Agents.Count);
            Assert.InRange(round.OperatorRewards, (UInt128)0, round.Rewards);
            Assert.InRange(round.Rewards, (UInt128)0, drawn.Pot);
            Assert.InRange(round.Penalty, (UInt128)0, round.LargestPool);
            Assert.InRange(round.Shortfall, (UInt128)0, round.Penalty);
            Assert.Equal(round.PoolCount == 0, round.MaximumLeverage is null);
            Assert.True(round.MeanLeverage is null || (round.MeanLeverage >= 1 && round.MeanLeverage <= (ExactRational)round.MaximumLeverage!.Value));
            Assert.InRange(round.NakamotoCoefficient ?? 0, 0, round.PoolCount);
        }
    }

    [Property(MaxTest = 60)]
    public void Pools_AnyMarket_AreWhatTheRoundMeasures(ulong seed)
    {
        (DelegationParameters rules, DrawnPopulation drawn) = Some(seed, mostAgents: 18);
        DelegationSimulation market = Market.Of(rules, drawn);
        SimulationRound round = market.Run(5)[^1];
        IReadOnlyList<SimulatedPool> pools = market.Pools;

        Assert.Equal(pools.Count, round.PoolCount);
        Assert.All(pools, pool => Assert.True(pool.Bond > 0 && pool.Bond >= rules.MinimumBond));
        Assert.All(pools, pool => Assert.Equal(Ratio.One, pool.Reward.Performance));
        Assert.Equal(round.Bonded, Sum(pools, pool => pool.Bond));
        Assert.Equal(round.Locked, Sum(pools, pool => pool.Locked));
        Assert.Equal(round.Liquid, Sum(pools, pool => pool.Liquid));
        Assert.Equal(round.Rewards, Sum(pools, pool => pool.Reward.Reward));
        Assert.Equal(round.NakamotoCoefficient, TauIndex.Nakamoto([.. pools.Select(pool => pool.Reward.Controlled)]));
        Assert.Equal(round.MaximumLeverage, pools.Count == 0 ? null : pools.Max(pool => pool.Reward.Leverage!.Value));

        // With all of it lost and operator and locked stake to pay, what is missing is the liquid stake of the largest pool.
        Assert.Equal(round.Shortfall, pools.Count == 0 ? 0 : pools.OrderByDescending(pool => pool.Reward.Controlled).First().Liquid);
        CheapestCoalition? cheapest = CapitalAtRisk.ForShare(
            [.. pools.Select(pool => new ControlledStake(pool.Bond, pool.Reward.Controlled))], new Fraction(1, 2), TauThreshold.Strict);
        Assert.InRange(cheapest?.OwnStake ?? 0, round.CapitalAtRisk - round.CapitalAtRiskSlack, round.CapitalAtRisk);
    }

    [Property(MaxTest = 20)]
    public void Run_Twice_IsTheSameInEveryCulture(ulong seed)
    {
        (DelegationParameters rules, DrawnPopulation drawn) = Some(seed, mostAgents: 60);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            IReadOnlyList<SimulationRound> german = Market.Of(rules, drawn).Run(10);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.Equal(german, Market.Of(rules, Some(seed, mostAgents: 60).Drawn).Run(10));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property(MaxTest = 40)]
    public void Ending_OfAnyMarket_IsTrue(ulong seed)
    {
        (DelegationParameters rules, DrawnPopulation drawn) = Some(seed, mostAgents: 40);
        DelegationSimulation market = Market.Of(rules, drawn);
        market.Run(60);
        IReadOnlyList<SimulatedPool> pools = market.Pools;

        int more = market.Ending == SimulationEnding.Settled ? 1 : market.CycleLength ?? 0;
        for (int i = 0; i < more; i++)
        {
            market.Next();
        }

        Assert.Equal(market.Ending == SimulationEnding.Cycling, market.CycleLength is not null);
        Assert.Equal(pools, market.Pools);
    }

    private static UInt128 Sum(IReadOnlyList<SimulatedPool> pools, Func<SimulatedPool, UInt128> figure) =>
        pools.Aggregate(UInt128.Zero, (sum, pool) => sum + figure(pool));

    private static (DelegationParameters Rules, DrawnPopulation Drawn) Some(ulong seed, int mostAgents)
    {
        var random = new SplitMix64(seed);
        DelegationParameters rules = Market.Rules(
            Of(_targets, ref random),
            Of(_pledges, ref random),
            Of(_limits, ref random),
            Of(_weights, ref random),
            random.Next() % 2 == 0 ? 0 : 1_500_000_000UL);
        int agents = 1 + (int)(random.Next() % (ulong)mostAgents);
        DrawnPopulation drawn = Market.Draw(agents, seed, Of(_myopics, ref random));

        // Ties on purpose: every other population has few distinct stakes and costs, some of nothing.
        return random.Next() % 2 == 0
            ? (rules, drawn)
            : (rules, drawn with { Agents = [.. drawn.Agents.Select((agent, i) => i == 0 ? agent : Rounded(agent))] });
    }

    private static SimulatedAgent Rounded(SimulatedAgent agent)
    {
        UInt128 stake = agent.Stake / 700_000_000 * 700_000_000;
        return new SimulatedAgent(stake % 3 == 0 ? 0 : stake, agent.Cost / 100 * 100, agent.Foresight, agent.LiquidFromWeight);
    }

    private static T Of<T>(T[] values, ref SplitMix64 random) => values[random.Next() % (ulong)values.Length];
}
