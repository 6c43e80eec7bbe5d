using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>Takes tokens out of a delegation; they are paid out after the unbonding time. Returns <see cref="TokensUndelegated"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.InvalidRequest"/> (no positive amount, or more than the delegation has), <see cref="ChainRule.NoValidator"/>,
/// <see cref="ChainRule.NoDelegation"/>, <see cref="ChainRule.ValidatorWithoutTokens"/> and <see cref="ChainRule.TooManyUnbondingEntries"/>; in the
/// liquid staking fork also by the validator bond. Source: cosmos-sdk <c>x/staking/keeper/delegation.go</c>, <c>Undelegate</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Amount">How many tokens.</param>
public sealed record UndelegateTokens(CosmosAddress Delegator, CosmosAddress Validator, CosmosInteger Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (!Amount.IsPositive)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest, Amount, CosmosInteger.One);
        }

        if (draft.Staking.SharesToUnbond(Delegator, Validator, Amount, out CosmosDecimal shares) is { } unknown)
        {
            return unknown;
        }

        if (draft.LiquidLimits.RemoveStakeOf(Delegator, Validator, Amount, shares) is { } limited)
        {
            return limited;
        }

        int entries = draft.Unbondings(Delegator, Validator).Length;
        if (entries >= draft.Parameters.MaxEntries)
        {
            return BrokenRule.Of(ChainRule.TooManyUnbondingEntries, entries + 1, draft.Parameters.MaxEntries);
        }

        bool wasBonded = draft.Validator(Validator).IsBonded;
        if (draft.Staking.Unbond(Delegator, Validator, shares, out CosmosInteger tokens) is { } broken)
        {
            return broken;
        }

        if (wasBonded && draft.Bank.MoveToNotBonded(tokens) is { } lacking)
        {
            return lacking;
        }

        ChainTime completion = draft.Time + draft.Parameters.UnbondingTime;
        Enter(draft, new UnbondingDelegationEntry(draft.Height, completion, tokens, tokens));
        outcome = new TokensUndelegated(tokens, completion);
        return null;
    }

    private void Enter(ChainDraft draft, UnbondingDelegationEntry entry)
    {
        ImmutableArray<UnbondingDelegationEntry> entries = draft.Unbondings(Delegator, Validator);
        for (int i = 0; i < entries.Length && draft.Version.MergesUnbondingEntries; i++)
        {
            UnbondingDelegationEntry old = entries[i];
            if (old.CreationHeight == entry.CreationHeight && old.CompletionTime == entry.CompletionTime)
            {
                draft.SetUnbondings(Delegator, Validator, entries.SetItem(i, old with
                {
                    InitialBalance = old.InitialBalance + entry.InitialBalance,
                    Balance = old.Balance + entry.Balance,
                }));
                return;
            }
        }

        draft.SetUnbondings(Delegator, Validator, entries.Add(entry));
        ImmutableList<DelegationPair> due = draft.UnbondingQueue.GetValueOrDefault(entry.CompletionTime, []);
        draft.UnbondingQueue = draft.UnbondingQueue.SetItem(entry.CompletionTime, due.Add(new DelegationPair(Delegator, Validator)));
    }
}
