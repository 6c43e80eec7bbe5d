using System.Globalization;
using StakingCore.Benchmarks.Guard;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>An epoch by its validators.</summary>
internal static class EthereumGrowth
{
    internal static GrowthTable Table { get; } = new(
        """
        | validators | ms | ns a validator | ns a validator, copy | of copy |
        | ---: | ---: | ---: | ---: | ---: |
        """,
        [10_000, 100_000, 1_000_000, 4_000_000],
        Row);

    private static string Row(int validators)
    {
        var input = RegistryInput.Make(validators);
        double epoch = BestTime.Of(() => input.Process());
        double copy = BestTime.Of(new ColumnsCopy(input).Run);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {validators:N0} | {epoch / 1e6:F2} | {epoch / validators:F2} | {copy / validators:F2} | {epoch / copy:F1} |");
    }
}
