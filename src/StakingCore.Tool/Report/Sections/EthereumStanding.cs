using StakingCore.Ethereum;

namespace StakingCore.Tool.Report.Sections;

/// <summary>Validators that are and did the same, and what the epoch's end does to them, in gwei.</summary>
internal sealed record EthereumStanding(string Name)
{
    internal int Count { get; private init; }

    internal UInt128 Before { get; private init; }

    internal UInt128 After { get; private init; }

    internal Int128 Inactivity { get; private init; }

    internal Int128 Slashing { get; private init; }

    internal Int128 Change => (Int128)After - (Int128)Before;

    internal EthereumStanding With(in BalanceBreakdown entry) => this with
    {
        Count = Count + 1,
        Before = Before + entry.BalanceBeforeGwei,
        After = After + entry.BalanceAfterGwei,
        Inactivity = Inactivity + entry.Inactivity.ActualGwei,
        Slashing = Slashing + entry.Slashing.ActualGwei,
    };
}
