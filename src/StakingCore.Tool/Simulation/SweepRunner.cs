using StakingCore.Delegation.Simulation;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Simulation;

/// <summary>Plays the runs of a sweep, as many at once as there are processors. They share nothing, so the order does not matter.</summary>
internal static class SweepRunner
{
    internal static SimulationResult Run(Sweep sweep, IReadOnlyList<int> which)
    {
        IReadOnlyList<SweepPoint> points = sweep.Points;
        sweep.RequireWork(which.Select(index => points[index].Agents));
        var runs = new SimulatedRun[which.Count];
        string name = which.Count == 1 ? "1 run" : $"{Numbers.Count(which.Count)} runs";
        long rounds = long.Max(1, (long)which.Count * sweep.Rounds);
        long played = 0;
        using var progress = Progress.Start($"Playing {name}");
        progress.Follow(() => $"Playing {name}, {100 * (Int128)Interlocked.Read(ref played) / rounds}%");
        Parallel.For(
            0,
            which.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            place => runs[place] = Play(sweep, points[which[place]], which[place], advanced => Interlocked.Add(ref played, advanced)));
        return new SimulationResult(sweep, runs);
    }

    private static SimulatedRun Play(Sweep sweep, SweepPoint point, int index, Action<int> advance)
    {
        DelegationSimulation market = sweep.Market(point);
        var rounds = new List<string?[]>();
        while (rounds.Count < sweep.Rounds && market.Ending == SimulationEnding.Open)
        {
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
