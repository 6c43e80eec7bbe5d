namespace StakingCore.Tool.Input;

/// <summary>Where a pots file has a block count from; it decides what an equal reward pot proves.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="IsIndependent">Whether the count owes nothing to the pot that is checked with it.</param>
/// <param name="Meaning">In words.</param>
internal sealed record BlocksBasis(string Name, bool IsIndependent, string Meaning)
{
    /// <summary>All kinds, the strongest evidence first.</summary>
    internal static IReadOnlyList<BlocksBasis> All { get; } =
    [
        new("all", IsIndependent: true, "block count of the chain"),
        new("traced", IsIndependent: true, "block count printed by a node"),
        new("irrelevant", IsIndependent: true, "d is 4/5 or more, so blocks do not matter"),
        new("inferred", IsIndependent: false, "block count solved from the pot"),
        new("inferred-capped", IsIndependent: false, "block count solved from the pot, at its cap"),
    ];
}
