using System.Reflection;
using StakingCore.Amounts;
using StakingCore.Contracts.FloatingPoint;

namespace StakingCore.Contracts;

/// <summary>Floating point stands where it is named with its reason, and nowhere else.</summary>
public class NoFloatingPointTests
{
    private const string Filter = "An estimate with a proven error that integers confirm: never a result by itself.";
    private const string Ranking = "The protocol itself ranks in binary64 and says so.";
    private const string Irrational = "The statistic is irrational, and its name says binary64.";

    private static readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal)
    {
        ["StakingCore.Cardano.EpochRewards"] = Filter,
        ["StakingCore.Cardano.OptimalRewardCurve"] = Filter,
        ["StakingCore.Delegation.BoundaryCrossing"] = Filter,
        ["StakingCore.Numerics.EstimatedQuotient"] = Filter,
        ["StakingCore.Numerics.FloorLanes128"] = Filter,
        ["StakingCore.Numerics.FloorLanes256"] = Filter,
        ["StakingCore.Numerics.FloorLanes512"] = Filter,
        ["StakingCore.Numerics.GroupedColumn"] = Filter,
        ["StakingCore.Numerics.IFloorLanes`1"] = Filter,
        ["StakingCore.Numerics.Proportion"] = Filter,
        ["StakingCore.Numerics.ProportionalColumn"] = Filter,
        ["StakingCore.Cardano.Ranking.Binary64Rounding"] = Ranking,
        ["StakingCore.Cardano.Ranking.Desirability"] = Ranking,
        ["StakingCore.Cardano.Ranking.LeaderProbability"] = Ranking,
        ["StakingCore.Cardano.Ranking.NonMyopicReward"] = Ranking,
        ["StakingCore.Cardano.Ranking.PerformanceEstimate"] = Ranking,
        ["StakingCore.Cardano.Ranking.PerformanceLikelihood"] = Ranking,
        ["StakingCore.Cardano.Ranking.PoolRanking"] = Ranking,
        ["StakingCore.Cardano.Ranking.RankedPool"] = Ranking,
        ["StakingCore.Decentralization.StakeDistribution"] = Irrational,
    };

    [Fact]
    public void Library_FloatingPoint_StandsOnlyWhereItIsNamed()
    {
        string[] found = [.. FloatingPointUse.Of(typeof(IAmountUnit).Assembly.Location).Keys.Select(Outermost).Distinct()];

        Assert.Equal(_reasons.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever is handed a binary64 reads so in the name of the member or of its type.</summary>
    [Fact]
    public void Library_PublicMembersWithFloatingPoint_SayBinaryInTheirNames()
    {
        IEnumerable<string> unnamed =
            from type in typeof(IAmountUnit).Assembly.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let result = member switch
            {
                PropertyInfo property => property.PropertyType,
                FieldInfo field => field.FieldType,
                MethodInfo { IsSpecialName: false } method when method.Name != "Deconstruct" => method.ReturnType,
                _ => typeof(void),
            }
            where IsFloating(result) && !$"{type.Name}.{member.Name}".Contains("Binary", StringComparison.Ordinal)
            select $"{type.Name}.{member.Name}";

        Assert.Empty(unnamed);
    }

    /// <summary>The search finds each way in which floating point can hide, in this very assembly.</summary>
    [Theory]
    [InlineData(nameof(Samples.Literal))]
    [InlineData(nameof(Samples.Cast))]
    [InlineData(nameof(Samples.Root))]
    [InlineData(nameof(Samples.Rounded))]
    [InlineData(nameof(Samples.Element))]
    [InlineData(nameof(Samples.Tens))]
    [InlineData(nameof(Samples.Generic))]
    public void Of_ASampleThatUsesIt_FindsTheMethod(string method) => Assert.Contains(
        method, FloatingPointUse.Of(typeof(Samples).Assembly.Location)["StakingCore.Contracts.NoFloatingPointTests.Samples"]);

    [Fact]
    public void Of_ASampleOfIntegers_FindsNothing() => Assert.DoesNotContain(
        nameof(Samples.Integers), FloatingPointUse.Of(typeof(Samples).Assembly.Location)["StakingCore.Contracts.NoFloatingPointTests.Samples"]);

    private static string Outermost(string type)
    {
        // Closures, state machines and nested types belong to the type around them.
        string[] reasons = [.. _reasons.Keys.Where(reason => type.StartsWith(reason + ".", StringComparison.Ordinal))];
        return reasons is [string reason] ? reason : type;
    }

    private static bool IsFloating(Type type) => type == typeof(double)
        || type == typeof(float)
        || type == typeof(Half)
        || type == typeof(decimal)
        || type.GetGenericArguments().Any(IsFloating);

    private static class Samples
    {
        internal static bool Literal(int value) => value > 1.5;

        internal static long Cast(long value) => (long)(double)value;

        internal static ulong Root(ulong value) => (ulong)Math.Sqrt(value);

        internal static string Rounded(string text) => float.Parse(text, System.Globalization.CultureInfo.InvariantCulture).GetType().Name;

        internal static bool Element(Array values) => values is double[];

        internal static int Tens(int value) => (int)decimal.Truncate(value);

        internal static int Generic() => new List<double>().Count;

        internal static long Integers(long value, long other) => Math.Max(value, other) + Math.DivRem(value, 3L, out _);
    }
}
