using System.Globalization;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Shows an epoch of validators to people.</summary>
internal static class EthereumEpochView
{
    internal static void Write(
        Screen screen, EthereumEpochResult result, EthereumExplanation? explained, LeakResult? leak, MassSlashing? slashing)
    {
        EthereumState state = result.File.State;
        string @case = result.File.Case is { } id ? $", case {id}" : string.Empty;
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture, $"Ethereum: the end of epoch {result.Basis.Epoch}, by the rules of {Words.Of(state.Rules.Fork)}"));
        screen.Aside(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.File.Name}{@case}: {state.Validators.Count:N0} validators, {result.Active:N0} active with {Numbers.Ether(result.Basis.TotalActiveBalanceGwei)} ETH"));
        foreach (string assumption in result.File.Assumptions)
        {
            screen.Aside(assumption);
        }

        screen.Blank();
        if (explained is not null)
        {
            EthereumExplanationView.Write(screen, explained);
        }
        else
        {
            WriteEpoch(screen, result);
        }

        if (leak is not null)
        {
            screen.Blank();
            WriteLeak(screen, leak);
        }

        if (slashing is not null)
        {
            screen.Blank();
            WriteSlashing(screen, slashing);
        }
    }

    private static void WriteEpoch(Screen screen, EthereumEpochResult result)
    {
        RecordTable.Write(
            screen,
            [Column.Text("component"), Column.Number("ideal ETH"), Column.Number("actual ETH"), Column.Number("forgiven ETH")],
            [
                .. result.Components.Select(component => new[]
                {
                    component.Name, Numbers.Ether(component.Sum.Ideal), Numbers.Ether(component.Sum.Actual), Numbers.Ether(component.Sum.Forgiven),
                }),
                [
                    "balances",
                    Numbers.Ether(result.Components.Aggregate(UInt128.Zero, (sum, component) => sum + component.Sum.Ideal)),
                    Numbers.Ether((Int128)result.BalanceAfter - (Int128)result.BalanceBefore),
                    Numbers.Ether(result.Components.Aggregate(UInt128.Zero, (sum, component) => sum + component.Sum.Forgiven)),
                ],
            ]);
        screen.Blank();
        WriteReading(screen, result);
    }

    /// <summary>Whether there is a leak, who votes, and what votes are worth.</summary>
    /// <param name="screen">Where to write it.</param>
    /// <param name="result">The epoch.</param>
    /// <param name="command">The command whose options there are to say more, with a blank after it; empty for the one that runs.</param>
    internal static void WriteReading(Screen screen, EthereumEpochResult result, string command = "")
    {
        string leak = result.Basis.IsInInactivityLeak ? "A leak: nobody is rewarded. " : string.Empty;
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{leak}{result.Eligible:N0} validators are eligible, {result.Voting:N0} have the target in time. Finality delay: {result.Basis.FinalityDelay}."));
        IdealAttestationReward ideal = result.Basis.Ideal(result.Basis.Rules.Preset.MinActivationBalance);
        ulong seat = result.Basis.Rules.SyncParticipantReward(result.Basis.TotalActiveBalanceGwei);
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"32 ETH with all votes in time earn {ideal.TotalGwei:N0} gwei: source {ideal.SourceGwei:N0}, target {ideal.TargetGwei:N0}, head {ideal.HeadGwei:N0}. A seat in the sync committee earns {seat:N0} a block."));
        screen.Aside($"Blocks, sync seats and withdrawals fall to some by turns, and are not in here. All steps of one validator: {command}--explain INDEX.");
    }

    private static void WriteLeak(Screen screen, LeakResult leak)
    {
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"A leak of {leak.Epochs:N0} epochs from epoch {leak.FirstEpoch} on ({Days(leak.Epochs)} days)"));
        RecordTable.Write(
            screen,
            [Column.Text("validators"), Column.Number("count"), Column.Number("before ETH"), Column.Number("after ETH"), Column.Number("loss")],
            [Group("target in time", leak.Voting), Group("others", leak.NotVoting)]);
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Active stake: {Numbers.Ether(leak.ActiveBefore)} ETH before, {Numbers.Ether(leak.ActiveAfter)} after. {leak.Ejected:N0} fell to 16 ETH and are on their way out. Largest inactivity score: {leak.LargestScore:N0}."));
        screen.Aside("The same validators vote in every epoch, and nothing becomes final whatever they vote.");
    }

    private static void WriteSlashing(Screen screen, MassSlashing slashing)
    {
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"Slashed: {slashing.Validators:N0} validators, {Numbers.Ether(slashing.SlashedBalanceGwei)} ETH of {Numbers.Ether(slashing.TotalActiveBalanceGwei)}"));
        RecordTable.Write(
            screen,
            [Column.Text("penalty"), Column.Number("ETH"), Column.Number("of the stake"), Column.Text("when")],
            [
                Penalty("at once", slashing.InitialPenaltiesGwei, slashing, "in the block"),
                Penalty("correlation", slashing.CorrelationPenaltiesGwei, slashing, Span(slashing.FirstCorrelationEpoch, slashing.LastCorrelationEpoch)),
                Penalty("together", (UInt128)slashing.InitialPenaltiesGwei + slashing.CorrelationPenaltiesGwei, slashing, string.Empty),
            ]);
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{slashing.CorrelationPenalizedValidators:N0} of them pay for the others. The last exits in epoch {slashing.LastExitEpoch} and can withdraw from epoch {slashing.LastWithdrawableEpoch}."));
        screen.Aside("Votes missed until then are left out, and so is what reporting earns.");
    }

    private static string[] Group(string name, LeakGroup group) =>
    [
        name, Numbers.Count(group.Count), Numbers.Ether(group.BalanceBefore), Numbers.Ether(group.BalanceAfter),
        Share((Int128)group.BalanceBefore - (Int128)group.BalanceAfter, group.BalanceBefore),
    ];

    private static string[] Penalty(string name, UInt128 amount, MassSlashing slashing, string when) =>
        [name, Numbers.Ether(amount), Share((Int128)amount, slashing.SlashedBalanceGwei), when];

    private static string Span(ulong first, ulong last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"epoch {first}")
        : string.Create(CultureInfo.InvariantCulture, $"epochs {first} to {last}");

    // A part in percent with two decimals, towards zero.
    private static string Share(Int128 part, UInt128 whole)
    {
        if (whole == 0)
        {
            return "-";
        }

        Int128 points = part * 10_000 / (Int128)whole;
        return string.Create(CultureInfo.InvariantCulture, $"{(points < 0 ? "-" : string.Empty)}{Int128.Abs(points) / 100}.{(int)(Int128.Abs(points) % 100):D2}%");
    }

    // 225 epochs of 6.4 minutes are a day.
    private static string Days(ulong epochs) => string.Create(CultureInfo.InvariantCulture, $"{epochs / 225}.{epochs % 225 * 10 / 225}");
}
