using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>Delegates tokens that are on their way out back to the validator. Returns <see cref="TokensDelegated"/>.</summary>
/// <remarks>
/// The entry's initial balance falls by as much; where the whole balance goes back, the rest of it vanishes from later slashes. Refused by
/// <see cref="ChainRule.UnknownRequest"/> before v0.46.0, <see cref="ChainRule.InvalidRequest"/> (no positive amount or height, more than the
/// entry has, or already due), <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.InvalidExchangeRate"/>,
/// <see cref="ChainRule.ValidatorJailed"/>, <see cref="ChainRule.Unregistered"/> (no unbonding of the pair) and <see cref="ChainRule.NotFound"/>.
/// Source: cosmos-sdk <c>x/staking/keeper/msg_server.go</c>, <c>CancelUnbondingDelegation</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Amount">How many tokens.</param>
/// <param name="CreationHeight">The height of the entry; the first of that height is taken.</param>
public sealed record CancelUnbonding(CosmosAddress Delegator, CosmosAddress Validator, CosmosInteger Amount, long CreationHeight) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (CheckRequest(draft) is { } refused)
        {
            return refused;
        }

        ImmutableArray<UnbondingDelegationEntry> entries = draft.Unbondings(Delegator, Validator);
        if (entries.IsEmpty)
        {
            return BrokenRule.Because($"there is no unbonding of {Delegator} from {Validator}");
        }

        if (draft.LiquidLimits.AddStakeOf(Delegator, Validator, Amount) is { } limited)
        {
            return limited;
        }

        if (FindEntry(draft, entries, out int index) is { } unknown)
        {
            return unknown;
        }

        if (draft.Staking.DelegateFromPool(Delegator, Validator, Amount, fromBonded: false, out CosmosDecimal shares) is { } broken)
        {
            return broken;
        }

        draft.LiquidLimits.RaiseBond(Delegator, Validator, shares);
        UnbondingDelegationEntry entry = entries[index];
        draft.SetUnbondings(Delegator, Validator, entry.Balance == Amount
            ? entries.RemoveAt(index)
            : entries.SetItem(index, entry with { Balance = entry.Balance - Amount, InitialBalance = entry.InitialBalance - Amount }));
        outcome = new TokensDelegated(shares);
        return null;
    }

    private BrokenRule? CheckRequest(ChainDraft draft)
    {
        if (!draft.Version.CancelsUnbonding)
        {
            return BrokenRule.Of(ChainRule.UnknownRequest);
        }

        if (!Amount.IsPositive || CreationHeight <= 0)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest);
        }

        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        return validator.Stake.HasInvalidExchangeRate ? BrokenRule.Of(ChainRule.InvalidExchangeRate)
            : validator.IsJailed ? BrokenRule.Of(ChainRule.ValidatorJailed)
            : null;
    }

    private BrokenRule? FindEntry(ChainDraft draft, ImmutableArray<UnbondingDelegationEntry> entries, out int index)
    {
        index = -1;
        for (int i = 0; i < entries.Length && index < 0; i++)
        {
            index = entries[i].CreationHeight == CreationHeight ? i : index;
        }

        if (index < 0)
        {
            return BrokenRule.Of(ChainRule.NotFound);
        }

        UnbondingDelegationEntry entry = entries[index];
        return entry.Balance < Amount ? BrokenRule.Of(ChainRule.InvalidRequest, Amount, entry.Balance)
            : entry.CompletionTime < draft.Time ? BrokenRule.Of(ChainRule.InvalidRequest, draft.Time.Seconds, entry.CompletionTime.Seconds)
            : null;
    }
}
