using System.Reflection;
using FsCheck;
using StakingCore.Amounts;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>The generators of <see cref="StakingArbitraries"/>, by reflection, generic ones for each unit.</summary>
internal static class KnownArbitraries
{
    private static readonly Type[] _units = [typeof(Lovelace), typeof(Gwei), typeof(Wei), typeof(MicroAtom), typeof(Reth), typeof(Rpl), typeof(StethShare)];

    internal static MethodInfo[] All { get; } =
    [
        .. typeof(StakingArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(method => method.IsGenericMethodDefinition ? _units.Select(unit => method.MakeGenericMethod(unit)) : [method]),
    ];

    internal static Type TypeOf(MethodInfo method) => method.ReturnType.GetGenericArguments()[0];

    /// <summary>Calls a generic method of this assembly with the type that is generated and its generator.</summary>
    internal static void Call(Type place, string name, MethodInfo method)
    {
        try
        {
            place.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(TypeOf(method)).Invoke(null, [method.Invoke(null, null)]);
        }
        catch (TargetInvocationException failed)
        {
            throw new InvalidOperationException($"{method.Name}: {failed.InnerException!.Message}", failed.InnerException);
        }
    }

    /// <summary>The same values on every run, so that a test of them passes or fails for good.</summary>
    internal static IReadOnlyList<T> Sample<T>(Arbitrary<T> arbitrary, int count) =>
        [.. FsCheck.Fluent.Gen.Sample(arbitrary.Generator, numberOfSamples: count, seed: new FsCheck.Rnd(2_026), size: 50)];
}
