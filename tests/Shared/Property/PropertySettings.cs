#if !USE_FSCHECK_XUNIT
using System.Globalization;
using System.Reflection;
using Microsoft.FSharp.Core;

namespace FsCheck.Xunit;

/// <summary>What the attributes say about one property; null where they say nothing.</summary>
internal sealed record PropertySettings
{
    internal static readonly PropertySettings Unset = new();

    // Mutation testing runs each property once a mutant: fewer cases make it affordable and can only lower its score.
    private static readonly int? _mostCases =
        int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_MOST_CASES"), CultureInfo.InvariantCulture, out int most) ? most : null;

    internal int? MaxTest { get; init; }

    internal int? MaxRejected { get; init; }

    internal int? StartSize { get; init; }

    internal int? EndSize { get; init; }

    internal string? Replay { get; init; }

    internal int? Parallelism { get; init; }

    internal bool? Verbose { get; init; }

    internal bool? QuietOnSuccess { get; init; }

    internal IReadOnlyList<Type> Arbitrary { get; init; } = [];

    /// <summary>The settings of <paramref name="method"/>: its own, then its class's, then those around the class, then the assembly's.</summary>
    internal static PropertySettings Of(MethodInfo method, Type testClass)
    {
        PropertySettings settings = method.GetCustomAttribute<PropertyAttribute>()?.Settings ?? Unset;
        for (Type? type = testClass; type is not null; type = type.DeclaringType)
        {
            settings = settings.Over(type.GetCustomAttribute<PropertiesAttribute>()?.Settings);
        }

        return settings.Over(testClass.Assembly.GetCustomAttribute<PropertiesAttribute>()?.Settings);
    }

    internal Config ToConfig()
    {
        Config fallback = Config.Default;
        return fallback
            .WithMaxTest(int.Min(MaxTest ?? fallback.MaxTest, _mostCases ?? int.MaxValue))
            .WithMaxRejected(MaxRejected ?? fallback.MaxRejected)
            .WithStartSize(StartSize ?? fallback.StartSize)
            .WithEndSize(EndSize ?? fallback.EndSize)
            .WithQuietOnSuccess(QuietOnSuccess ?? fallback.QuietOnSuccess)
            .WithArbitrary(Arbitrary)
            .WithReplay(string.IsNullOrEmpty(Replay) ? fallback.Replay : FSharpOption<Replay>.Some(ReplaySeed.Parse(Replay)))
            .WithParallelRunConfig(Parallelism is { } degree
                ? FSharpOption<ParallelRunConfig>.Some(new ParallelRunConfig(degree))
                : fallback.ParallelRunConfig);
    }

    private PropertySettings Over(PropertySettings? outer) => outer is null ? this : new()
    {
        MaxTest = MaxTest ?? outer.MaxTest,
        MaxRejected = MaxRejected ?? outer.MaxRejected,
        StartSize = StartSize ?? outer.StartSize,
        EndSize = EndSize ?? outer.EndSize,
        Replay = Replay ?? outer.Replay,
        Parallelism = Parallelism ?? outer.Parallelism,
        Verbose = Verbose ?? outer.Verbose,
        QuietOnSuccess = QuietOnSuccess ?? outer.QuietOnSuccess,
        Arbitrary = [.. Arbitrary, .. outer.Arbitrary],
    };
}
#endif
