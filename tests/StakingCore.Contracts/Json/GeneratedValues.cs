using System.Reflection;
using FsCheck;
using StakingCore.Amounts;
using StakingCore.Contracts.Testing;

namespace StakingCore.Contracts.Json;

/// <summary>Values of every public type that has a generator, by what they really are: a command of a base type is its own kind.</summary>
internal static class GeneratedValues
{
    private const int Samples = 20;
    private const int OfOneKind = 10;

    private static readonly Lazy<SortedDictionary<string, IReadOnlyList<object>>> _byKind = new(Generate);

    internal static IReadOnlyCollection<string> Kinds => _byKind.Value.Keys;

    internal static IReadOnlyList<object> Of(string kind) => _byKind.Value[kind];

    /// <summary>The type without what all of them have in front.</summary>
    internal static string NameOf(Type type) => type.ToString().Replace("StakingCore.", string.Empty, StringComparison.Ordinal);

    private static SortedDictionary<string, IReadOnlyList<object>> Generate()
    {
        MethodInfo sample = typeof(GeneratedValues).GetMethod(nameof(Sample), BindingFlags.NonPublic | BindingFlags.Static)!;
        IEnumerable<object> values = KnownArbitraries.All
            .Where(static method => KnownArbitraries.TypeOf(method).Assembly == typeof(IAmountUnit).Assembly)
            .SelectMany(method => (IEnumerable<object>)sample.MakeGenericMethod(KnownArbitraries.TypeOf(method)).Invoke(null, [method.Invoke(null, null)])!);
        return new(values.GroupBy(static value => NameOf(value.GetType())).ToDictionary(static kind => kind.Key, IReadOnlyList<object> (kind) => [.. kind.Take(OfOneKind)]), StringComparer.Ordinal);
    }

    private static IEnumerable<object> Sample<T>(Arbitrary<T> arbitrary) => [.. KnownArbitraries.Sample(arbitrary, Samples).Cast<object>()];
}
