using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Input;

/// <summary>Reads a sweep: JSON, its version first of all, every other member optional and every unknown one refused.</summary>
internal static class SweepReader
{
    private const string FractionExpected = "a number of 0 or more as a string, such as \"3/10\" or \"0.3\"";
    private const string PartExpected = "a part from 0 to 1 as a string, such as \"1/2\" or \"0.5\"";
    private const string LimitExpected = "null for no limit, or a number of 1 or more as a string, such as \"10\"";

    internal static Sweep Read(SourceText source)
    {
        using JsonDocument document = JsonSource.Parse(source);
        return Read(new JsonPlace(source.Name, "$", document.RootElement));
    }

    internal static Sweep Read(JsonPlace root)
    {
        root.AllowOnly(
            "version", "targetPools", "pledgeInfluence", "leverageLimit", "liquidWeight", "agents", "myopic", "seeds", "rounds",
            "minimumBond", "stakes", "fault");
        root.Required("version").Count(1, 1);
        Sweep usual = Sweep.Default;
        JsonPlace? fault = root.Optional("fault");
        fault?.AllowOnly("fraction", "losses", "pools");
        var sweep = new Sweep
        {
            TargetPools = List(root, "targetPools", usual.TargetPools, static place => (uint)place.Count(1, uint.MaxValue)),
            PledgeInfluence = List(
                root, "pledgeInfluence", usual.PledgeInfluence, static place => Fraction(place, FractionExpected, static _ => true)),
            LeverageLimit = List(root, "leverageLimit", usual.LeverageLimit, Limit),
            LiquidWeight = List(root, "liquidWeight", usual.LiquidWeight, Part),
            Agents = List(root, "agents", usual.Agents, static place => (int)place.Count(1, Sweep.LargestAgents)),
            Myopic = List(root, "myopic", usual.Myopic, Part),
            Seeds = List(root, "seeds", usual.Seeds, static place => place.Count(0, ulong.MaxValue)),
            Rounds = (int)(root.Optional("rounds")?.Count(1, Sweep.LargestRounds) ?? (ulong)usual.Rounds),
            MinimumBond = root.Optional("minimumBond")?.Count(0, ulong.MaxValue) ?? usual.MinimumBond,
            Stakes = root.Optional("stakes") is { } stakes ? Word(stakes, SweepWords.ShapesExpected, SweepWords.Shape) : usual.Stakes,
            FaultFraction = fault?.Optional("fraction") is { } part ? Part(part) : usual.FaultFraction,
            FaultLosses = fault?.Optional("losses") is { } losses
                ? SweepWords.Rule(losses.Text(SweepWords.RulesExpected)) ?? throw losses.Unexpected(SweepWords.RulesExpected)
                : usual.FaultLosses,
            FaultPools = (int)(fault?.Optional("pools")?.Count(1, Sweep.LargestAgents) ?? (ulong)usual.FaultPools),
        };
        return sweep.Runs <= Sweep.LargestRuns
            ? sweep
            : throw root.Unexpected($"lists with {sweep.Runs} combinations or more", $"at most {Sweep.LargestRuns}");
    }

    private static IReadOnlyList<T> List<T>(JsonPlace root, string name, IReadOnlyList<T> usual, Func<JsonPlace, T> read)
    {
        if (root.Optional(name) is not { } list)
        {
            return usual;
        }

        var values = new List<T>();
        var seen = new HashSet<T>();
        foreach (JsonPlace item in list.Items())
        {
            T value = read(item);
            if (!seen.Add(value))
            {
                throw item.Unexpected("a value a second time", "each value once");
            }

            values.Add(value);
        }

        return values.Count > 0 ? values : throw list.Unexpected("at least one value");
    }

    private static Fraction? Limit(JsonPlace place) =>
        place.IsNull ? null : Fraction(place, LimitExpected, static limit => limit >= Amounts.Fraction.One);

    private static Fraction Part(JsonPlace place) => Fraction(place, PartExpected, static part => part <= Amounts.Fraction.One);

    private static Fraction Fraction(JsonPlace place, string expected, Predicate<Fraction> isSound) =>
        Amounts.Fraction.TryParse(place.Text(expected), out Fraction value) && isSound(value) ? value : throw place.Unexpected(expected);

    private static T Word<T>(JsonPlace place, string expected, Func<string, T?> read)
        where T : struct => read(place.Text(expected)) ?? throw place.Unexpected(expected);
}
