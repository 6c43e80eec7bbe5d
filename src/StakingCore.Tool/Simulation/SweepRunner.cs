using StakingCore.Delegation.Simulation;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Simulation;

/// <summary>Plays the runs of a sweep, as many at once as there are processors. They share nothing, so the order does not matter.</summary>
internal static class SweepRunner
{
    internal static SimulationResult Run(Sweep sweep, IReadOnlyList<int> which, CancellationToken cancellation)
    {
        IReadOnlyList<SweepPoint> points = sweep.Points;
        sweep.RequireWork(which.Select(index => points[index].Agents));
        var runs = new SimulatedRun[which.Count];
        SimulationProgress.Show(which.Count, sweep.Rounds, advance => Parallel.For(
            0,
            which.Count,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            place => runs[place] = Play(sweep, points[which[place]], which[place], advance, cancellation)));
        return new SimulationResult(sweep, runs);
    }

    private static SimulatedRun Play(Sweep sweep, SweepPoint point, int index, Action<int> advance, CancellationToken cancellation)
    {
        DelegationSimulation market = sweep.Market(point);
        var rounds = new List<string?[]>();
        while (rounds.Count < sweep.Rounds && market.Ending == SimulationEnding.Open)
        {
            cancellation.ThrowIfCancellationRequested();
            rounds.Add(RoundColumn.Row(market.Next()));
            advance(1);
        }

        advance(sweep.Rounds - rounds.Count);
        string ending = market.Ending switch
        {
            SimulationEnding.Settled => SimulatedRun.Settled,
            SimulationEnding.Cycling => SimulatedRun.Cycling,
            _ => SimulatedRun.Open,
        };
        return new SimulatedRun(index, ending, market.CycleLength, rounds);
    }
}
