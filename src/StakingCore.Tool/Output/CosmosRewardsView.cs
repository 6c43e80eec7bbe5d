using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Shows people what is pending and what is unbonding in a genesis export.</summary>
internal static class CosmosRewardsView
{
    private const int AddressWidth = 19;
    private const int ShownProblems = 20;

    internal static void Write(Screen screen, CosmosRewardsResult result, int top)
    {
        screen.Heading(CosmosGenesisView.Title(result.Genesis));
        CosmosGenesisView.WriteSubtitle(screen, result.Genesis);
        screen.Blank();
        WriteValidators(screen, result.Genesis.State);
        screen.Blank();
        WriteTotals(screen, result);
        WriteDelegators(screen, result, top);
        WriteUnbondings(screen, result, top);
        WriteTroubled(screen, result);
        screen.Blank();
        ComparisonView.WriteGroups(screen, result.Comparison.Groups);
        int equal = result.Comparison.Groups.Sum(group => group.Equal);
        int compared = result.Comparison.Groups.Sum(group => group.Compared);
        screen.Verdict(result.Comparison.Agrees, string.Create(CultureInfo.InvariantCulture, $"{equal:N0} of {compared:N0} figures equal, to the last unit."));
    }

    internal static void WriteValidators(Screen screen, ChainState chain)
    {
        ValidatorState[] all = [.. chain.Validators.Values];
        int Count(Func<ValidatorState, bool> holds) => all.Count(holds);
        int tombstoned = Count(validator => chain.SigningInfos.GetValueOrDefault(validator.Operator) is { IsTombstoned: true });
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Length:N0} validators: {Count(validator => validator.IsBonded):N0} bonded, {Count(validator => validator.Status == ValidatorStatus.Unbonding):N0} unbonding, "
            + $"{Count(validator => validator.Status == ValidatorStatus.Unbonded):N0} unbonded; {Count(validator => validator.IsJailed):N0} in jail, {tombstoned:N0} of them for ever; "
            + $"{Count(IsSlashed):N0} with fewer tokens than shares, after a slash."));
    }

    private static bool IsSlashed(ValidatorState validator) => CosmosDecimal.FromInteger(validator.Tokens) < validator.Shares;

    internal static void WriteTotals(Screen screen, CosmosRewardsResult result)
    {
        ChainState chain = result.Genesis.State;
        string denom = result.Genesis.Denom;
        CosmosInteger unbonding = result.Delegators.Aggregate(CosmosInteger.Zero, static (sum, delegator) => sum + delegator.Unbonding);
        CosmosInteger notBonded = chain.NotBondedPool.AmountOf(denom);
        CosmosDecimal pending = CosmosDecimal.FromInteger(result.PendingWhole.AmountOf(denom)) + result.PendingRemainders.AmountOf(denom);
        CosmosDecimal outstanding = result.Outstanding.AmountOf(denom);
        CosmosDecimal commission = result.Commission.AmountOf(denom);
        screen.Table(
            [Column.Text("Totals"), Column.Number(denom), Column.Text(string.Empty)],
            [
                Tokens("Bonded pool", chain.BondedPool.AmountOf(denom), "tokens of bonded validators"),
                Tokens("Not bonded pool", notBonded, string.Empty),
                Tokens("  validators", notBonded - unbonding, "tokens of all others"),
                Tokens("  unbonding", unbonding, string.Create(CultureInfo.InvariantCulture, $"{result.Unbondings.Count():N0} entries")),
                Row("Outstanding rewards", outstanding, string.Empty),
                Tokens("  pending, coins", result.PendingWhole.AmountOf(denom), "what withdrawals pay"),
                Row("  pending, rest", result.PendingRemainders.AmountOf(denom), "to the community"),
                Row("  commission", commission, string.Empty),
                Row("  owed to nobody", outstanding - commission - pending, "by truncation"),
                Row("Community pool", chain.CommunityPool.AmountOf(denom), string.Empty),
            ]);
        if (result.Outstanding.Any(coin => coin.Denom != denom))
        {
            screen.Line($"Pending in other denominations: {CosmosAmounts.Others(DecCoins.From(result.PendingWhole).Add(result.PendingRemainders), denom)}.");
        }

        if (result.Genesis.HasNoRewards)
        {
            screen.Line("All rewards were withdrawn before the export, as in an export for height zero: nothing is pending.");
        }

        static string[] Row(string name, CosmosDecimal amount, string note) => [name, CosmosAmounts.Of(amount), note];

        static string[] Tokens(string name, CosmosInteger amount, string note) => [name, CosmosAmounts.Of(amount), note];
    }

    private static void WriteDelegators(Screen screen, CosmosRewardsResult result, int top)
    {
        CosmosDelegator[] shown = [.. result.Delegators.Where(delegator => delegator.Delegations.Count > 0).Take(top)];
        if (shown.Length == 0)
        {
            return;
        }

        string denom = result.Genesis.Denom;
        screen.Blank();
        string by = result.Genesis.HasNoRewards ? "stake" : "pending rewards";
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture, $"{shown.Length:N0} of {result.Delegators.Count(delegator => delegator.Delegations.Count > 0):N0} delegators, by {by}"));
        RecordTable.Write(
            screen,
            [Column.Text("delegator"), Column.Number("to"), Column.Number("staked"), Column.Number("pending")],
            [.. shown.Select(delegator => new[]
            {
                Numbers.Shortened(delegator.Address.ToString(), AddressWidth),
                Numbers.Count(delegator.Delegations.Count),
                CosmosAmounts.Of(delegator.Staked.TruncateInt()),
                CosmosAmounts.Of(delegator.Pending.AmountOf(denom)),
            })]);
        screen.Aside("to: how many validators. staked: worth of the shares now, truncated. Whole addresses, other denominations: --json, --explain.");
    }

    private static void WriteUnbondings(Screen screen, CosmosRewardsResult result, int top)
    {
        CosmosUnbonding[] shown = [.. result.Unbondings.Take(top)];
        if (shown.Length == 0)
        {
            return;
        }

        screen.Blank();
        screen.Heading(string.Create(
            CultureInfo.InvariantCulture, $"{shown.Length:N0} of {result.Unbondings.Count():N0} unbonding entries, by the time when they are due"));
        RecordTable.Write(
            screen,
            [Column.Text("delegator"), Column.Text("validator"), Column.Number("unbonding"), Column.Text("until")],
            [.. shown.Select(unbonding => new[]
            {
                Numbers.Shortened(unbonding.Delegator.ToString(), AddressWidth),
                Numbers.Shortened(unbonding.Validator.ToString(), AddressWidth),
                CosmosAmounts.Of(unbonding.Entry.Balance),
                WholeSecond(unbonding.Entry.CompletionTime),
            })]);
    }

    // An entry that is due within a second is not due at its start.
    internal static string WholeSecond(ChainTime time) =>
        (time.Nanoseconds == 0 ? time : new ChainTime(time.Seconds + 1)).ToString();

    /// <summary>The delegations whose rewards the chain itself could not compute.</summary>
    /// <param name="screen">Where to write it.</param>
    /// <param name="result">The chain.</param>
    /// <param name="command">The command whose options there are to say more, with a blank after it; empty for the one that runs.</param>
    internal static void WriteTroubled(Screen screen, CosmosRewardsResult result, string command = "")
    {
        CosmosDelegation[] troubled = [.. result.Troubled];
        if (troubled.Length == 0)
        {
            return;
        }

        screen.Blank();
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{troubled.Length:N0} delegations that the chain would not pay"));
        foreach (CosmosDelegation delegation in troubled.Take(ShownProblems))
        {
            screen.Indented(2, $"{delegation.Delegator} at {delegation.Validator.Operator}: {delegation.Problem}.");
        }

        if (troubled.Length > ShownProblems)
        {
            screen.Indented(2, string.Create(CultureInfo.InvariantCulture, $"and {troubled.Length - ShownProblems:N0} more; {command}--json lists all"));
        }
    }
}
