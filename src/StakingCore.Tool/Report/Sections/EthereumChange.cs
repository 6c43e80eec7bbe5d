using StakingCore.Ethereum;

namespace StakingCore.Tool.Report.Sections;

/// <summary>What the epoch's end does to one validator, in gwei.</summary>
internal sealed record EthereumChange(ulong Index, string Standing, BalanceBreakdown Entry)
{
    internal ulong Before => Entry.BalanceBeforeGwei;

    internal Int128 Votes => Entry.Source.ActualGwei + Entry.Target.ActualGwei + Entry.Head.ActualGwei;

    internal Int128 Inactivity => Entry.Inactivity.ActualGwei;

    internal Int128 Slashing => Entry.Slashing.ActualGwei;

    internal Int128 Change => Entry.BalanceChangeGwei;
}
