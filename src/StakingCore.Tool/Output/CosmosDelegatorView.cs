using System.Collections.Immutable;
using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Explains one delegator's pending rewards to people, period by period.</summary>
internal static class CosmosDelegatorView
{
    private const int Indent = 4;

    internal static void Write(Screen screen, CosmosGenesis genesis, CosmosDelegator delegator)
    {
        screen.Heading(delegator.Address.ToString());
        screen.Aside(CosmosGenesisView.Title(genesis));
        CosmosGenesisView.WriteSubtitle(screen, genesis);
        foreach (CosmosDelegation delegation in delegator.Delegations)
        {
            WriteDelegation(screen, genesis, delegation);
        }

        WriteUnbondings(screen, delegator);
        WriteRedelegations(screen, genesis.State, delegator.Address);
        screen.Blank();
        screen.Line($"Staked {CosmosAmounts.Of(delegator.Staked)}, unbonding {CosmosAmounts.Of(delegator.Unbonding)} {genesis.Denom}.");
        screen.Line($"Pending: {CosmosAmounts.All(delegator.Pending)}.");
    }

    private static void WriteDelegation(Screen screen, CosmosGenesis genesis, CosmosDelegation delegation)
    {
        ValidatorState validator = delegation.Validator;
        screen.Blank();
        screen.Heading($"At {validator.Operator}");
        screen.Indented(2, $"{validator.Status}{(validator.IsJailed ? ", in jail" : string.Empty)}: "
            + $"{CosmosAmounts.Of(validator.Tokens)} tokens, {CosmosAmounts.Of(validator.Shares)} shares, commission {CosmosAmounts.Percent(validator.Commission.Rate)}");
        screen.Indented(2, $"Shares {CosmosAmounts.Of(delegation.State.Shares)}, worth shares · tokens / all shares, half to even:");
        screen.Indented(Indent, $"= {CosmosAmounts.Of(delegation.Worth)} tokens");
        if (delegation.State.Start is { } start)
        {
            screen.Indented(2, string.Create(
                CultureInfo.InvariantCulture,
                $"Earns from height {start.Height} on, after period {start.PreviousPeriod}, with a stake of {CosmosAmounts.Of(start.Stake)}."));
        }

        if (delegation.Earned is { } earned)
        {
            WriteSteps(screen, genesis, delegation, earned);
        }

        if (delegation.Problem is { } problem)
        {
            screen.Indented(2, $"But {problem}.");
        }
    }

    private static void WriteSteps(Screen screen, CosmosGenesis genesis, CosmosDelegation delegation, DelegationRewards earned)
    {
        ValidatorRewards rewards = delegation.Validator.Rewards;
        if (earned.Segments.IsEmpty)
        {
            screen.Indented(2, "It started at this very height, so a withdrawal pays nothing and starts it anew.");
            return;
        }

        foreach (RewardSegment segment in earned.Segments)
        {
            screen.Indented(2, string.Create(CultureInfo.InvariantCulture, $"Periods {segment.FromPeriod} to {segment.ToPeriod}:"));
            screen.Indented(Indent, $"ratio    {CosmosAmounts.All(segment.Ratio)} a token, cumulative at the end − at the start");
            if (segment.ToPeriod == rewards.CurrentPeriod)
            {
                screen.Indented(Indent, $"         of it in the running period {CosmosAmounts.All(rewards.CurrentRewards)} / {CosmosAmounts.Of(delegation.Validator.Tokens)} tokens, truncated");
            }

            if (segment.Slash is null)
            {
                WriteCheck(screen, earned);
            }

            screen.Indented(Indent, $"stake    {CosmosAmounts.Of(segment.Stake)}");
            screen.Indented(Indent, $"rewards  {CosmosAmounts.All(segment.Rewards)} = ratio · stake, truncated");
            if (segment.Slash is { } slash)
            {
                CosmosDecimal left = segment.Stake.MulTruncate(CosmosDecimal.One - slash.Fraction);
                screen.Indented(2, string.Create(CultureInfo.InvariantCulture, $"Slash of {CosmosAmounts.Of(slash.Fraction)} at height {slash.Height}:"));
                screen.Indented(Indent, $"stake    {CosmosAmounts.Of(left)} = stake · (1 − fraction), truncated");
            }
        }

        screen.Indented(2, $"Earned   {CosmosAmounts.All(earned.Rewards)}");
        if (!delegation.Pending.Equals(earned.Rewards))
        {
            screen.Indented(2, $"Capped   {CosmosAmounts.All(delegation.Pending)}, all that is outstanding");
        }

        (Coins whole, DecCoins remainder) = delegation.Pending.Truncate();
        CosmosAddress receiver = genesis.State.WithdrawAddresses.GetValueOrDefault(delegation.Delegator, delegation.Delegator);
        string where = receiver == delegation.Delegator ? string.Empty : $", to {receiver}";
        screen.Indented(2, $"Pays     {CosmosAmounts.All(whole)}{where}");
        screen.Indented(2, $"Leaves   {CosmosAmounts.All(remainder)} to the community pool");
    }

    private static void WriteCheck(Screen screen, DelegationRewards earned)
    {
        if (earned.RecordedStake == earned.CurrentStake)
        {
            return;
        }

        string comparison = earned.RecordedStake > earned.CurrentStake
            ? $"above what the shares are worth by {CosmosAmounts.Of(earned.Excess)}; the chain bears 0.000000000000000003"
            : "below what the shares are worth";
        screen.Indented(Indent, $"recorded {CosmosAmounts.Of(earned.RecordedStake)}, {comparison}; the smaller of the two earns");
    }

    private static void WriteUnbondings(Screen screen, CosmosDelegator delegator)
    {
        foreach (CosmosUnbonding unbonding in delegator.Unbondings)
        {
            UnbondingDelegationEntry entry = unbonding.Entry;
            screen.Blank();
            screen.Heading($"Unbonding from {unbonding.Validator}");
            screen.Indented(2, string.Create(
                CultureInfo.InvariantCulture,
                $"{CosmosAmounts.Of(entry.Balance)} of {CosmosAmounts.Of(entry.InitialBalance)} that left at height {entry.CreationHeight}, until {entry.CompletionTime}"));
        }
    }

    private static void WriteRedelegations(Screen screen, ChainState chain, CosmosAddress delegator)
    {
        foreach ((CosmosAddress source, var ofSource) in chain.Redelegations)
        {
            foreach ((DelegationPair to, ImmutableArray<RedelegationEntry> entries) in ofSource.Where(moved => moved.Key.Delegator == delegator))
            {
                screen.Blank();
                screen.Heading($"Redelegated from {source}");
                screen.Indented(2, $"to {to.Validator}");
                foreach (RedelegationEntry entry in entries)
                {
                    screen.Indented(2, string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CosmosAmounts.Of(entry.InitialBalance)} that left at height {entry.CreationHeight} and answer for it until {entry.CompletionTime}"));
                }
            }
        }
    }
}
