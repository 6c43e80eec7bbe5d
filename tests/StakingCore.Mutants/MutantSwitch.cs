using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace StakingCore.Mutants;

/// <summary>The class that Stryker puts into the assembly: which mutant is on, and which of them were come by.</summary>
internal sealed class MutantSwitch
{
    private const int None = -1;
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _take;

    internal MutantSwitch(Assembly mutated)
    {
        Type control = mutated.GetTypes().SingleOrDefault(type => type.Name == "MutantControl")
            ?? throw new InvalidDataException($"{mutated.Location} has no mutants: make the build first.");
        _active = Field(control, "ActiveMutant");
        _capture = Field(control, "CaptureCoverage");
        _take = control.GetMethod("GetCoverageData", Any) ?? throw new MissingMemberException(control.FullName, "GetCoverageData");
        Off();
    }

    internal void On(int mutant) => _active.SetValue(null, mutant);

    internal void Off() => _active.SetValue(null, None);

    /// <summary>The mutants that <paramref name="run"/> comes by, and those of them inside the making of a type.</summary>
    internal (IReadOnlyCollection<int> All, IReadOnlyCollection<int> Static) Reached(Action run)
    {
        Take();
        _capture.SetValue(null, true);
        run();
        _capture.SetValue(null, false);
        return Take();
    }

    /// <summary>
    /// Makes every type that can be made without an argument, so that none is made while a mutant is on: what it then keeps would be
    /// wrong for every mutant after it.
    /// </summary>
    internal static void MakeTypes(params ReadOnlySpan<Assembly> assemblies)
    {
        foreach (Assembly assembly in assemblies)
        {
            foreach (Type type in assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
        }
    }

    private (IReadOnlyCollection<int> All, IReadOnlyCollection<int> Static) Take()
    {
        var taken = (IList)_take.Invoke(null, null)!;
        return ([.. (IEnumerable<int>)taken[0]!], [.. (IEnumerable<int>)taken[1]!]);
    }

    private static FieldInfo Field(Type control, string name) =>
        control.GetField(name, Any) ?? throw new MissingFieldException(control.FullName, name);
}
