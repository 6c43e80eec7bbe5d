using StakingCore.Benchmarks.Cardano;
using StakingCore.Benchmarks.Cosmos;
using StakingCore.Benchmarks.Delegation;
using StakingCore.Benchmarks.Ethereum;
using StakingCore.Benchmarks.RocketPool;

namespace StakingCore.Benchmarks.Guard;

/// <summary><c>growth</c>: the time a row of each hot path, from few rows to more than a cache holds, beside a copy of the same columns.</summary>
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
        if (args.Length > 0)
        {
            errors.WriteLine("growth: expected no arguments.");
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
