using System.Globalization;
using StakingCore.Benchmarks.Guard;
using StakingCore.Delegation;

namespace StakingCore.Benchmarks.Delegation;

/// <summary>A boundary of the pool delegation protocol by its accounts.</summary>
internal static class DelegationGrowth
{
    internal static GrowthTable Table { get; } = new(
        """
        | accounts | pools | ms a boundary | ns an account | ns an account, copy | of copy |
        | ---: | ---: | ---: | ---: | ---: | ---: |
        """,
        [10_000, 100_000, 1_000_000, 4_000_000],
        Row);

    private static string Row(int accounts)
    {
        var input = BoundaryInput.Make(int.Max(100, accounts / 333), accounts);
        BoundaryCrossing boundary = input.MakeBoundary();
        double time = BestTime.Of(() => input.Cross(boundary));
        double copy = BestTime.Of(input.Copy);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {accounts:N0} | {input.Pools.Length:N0} | {time / 1e6:F2} | {time / accounts:F2} | {copy / accounts:F2} | {time / copy:F1} |");
    }
}
