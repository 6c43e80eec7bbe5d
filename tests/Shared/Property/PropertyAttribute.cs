#if !USE_FSCHECK_XUNIT
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Runs a test method as an FsCheck property, with the names of FsCheck.Xunit's attribute of the same name.</summary>
/// <remarks>A number that was not set reads as -1, as in FsCheck.Xunit: an attribute argument cannot be nullable.</remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit." + nameof(PropertyDiscoverer), ThisTestAssembly.Name)]
internal class PropertyAttribute : FactAttribute
{
    /// <summary>How many cases have to pass. 100 unless set.</summary>
    public int MaxTest
    {
        get => Settings.MaxTest ?? -1;
        set => Settings = Settings with { MaxTest = value };
    }

    /// <summary>How many cases a precondition may reject before the property counts as exhausted. 1000 unless set.</summary>
    public int MaxRejected
    {
        get => Settings.MaxRejected ?? -1;
        set => Settings = Settings with { MaxRejected = value };
    }

    /// <summary>The size of the first case. 1 unless set.</summary>
    public int StartSize
    {
        get => Settings.StartSize ?? -1;
        set => Settings = Settings with { StartSize = value };
    }

    /// <summary>The size of the last case; sizes grow linearly up to it. 100 unless set.</summary>
    public int EndSize
    {
        get => Settings.EndSize ?? -1;
        set => Settings = Settings with { EndSize = value };
    }

    /// <summary>The seed a failure printed: <c>(seed,gamma)</c> for the whole run, <c>(seed,gamma,size)</c> for the failing case alone.</summary>
    public string? Replay
    {
        get => Settings.Replay;
        set => Settings = Settings with { Replay = value };
    }

    /// <summary>How many cases run at once. One unless set.</summary>
    public int Parallelism
    {
        get => Settings.Parallelism ?? -1;
        set => Settings = Settings with { Parallelism = value };
    }

    /// <summary>Prints every generated argument and every shrink.</summary>
    public bool Verbose
    {
        get => Settings.Verbose ?? false;
        set => Settings = Settings with { Verbose = value };
    }

    /// <summary>Prints nothing when the property holds.</summary>
    public bool QuietOnSuccess
    {
        get => Settings.QuietOnSuccess ?? false;
        set => Settings = Settings with { QuietOnSuccess = value };
    }

    /// <summary>Types whose public static members return <c>Arbitrary&lt;T&gt;</c>; an earlier one wins over a later one.</summary>
    public Type[] Arbitrary
    {
        get => [.. Settings.Arbitrary];
        set => Settings = Settings with { Arbitrary = value };
    }

    internal PropertySettings Settings { get; private set; } = PropertySettings.Unset;
}
#endif
