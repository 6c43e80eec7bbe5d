using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Delegation.Simulation;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>
/// Runs of an agent-based simulator beside the closed form: that itself exactly, the simulator's outcome within the
/// statistical bounds that the vectors' description states.
/// </summary>
internal sealed class EngineEquilibriumKind : ICaseKind
{
    private static readonly ExactRational _marginAbsolute = new(4, 1000);
    private static readonly ExactRational _marginRelative = new(16, 100);
    private static readonly ExactRational _overlap = new(85, 100);

    // The recorded mean was printed with 15 significant digits.
    private static readonly ExactRational _printedMean = ExactRational.Parse("0.000000000000001");

    // The market counts in whole units and asks for margins in whole parts of 10^9.
    private static readonly ExactRational _wholeUnits = new(1, 1_000_000);

    public bool Understands(string suite, JsonElement @case) => suite == "engine-equilibria";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement @in = @case.GetProperty("in");
        JsonElement expected = @case.GetProperty("closedForm");
        StakePlayer[] players = @in.Players();
        CardanoCurve curve = @in.Curve();
        ExactRational extra = @in.Rational("extraPoolCostFraction");

        var closed = RewardEquilibrium.Solve(curve, players);
        int gaining = PoolSplitting.CountGaining(closed, extra);
        expectations.Equal($"{place}.agents", @in.GetProperty("agents").GetInt32(), players.Length);
        expectations.Equal($"{place}.theta", expected.Rational("theta"), closed.Theta);
        expectations.Sequence($"{place}.operators", expected.Indices("operators"), closed.Operators);
        expectations.Equal($"{place}.agentsWithSplittingGain", expected.GetProperty("agentsWithSplittingGain").GetInt32(), gaining);
        expectations.Equal($"{place}.maxDeviationGain", ExactRational.Zero, closed.MaxDeviationGain);

        ExactRational mean = closed.MeanMargin!.Value;
        Near($"{place}.closedForm.meanMargin", mean, expected.Rational("meanMargin"), _printedMean, expectations);

        // The critical a0 says for every a0 what the count says for one.
        ExactRational? critical = PoolSplitting.CriticalPledgeInfluence(curve.TargetPools, curve.Rewards, players, extra);
        expectations.Equal($"{place}.criticalPledgeInfluence", gaining == 0, curve.PledgeInfluence >= critical);

        Dynamic(place, curve, players, closed, expectations);
        Engine(place, @case.GetProperty("engine"), closed, mean, isComparable: gaining == 0, expectations);
        Market(place, curve, players, @case.GetProperty("engine"), closed, isComparable: gaining == 0, expectations);
    }

    /// <summary>The library's own dynamic ends in the closed form on these players too.</summary>
    private static void Dynamic(
        string place, CardanoCurve curve, StakePlayer[] players, RewardEquilibrium closed, Expectations expectations)
    {
        BestResponseOutcome outcome = BestResponseDynamic.Run(curve, players);
        expectations.Holds($"{place}.dynamics", outcome.HasSettled, "the dynamic has not settled");
        expectations.Sequence($"{place}.dynamics.topPools", closed.Operators, [.. outcome.TopPools.Order()]);
        foreach (int player in closed.Operators)
        {
            expectations.Equal($"{place}.dynamics.margins[{player}]", closed.Margins[player], outcome.Margins[player]);
        }
    }

    /// <summary>The library's market of pools: its rest is the closed form, and the simulator's within the same bounds as that.</summary>
    private static void Market(
        string place,
        CardanoCurve curve,
        StakePlayer[] players,
        JsonElement engine,
        RewardEquilibrium closed,
        bool isComparable,
        Expectations expectations)
    {
        DelegationSimulation market = EngineMarket.Play(curve, players);
        IReadOnlyList<SimulatedPool> pools = market.Pools;
        expectations.Equal($"{place}.market.ending", SimulationEnding.Settled, market.Ending);
        expectations.Sequence($"{place}.market.operators", closed.Operators, [.. pools.Select(pool => pool.Agent)]);
        ExactRational sum = ExactRational.Zero;
        foreach (SimulatedPool pool in pools)
        {
            var margin = ExactRational.FromFraction(pool.Margin);
            sum += margin;
            Near($"{place}.market.margins[{pool.Agent}]", margin, closed.Margins[pool.Agent] ?? 0, _wholeUnits, expectations);
        }

        if (isComparable)
        {
            ExactRational mean = sum / pools.Count;
            var tolerance = ExactRational.Min(_marginAbsolute, _marginRelative * mean);
            Near($"{place}.market.meanMargin", mean, engine.Rational("meanMargin"), tolerance, expectations);
            int[] owners = [.. engine.Items("pools").Select(pool => pool[0].GetInt32()).Distinct()];
            int common = owners.Intersect(pools.Select(pool => pool.Agent)).Count();
            expectations.Holds(
                $"{place}.market.overlap",
                common >= _overlap * owners.Length && common >= _overlap * pools.Count,
                $"{common} of {owners.Length} operators are among the market's {pools.Count}");
        }
    }

    private static void Engine(
        string place, JsonElement engine, RewardEquilibrium closed, ExactRational mean, bool isComparable, Expectations expectations)
    {
        JsonElement[] pools = [.. engine.Items("pools")];
        int[] owners = [.. pools.Select(pool => pool[0].GetInt32()).Distinct()];
        int common = owners.Intersect(closed.Operators).Count();
        expectations.Equal($"{place}.engine.poolCount", engine.GetProperty("poolCount").GetInt32(), pools.Length);
        expectations.Equal($"{place}.engine.operatorCount", engine.GetProperty("operatorCount").GetInt32(), owners.Length);
        expectations.Equal(
            $"{place}.engine.operatorsInClosedFormSet", engine.GetProperty("operatorsInClosedFormSet").GetInt32(), common);
        if (!isComparable)
        {
            return;
        }

        ExactRational printed = engine.Rational("meanMargin");
        Near($"{place}.engine.meanMargin", mean, printed, ExactRational.Min(_marginAbsolute, _marginRelative * mean), expectations);
        expectations.Holds(
            $"{place}.engine.overlap",
            common >= _overlap * owners.Length && common >= _overlap * closed.Operators.Count,
            $"{common} of {owners.Length} operators are among the {closed.Operators.Count} predicted");
    }

    private static void Near(
        string place, ExactRational computed, ExactRational expected, ExactRational tolerance, Expectations expectations) =>
        expectations.Holds(
            place,
            ExactRational.Abs(computed - expected) <= tolerance,
            $"expected {expected} within {tolerance}, computed {computed}");
}
