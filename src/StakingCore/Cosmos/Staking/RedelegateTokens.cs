using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>Moves tokens of a delegation to another validator at once. Returns <see cref="TokensRedelegated"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.InvalidRequest"/>, <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoDelegation"/>,
/// <see cref="ChainRule.ValidatorWithoutTokens"/>, <see cref="ChainRule.SelfRedelegation"/>, <see cref="ChainRule.NoDestinationValidator"/>,
/// <see cref="ChainRule.TransitiveRedelegation"/>, <see cref="ChainRule.TooManyRedelegationEntries"/>, <see cref="ChainRule.TinyRedelegation"/> and
/// <see cref="ChainRule.InvalidExchangeRate"/>; in the liquid staking fork also by its bond and caps. Source: cosmos-sdk
/// <c>x/staking/keeper/delegation.go</c>, <c>BeginRedelegation</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Source">The validator that the tokens leave.</param>
/// <param name="Destination">The validator that they join.</param>
/// <param name="Amount">How many tokens.</param>
public sealed record RedelegateTokens(CosmosAddress Delegator, CosmosAddress Source, CosmosAddress Destination, CosmosInteger Amount)
    : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if ((draft.IsFork ? CheckOfFork(draft) : null) is { } forked)
        {
            return forked;
        }

        if (!Amount.IsPositive)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest, Amount, CosmosInteger.One);
        }

        if (draft.IsFork && draft.FindDelegation(Delegator, Source) is null)
        {
            return BrokenRule.Of(ChainRule.NotFound);
        }

        if (draft.Staking.SharesToUnbond(Delegator, Source, Amount, out CosmosDecimal shares) is { } unknown)
        {
            return unknown;
        }

        CosmosDecimal? bought = draft.FindValidator(Destination)?.SharesFromTokens(Amount);
        if (draft.LiquidLimits.MoveStakeOf(Delegator, Source, Destination, shares, bought) is { } limited)
        {
            return limited;
        }

        BrokenRule? broken = Move(draft, shares, out outcome);
        return broken ?? draft.LiquidLimits.RaiseBondByTokens(Delegator, Destination, bought);
    }

    // The fork looks at both validators first.
    private BrokenRule? CheckOfFork(ChainDraft draft) =>
        draft.FindValidator(Source) is null || draft.FindValidator(Destination) is null ? BrokenRule.Of(ChainRule.NoValidator) : null;

    private BrokenRule? Move(ChainDraft draft, CosmosDecimal shares, out ChainOutcome? outcome)
    {
        outcome = null;
        var key = new RedelegationKey(Delegator, Source, Destination);
        if (CheckMove(draft, key) is { } refused)
        {
            return refused;
        }

        bool wasBonded = draft.Validator(Source).IsBonded;
        if (draft.Staking.Unbond(Delegator, Source, shares, out CosmosInteger tokens) is { } broken)
        {
            return broken;
        }

        if (tokens.IsZero)
        {
            return new BrokenRule(ChainRule.TinyRedelegation, shares);
        }

        if (draft.Staking.DelegateFromPool(Delegator, Destination, tokens, wasBonded, out CosmosDecimal newShares) is { } closed)
        {
            return closed;
        }

        BrokenRule? gone = Liability(draft, out (long Height, ChainTime Completion)? liability);
        if (liability is { } entry)
        {
            draft.SetRedelegations(
                key, draft.Redelegations(key).Add(new RedelegationEntry(entry.Height, entry.Completion, tokens, newShares)));
            ImmutableList<RedelegationKey> due = draft.RedelegationQueue.GetValueOrDefault(entry.Completion, []);
            draft.RedelegationQueue = draft.RedelegationQueue.SetItem(entry.Completion, due.Add(key));
        }

        outcome = new TokensRedelegated(tokens, newShares, liability?.Completion);
        return gone;
    }

    private BrokenRule? CheckMove(ChainDraft draft, RedelegationKey key)
    {
        if (Source == Destination)
        {
            return BrokenRule.Of(ChainRule.SelfRedelegation);
        }

        if (draft.FindValidator(Destination) is null)
        {
            return BrokenRule.Of(ChainRule.NoDestinationValidator);
        }

        if (draft.HasIncomingRedelegation(Delegator, Source))
        {
            return BrokenRule.Of(ChainRule.TransitiveRedelegation);
        }

        int entries = draft.Redelegations(key).Length;
        return entries >= draft.Parameters.MaxEntries
            ? BrokenRule.Of(ChainRule.TooManyRedelegationEntries, entries + 1, draft.Parameters.MaxEntries)
            : null;
    }

    // How long the tokens answer for the source; null where they never do.
    private BrokenRule? Liability(ChainDraft draft, out (long Height, ChainTime Completion)? liability)
    {
        (long, ChainTime) full = (draft.Height, draft.Time + draft.Parameters.UnbondingTime);
        liability = null;
        switch (draft.FindValidator(Source), draft.Version.EmptiedSource)
        {
            case (null, EmptiedSourceRule.Refused):
                return BrokenRule.Of(ChainRule.NoValidator);
            case (null, EmptiedSourceRule.CompletesAtOnce):
            case ({ Status: ValidatorStatus.Unbonded }, _):
                return null;
            case ({ Status: ValidatorStatus.Unbonding } source, _):
                liability = (source.UnbondingHeight, source.UnbondingTime);
                return null;
            default:
                liability = full;
                return null;
        }
    }
}
