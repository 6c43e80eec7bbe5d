namespace StakingCore.Benchmarks.Slashing;

/// <summary>Positions made from a seed, log-normal around what wallets hold, and a penalty of 5% of them with odd digits.</summary>
internal sealed class SlashingColumns
{
    private SlashingColumns(ulong[] reachable)
    {
        Reachable = reachable;
        Wide = [.. reachable.Select(stake => (UInt128)stake << 40)];
        Losses = new ulong[reachable.Length];
        WideLosses = new UInt128[reachable.Length];
        ulong total = reachable.Aggregate(0UL, (sum, stake) => sum + stake);
        Penalty = (total / 20) + 7;
        Large = [.. reachable.Select(stake => stake << 20)];
    }

    internal ulong[] Reachable { get; }

    internal ulong[] Losses { get; }

    /// <summary>The same positions in a unit 2^40 times smaller, as chains with 18 decimals have it.</summary>
    internal UInt128[] Wide { get; }

    internal UInt128[] WideLosses { get; }

    /// <summary>The same positions in a unit 2^20 times smaller: 64-bit each, above 64 bits together.</summary>
    internal ulong[] Large { get; }

    internal ulong Penalty { get; }

    internal UInt128 LargePenalty => ((UInt128)Penalty << 20) + 12_345;

    internal UInt128 WidePenalty => ((UInt128)Penalty << 40) + 12_345;

    internal static SlashingColumns Make(int positions)
    {
        var random = new Random(20_250_702);
        return new SlashingColumns([.. Enumerable.Range(0, positions).Select(_ => (ulong)Math.Exp(13 + (random.NextDouble() * 13.5)))]);
    }
}
