using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Delegation.Simulation;
using StakingCore.Slashing;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Simulation;

/// <summary>A parameter sweep: every combination of what the lists hold, in their order, the seed changing fastest.</summary>
internal sealed record Sweep
{
    internal const int LargestAgents = 1_000_000;
    internal const int LargestRounds = 1_000_000;
    internal const int LargestRuns = 1_000_000;

    /// <summary>The most agents that one process lets play a round, every round and run counted: days of work.</summary>
    internal const long LargestWork = 1_000_000_000_000;

    /// <summary>With and without saturation, with and without a leverage limit.</summary>
    internal static Sweep Default { get; } = new();

    internal IReadOnlyList<uint> TargetPools { get; init; } = [100, 1];

    internal IReadOnlyList<Fraction> PledgeInfluence { get; init; } = [new(3, 10)];

    internal IReadOnlyList<Fraction?> LeverageLimit { get; init; } = [null, new Fraction(10, 1)];

    internal IReadOnlyList<Fraction> LiquidWeight { get; init; } = [new(1, 2)];

    internal IReadOnlyList<int> Agents { get; init; } = [1000];

    internal IReadOnlyList<Fraction> Myopic { get; init; } = [Fraction.Zero];

    internal IReadOnlyList<ulong> Seeds { get; init; } = [1];

    internal int Rounds { get; init; } = 200;

    internal ulong MinimumBond { get; init; } = 1_000_000_000;

    internal StakeShape Stakes { get; init; }

    internal Fraction FaultFraction { get; init; } = Fraction.One;

    internal LossRule FaultLosses { get; init; } = LossRule.OperatorFirst;

    internal int FaultPools { get; init; } = 1;

    /// <summary>How many runs it has; more than an integer holds counts as that.</summary>
    internal long Runs => new[]
    {
        TargetPools.Count, PledgeInfluence.Count, LeverageLimit.Count, LiquidWeight.Count, Agents.Count, Myopic.Count, Seeds.Count,
    }.Aggregate(1L, static (product, count) => long.Min(product * count, int.MaxValue));

    /// <summary>The runs, in order.</summary>
    internal IReadOnlyList<SweepPoint> Points =>
    [
        .. from k in TargetPools
           from a0 in PledgeInfluence
           from limit in LeverageLimit
           from weight in LiquidWeight
           from agents in Agents
           from myopic in Myopic
           from seed in Seeds
           select new SweepPoint(k, a0, limit, weight, agents, myopic, seed),
    ];

    /// <summary>The runs that fall to one of several parts: every n-th, so that neighbours, which cost alike, are spread.</summary>
    internal static IEnumerable<int> PartOf(int runs, int shard, int shards)
    {
        for (long run = shard - 1; run < runs; run += shards)
        {
            yield return (int)run;
        }
    }

    /// <summary>Refuses runs that would not end in days, whatever happens in them.</summary>
    /// <param name="agents">The agents of each run.</param>
    internal void RequireWork(IEnumerable<int> agents)
    {
        long all = agents.Sum(static count => (long)count);
        if (all > LargestWork / Rounds)
        {
            throw new InvalidInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"found runs with {all} agents in all and up to {Rounds} rounds each, expected at most {LargestWork} agents and rounds multiplied; "
                + $"fewer rounds, or --shard for parts of it"));
        }
    }

    /// <summary>The market of one run.</summary>
    internal DelegationSimulation Market(SweepPoint point)
    {
        var parameters = new DelegationParameters
        {
            TargetPools = point.TargetPools,
            PledgeInfluence = point.PledgeInfluence,
            LeverageLimit = point.LeverageLimit,
            LiquidWeight = point.LiquidWeight,
            MinimumBond = MinimumBond,
            UnbondingDelayEpochs = 0,
            EvidenceWindowEpochs = 0,
            IssuanceRate = Fraction.Zero,
            TreasuryRate = Fraction.Zero,
        };
        DrawnPopulation drawn = new AgentPopulation
        {
            AgentCount = point.Agents,
            Seed = point.Seed,
            MyopicShare = point.Myopic,
            Shape = Stakes,
        }.Draw();
        return new DelegationSimulation(parameters, drawn.Pot, drawn.Agents, new SimulatedFault(FaultFraction, FaultLosses, FaultPools));
    }
}
