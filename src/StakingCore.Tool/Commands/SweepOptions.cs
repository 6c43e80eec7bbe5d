using System.CommandLine;
using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Tool.Input;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Commands;

/// <summary>The options that make a sweep without a file. Those that are lists may be given several times, once a value.</summary>
internal sealed class SweepOptions
{
    private readonly Option<string[]> _targetPools = List("--k", "K", "How many pools the rewards aim at; 1 is no saturation. Default: 100 and 1.");
    private readonly Option<string[]> _pledge = List("--a0", "NUMBER", "How much a bond adds to a pool's reward. Default: 3/10.");
    private readonly Option<string[]> _limit = List(
        "--leverage-limit", "NUMBER", "How much stake a unit of bond carries, or none. Default: none and 10.");

    private readonly Option<string[]> _liquid = List("--liquid-weight", "PART", "What a unit of liquid stake weighs. Default: 1/2.");
    private readonly Option<string[]> _agents = List("--agents", "N", "How many agents. Default: 1000.");
    private readonly Option<string[]> _myopic = List("--myopic", "PART", "How likely an agent is myopic. Default: 0.");
    private readonly Option<string[]> _seed = List("--seed", "N", "What the agents are drawn from. Default: 1.");
    private readonly Option<string?> _rounds = One("--rounds", "N", "The most rounds to play. Default: 200.");
    private readonly Option<string?> _bond = One("--minimum-bond", "UNITS", "The least bond; the least Pareto stake is 1000000000. Default: that.");
    private readonly Option<string?> _stakes = One(
        "--stakes", "NAME", $"How stake is spread: {SweepWords.ShapesExpected}. Default: pareto.", "pareto", "equal");
    private readonly Option<string?> _fraction = One("--fault-fraction", "PART", "What part of a pool's stake the fault costs. Default: 1.");
    private readonly Option<string?> _losses = One(
        "--fault-losses", "NAME", $"Who pays: {SweepWords.RulesExpected}. Default: operator-first.", "pro-rata", "operator-first", "operator-only");
    private readonly Option<string?> _faultPools = One("--fault-pools", "N", "How many of the largest pools are at fault. Default: 1.");

    private Option[] All =>
    [
        _targetPools, _pledge, _limit, _liquid, _agents, _myopic, _seed, _rounds, _bond, _stakes, _fraction, _losses, _faultPools,
    ];

    internal void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Refuses them beside a file, which says all of it.</summary>
    internal void RefuseBeside(ParseResult parsed, string file)
    {
        if (All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given)
        {
            throw new WrongUsageException($"{given.Name}: found it beside {file}, expected it in the file");
        }
    }

    internal Sweep Read(ParseResult parsed)
    {
        Sweep usual = Sweep.Default;
        const string Part = "a part from 0 to 1, such as 1/2 or 0.5";
        const string Word = "a whole number up to 18446744073709551615";
        const string Many = "a whole number from 1 to 1000000";
        var sweep = new Sweep
        {
            TargetPools = Values(
                parsed, _targetPools, usual.TargetPools, text => (uint?)Whole(text, 1, uint.MaxValue), "a whole number from 1 to 4294967295"),
            PledgeInfluence = Values(parsed, _pledge, usual.PledgeInfluence, Number, "a number of 0 or more, such as 3/10 or 0.3"),
            LeverageLimit = Limits(parsed, usual.LeverageLimit),
            LiquidWeight = Values(parsed, _liquid, usual.LiquidWeight, Share, Part),
            Agents = Values(parsed, _agents, usual.Agents, text => (int?)Whole(text, 1, Sweep.LargestAgents), Many),
            Myopic = Values(parsed, _myopic, usual.Myopic, Share, Part),
            Seeds = Values(parsed, _seed, usual.Seeds, text => Whole(text, 0, ulong.MaxValue), Word),
            Rounds = Value(parsed, _rounds, usual.Rounds, text => (int?)Whole(text, 1, Sweep.LargestRounds), Many),
            MinimumBond = Value(parsed, _bond, usual.MinimumBond, text => Whole(text, 0, ulong.MaxValue), Word),
            Stakes = Value(parsed, _stakes, usual.Stakes, SweepWords.Shape, SweepWords.ShapesExpected),
            FaultFraction = Value(parsed, _fraction, usual.FaultFraction, Share, Part),
            FaultLosses = parsed.GetValue(_losses) is { } rule
                ? SweepWords.Rule(rule) ?? throw Unexpected(_losses, rule, SweepWords.RulesExpected)
                : usual.FaultLosses,
            FaultPools = Value(parsed, _faultPools, usual.FaultPools, text => (int?)Whole(text, 1, Sweep.LargestAgents), Many),
        };
        return sweep.Runs <= Sweep.LargestRuns
            ? sweep
            : throw new WrongUsageException($"found options with {sweep.Runs} combinations or more, expected at most {Sweep.LargestRuns}");
    }

    private static Option<string[]> List(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    private static Option<string?> One(string name, string value, string description, params string[] choices)
    {
        var option = new Option<string?>(name) { HelpName = value, Description = description };
        option.CompletionSources.Add(choices);
        return option;
    }

    private static IReadOnlyList<T> Values<T>(
        ParseResult parsed, Option<string[]> option, IReadOnlyList<T> usual, Func<string, T?> read, string expected)
        where T : struct
    {
        string[] texts = parsed.GetValue(option) ?? [];
        T[] values = [.. texts.Select(text => read(text) ?? throw Unexpected(option, text, expected))];
        return values.Length == 0 ? usual : Once(option, values);
    }

    private static T Value<T>(ParseResult parsed, Option<string?> option, T usual, Func<string, T?> read, string expected)
        where T : struct => parsed.GetValue(option) is { } text ? read(text) ?? throw Unexpected(option, text, expected) : usual;

    private static T[] Once<T>(Option option, T[] values) => values.Distinct().Count() == values.Length
        ? values
        : throw new WrongUsageException($"{option.Name}: found a value a second time, expected each value once");

    private static WrongUsageException Unexpected(Option option, string text, string expected) =>
        new($"{option.Name}: found \"{text}\", expected {expected}");

    private static ulong? Whole(string text, ulong least, ulong most) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value >= least && value <= most
            ? value
            : null;

    private static Fraction? Number(string text) => Fraction.TryParse(text, out Fraction value) ? value : null;

    private static Fraction? Share(string text) => Number(text) is { } value && value <= Fraction.One ? value : null;

    private IReadOnlyList<Fraction?> Limits(ParseResult parsed, IReadOnlyList<Fraction?> usual)
    {
        string[] texts = parsed.GetValue(_limit) ?? [];
        return texts.Length == 0 ? usual : Once<Fraction?>(_limit, [.. texts.Select(Limit)]);
    }

    private Fraction? Limit(string text) => text == "none"
        ? null
        : Number(text) is { } limit && limit >= Fraction.One ? limit : throw Unexpected(_limit, text, "none, or a number of 1 or more");
}
