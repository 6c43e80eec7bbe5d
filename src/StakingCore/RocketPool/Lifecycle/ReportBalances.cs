using StakingCore.RocketPool.Deposits;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle reports the totals that set the exchange rate.</summary>
/// <param name="Report">The report.</param>
/// <remarks>Refused as <see cref="BalanceReport.Accept"/> is.</remarks>
public sealed record ReportBalances(NetworkBalances Report) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolNetwork network = draft.Network;
        RocketPoolOutcome<NetworkBalances> accepted = BalanceReport.Accept(
            network.Release,
            network.Balances,
            Report,
            network.Settings.MaximumRateChange,
            network.LastReportUnixSeconds is { } last ? draft.Time - last : null,
            network.Settings.ReportPeriodSeconds);
        draft.Network = network with { Balances = accepted.IsAccepted ? accepted.Value : default, LastReportUnixSeconds = draft.Time };
        return accepted.Refusal;
    }
}
