using StakingCore.Tests;

namespace StakingCore.Mutants;

/// <summary>Where the build, its report and the verdicts lie: all below <c>artifacts/mutation</c> of the checkout.</summary>
internal static class Layout
{
    internal const string UnitTests = "StakingCore.Tests";

    internal const string Vectors = "StakingCore.Conformance";

    internal static string Rooms => Path.Combine(Checkout.Root, "tests", "mutation");

    internal static string Report => Path.Combine(Base, "stryker", "reports", "mutation-report.json");

    /// <summary>The tests of an assembly as built, beside the mutated library.</summary>
    internal static string BuildOf(string assembly) => Path.Combine(Base, "build", assembly);

    /// <summary>What the compiler put out for an assembly, with the library as it is.</summary>
    internal static string OutputOf(string assembly) => Path.Combine(Checkout.Root, "artifacts", "bin", assembly, "release");

    internal static string RoomOf(string room) => Path.Combine(Rooms, room + ".json");

    internal static string ReachOf(string room, string assembly) => Path.Combine(Base, room, assembly + ".reach.tsv");

    internal static string VerdictsOf(string room, string assembly) => Path.Combine(Base, room, assembly + ".verdicts.tsv");

    /// <summary>The verdicts of mutants that were on from the start of a process of their own.</summary>
    internal static string FromTheStartOf(string verdicts) => Path.ChangeExtension(verdicts, ".from-the-start.tsv");

    internal static string SurvivorsOf(string room) => Path.Combine(Base, room, "survivors.txt");

    private static string Base => Path.Combine(Checkout.Root, "artifacts", "mutation");
}
