using StakingCore.Amounts;

namespace StakingCore.Tool.Simulation;

/// <summary>What one run of a sweep is made with.</summary>
internal sealed record SweepPoint(
    uint TargetPools,
    Fraction PledgeInfluence,
    Fraction? LeverageLimit,
    Fraction LiquidWeight,
    int Agents,
    Fraction Myopic,
    ulong Seed)
{
    /// <summary>The names, in the order of <see cref="Values"/> and of the files.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        ["targetPools", "pledgeInfluence", "leverageLimit", "liquidWeight", "agents", "myopic", "seed"];

    /// <summary>The values as text; null is no limit.</summary>
    internal IReadOnlyList<string?> Values =>
        [$"{TargetPools}", $"{PledgeInfluence}", LeverageLimit?.ToString(), $"{LiquidWeight}", $"{Agents}", $"{Myopic}", $"{Seed}"];
}
