using System.Reflection;
using StakingCore.Amounts;
using StakingCore.Contracts.Surface;

namespace StakingCore.Contracts.Testing;

/// <summary>A type that a public method asks for is one that a test may want to draw, whatever else it comes from.</summary>
public class FedInTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] _types = typeof(IAmountUnit).Assembly.GetExportedTypes();

    /// <summary>What is said to be a result or a refusal, and yet an argument of another type's method, is listed with the reason.</summary>
    [Fact]
    public void TypesWithoutGenerator_ThatAreArguments_AreReasoned()
    {
        HashSet<Type> results = [.. WithoutGenerator.NeverFedIn.Select(name => typeof(IAmountUnit).Assembly.GetType($"StakingCore.{name}", throwOnError: true)!)];

        string[] found = [.. _types.SelectMany(type => ArgumentsOf(type, results)).Distinct(StringComparer.Ordinal)];

        Assert.True(found.Except(WithoutGenerator.ArgumentsByReason.Keys).ToArray() is [], "Neither generated nor reasoned: " + string.Join(", ", found));
        Assert.Empty(WithoutGenerator.ArgumentsByReason.Keys.Except(found));
    }

    [Fact]
    public void Arguments_InsideASpanOrAList_AreFound()
    {
        HashSet<Type> results = [typeof(Fraction)];

        Assert.Equal(["Amounts.Fraction in Sample.Take"], ArgumentsOf(typeof(Sample), results).Select(found => found.Replace("Contracts.Testing.FedInTests+", string.Empty, StringComparison.Ordinal)).Distinct());
    }

    // A type's own methods compare and combine it; the constructor of a record only holds what it is given.
    private static IEnumerable<string> ArgumentsOf(Type type, HashSet<Type> results) =>
        from method in type.GetMethods(Declared).Where(IsCalled).Concat<MethodBase>(PublicSurface.IsRecord(type) ? [] : type.GetConstructors(Declared))
        from argument in method.GetParameters().Where(parameter => !parameter.IsOut).SelectMany(parameter => Parts(parameter.ParameterType)).Distinct()
        where results.Contains(argument) && argument != Plain(type)
        select $"{Short(argument)} in {Short(type)}.{method.Name}";

    private static bool IsCalled(MethodInfo method) => !method.IsSpecialName && method.Name is not ("Deconstruct" or "Equals" or "CompareTo");

    // The type itself and what it holds: a span of pools feeds in pools.
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Prepend(Plain(type));

    private static Type Plain(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Short(Type type) => Plain(type).FullName!["StakingCore.".Length..];

    private static class Sample
    {
        public static bool Take(ReadOnlySpan<Fraction> values, IReadOnlyList<KeyValuePair<int, Fraction?>> list) => values.Length > list.Count;
    }
}
