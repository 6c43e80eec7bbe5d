using System.Globalization;

namespace StakingCore.Hostility.Mutations;

/// <summary>How many mutations are tried, and from which on: few by default, as many as one likes by the environment.</summary>
internal static class Campaign
{
    /// <summary>How many mutations of each file.</summary>
    internal static int Rounds(int usual) => Number("STAKINGCORE_FUZZ_ROUNDS") ?? usual;

    /// <summary>The number of the first mutation. Another one is another campaign.</summary>
    internal static int First => Number("STAKINGCORE_FUZZ_FIRST") ?? 1;

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;
}
