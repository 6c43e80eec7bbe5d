using StakingCore.Benchmarks.Cardano;
using StakingCore.Benchmarks.Cosmos;
using StakingCore.Benchmarks.Delegation;
using StakingCore.Benchmarks.Ethereum;
using StakingCore.Benchmarks.RocketPool;

namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// <c>growth [--out FILE]</c>: the time a row of each hot path, from few rows to more than a cache holds, beside a copy of the
/// same columns; to a file as the data of a picture, beside <c>BigInteger</c> too.
/// </summary>
internal static class GrowthCommand
{
    private static readonly GrowthTable[] _tables =
    [
        CardanoGrowth.Table,
        DelegationGrowth.Table,
        EthereumGrowth.Table,
        CosmosGrowth.Table,
        RocketPoolGrowth.Table,
    ];

    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case []:
                break;
            case ["--out", string path]:
                GrowthFile.Write(path, output);
                return 0;
            default:
                errors.WriteLine("growth: expected nothing, or --out and a file.");
                return 2;
        }

        foreach (GrowthTable table in _tables)
        {
            table.Write(output);
            output.WriteLine();
        }

        return 0;
    }
}
