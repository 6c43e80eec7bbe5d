using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using StakingCore.Amounts;
using StakingCore.DependencyInjection;
using StakingCore.RocketPool;
using StakingCore.Testing;

namespace StakingCore.Contracts;

/// <content>Texts: one in every culture, whoever wrote it.</content>
public partial class ValueTypeTests
{
    private static readonly Type[] _inPackages =
    [
        .. new[] { typeof(IAmountUnit), typeof(CardanoNetwork), typeof(StakingArbitraries) }
            .SelectMany(static type => type.Assembly.GetExportedTypes())
            .Where(static type => !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed)),
    ];

    private static readonly Dictionary<Type, object> _negatives = new object[]
    {
        (short)-1_234, -1_234_567, -1_234_567L, (Int128)(-1_234_567), new BigInteger(-1_234_567), -1_234.5, -1_234.5f, -1_234.5m,
    }.ToDictionary(static value => value.GetType());

    public static TheoryData<Type> CompilerWritten() =>
        [.. _inPackages.Where(static type => type.GetMethod(nameof(ToString), [])!.IsDefined(typeof(CompilerGeneratedAttribute)))];

    public static TheoryData<Type> Filled() => [.. _inPackages.Where(static type => type is { IsAbstract: false, IsByRefLike: false } && Fields(Closed(type)).Any(static field => Negative(field) is not null))];

    /// <summary>Otherwise the tests below would hold of anything, as where globalization is invariant.</summary>
    [Fact]
    public void Cultures_OfTheseTests_WriteNumbersUnlikeTheInvariantOne()
    {
        Assert.Equal(Cultures.All.Count(), Cultures.TextsOf(-1_234.5m).Others.Count + Cultures.All.Count(static culture => culture.NumberFormat is { NegativeSign: "-", NumberDecimalSeparator: "." }));
        Assert.Contains(Cultures.TextsOf(-1).Others, static other => other.StartsWith("sv-SE", StringComparison.Ordinal));
        Assert.Contains(Cultures.TextsOf(-1).Others, static other => other.StartsWith("fa-IR", StringComparison.Ordinal));
    }

    /// <summary>What the compiler writes for a record asks the current culture: a record with such a member has to write its own.</summary>
    [Theory]
    [MemberData(nameof(CompilerWritten))]
    public void ToString_ThatTheCompilerWrote_PrintsNothingThatTheCultureDecides(Type type) => Assert.Empty(
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0 && Cultures.Decide(property.PropertyType))
            .Select(static property => $"{property.Name} is {property.PropertyType.Name}")
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(static field => Cultures.Decide(field.FieldType)).Select(static field => field.Name)));

    /// <summary>With a negative in every number that takes one: a sign is what cultures differ in most.</summary>
    [Theory]
    [MemberData(nameof(Filled))]
    public void ToString_WithNegativeNumbers_IsTheSameInEveryCulture(Type type)
    {
        object value = RuntimeHelpers.GetUninitializedObject(Closed(type));
        foreach (FieldInfo field in Fields(Closed(type)))
        {
            // An object that no constructor ran on has no collections either, and computed members walk them.
            object? filled = Negative(field) ?? field.FieldType.GetField("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
            if (filled is not null && filled.GetType() == (Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType))
            {
                field.SetValue(value, filled);
            }
        }

        Assert.Empty(Cultures.TextsOf(value).Others);
    }

    [Fact]
    public void ToString_LeavesTheCultureOfTheThread()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            Assert.Equal("PendingConsolidation { Source = -1, Target = 2 }", new Ethereum.PendingConsolidation(-1, 2).ToString());
            Assert.Throws<InvalidOperationException>(static () => new Slashing.RuleChange<Unprintable>(1, new Unprintable()).ToString());
            Assert.Equal("sv-SE", CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_OfAnOutcome_SaysWhichItIs()
    {
        RocketPoolOutcome<Fixed18> refused = new RocketPoolRefusal(RocketPoolRule.PriceIsZero) { Found = 0, AtLeast = 1 };

        Assert.Equal("RocketPoolOutcome { Value = 1 }", ((RocketPoolOutcome<Fixed18>)Fixed18.One).ToString());
        Assert.Equal("RocketPoolOutcome { Refusal = PriceIsZero, found 0, at least 1 }", refused.ToString());
    }

    private static object? Negative(FieldInfo field) => _negatives.GetValueOrDefault(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType);

    // Those of the type's bases too.
    private static IEnumerable<FieldInfo> Fields(Type type) => type == typeof(object) || type.BaseType is null
        ? []
        : Fields(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private sealed class Unprintable
    {
        public override string ToString() => throw new InvalidOperationException("No text.");
    }
}
