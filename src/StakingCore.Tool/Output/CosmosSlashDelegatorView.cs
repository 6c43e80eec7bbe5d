using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Explains to people what a slash would take from one delegator.</summary>
internal static class CosmosSlashDelegatorView
{
    private const int Indent = 4;

    internal static void Write(Screen screen, CosmosSlashResult result, CosmosSlashLoss loss)
    {
        CosmosSlashView.WriteHead(screen, result);
        if (result.Report is not { } report)
        {
            return;
        }

        screen.Blank();
        screen.Heading(loss.Delegator.ToString());
        WriteShares(screen, result, report, loss);
        foreach (UnbondingSlash entry in loss.Unbondings)
        {
            screen.Line(Entry("Unbonding", entry.Entry.CreationHeight, entry.Entry.CompletionTime, entry.Entry.InitialBalance));
            screen.Indented(Indent, $"asked    {CosmosAmounts.Of(entry.Wanted)} = fraction · {CosmosAmounts.Of(entry.Entry.InitialBalance)}, truncated");
            screen.Indented(Indent, $"taken    {CosmosAmounts.Of(entry.Taken)} of the {CosmosAmounts.Of(entry.Entry.Balance)} left in it");
            WriteEscape(screen, entry.Escaped, entry.Escape);
        }

        foreach (RedelegationSlash entry in loss.Redelegations)
        {
            screen.Line(Entry($"Redelegated to {entry.Destination}", entry.Entry.CreationHeight, entry.Entry.CompletionTime, entry.Entry.InitialBalance));
            screen.Indented(Indent, $"asked    {CosmosAmounts.Of(entry.Wanted)} = fraction · {CosmosAmounts.Of(entry.Entry.InitialBalance)}, truncated");
            screen.Indented(Indent, $"taken    {CosmosAmounts.Of(entry.TakenFromUnbondings)} of unbondings from there");
            screen.Indented(Indent, $"taken    {CosmosAmounts.Of(entry.TakenFromDelegation)} for {CosmosAmounts.Of(entry.SharesUnbonded)} shares there, at most fraction · {CosmosAmounts.Of(entry.Entry.DestinationShares)}");
            WriteEscape(screen, entry.Escaped, entry.Escape);
        }

        screen.Blank();
        screen.Line($"Loses {CosmosAmounts.Of(loss.Total)} {result.Genesis.Denom}; {CosmosAmounts.Of(loss.Escaped)} of its entries escape.");
        CosmosSlashView.WriteVerdict(screen, result);
    }

    private static void WriteShares(Screen screen, CosmosSlashResult result, SlashReport report, CosmosSlashLoss loss)
    {
        if (result.Genesis.State.FindDelegation(loss.Delegator, report.Validator) is not { } delegation)
        {
            screen.Line("It has no shares of the validator.");
            return;
        }

        ValidatorState before = result.Validator;
        CosmosInteger left = before.Tokens - report.BurnedFromValidator;
        screen.Line($"Shares {CosmosAmounts.Of(delegation.Shares)} of {CosmosAmounts.Of(before.Shares)}");
        screen.Indented(Indent, $"before   {CosmosAmounts.Of(loss.Before)} = shares · {CosmosAmounts.Of(before.Tokens)} / all shares, half to even");
        screen.Indented(Indent, $"after    {CosmosAmounts.Of(loss.After)} = shares · {CosmosAmounts.Of(left)} / all shares, half to even");
        screen.Indented(Indent, $"loses    {CosmosAmounts.Of(loss.Delegation)}");
    }

    private static string Entry(string kind, long height, ChainTime until, CosmosInteger initial) => string.Create(
        CultureInfo.InvariantCulture, $"{kind}: {CosmosAmounts.Of(initial)} at height {height}, until {until}");

    private static void WriteEscape(Screen screen, CosmosInteger escaped, SlashEscape why)
    {
        if (why != SlashEscape.None)
        {
            screen.Indented(Indent, $"escapes  {CosmosAmounts.Of(escaped)}: {Words.Of(why)}");
        }
    }
}
