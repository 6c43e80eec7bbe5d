using StakingCore.Ethereum;

namespace StakingCore.Tool.Report.Sections;

/// <summary>What the epoch's end does to one validator, in gwei.</summary>
internal sealed record EthereumChange(ulong Index, string Standing, BalanceBreakdown Entry)
{
    internal ulong Before => Entry.BalanceBefore;

    internal Int128 Votes => Entry.Source.Actual + Entry.Target.Actual + Entry.Head.Actual;

    internal Int128 Inactivity => Entry.Inactivity.Actual;

    internal Int128 Slashing => Entry.Slashing.Actual;

    internal Int128 Change => Entry.BalanceChange;
}
