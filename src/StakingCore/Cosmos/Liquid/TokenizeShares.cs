namespace StakingCore.Cosmos;

/// <summary>Turns a part of a delegation into share tokens that can be sent. Returns <see cref="SharesTokenized"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.InvalidRequest"/>, <see cref="ChainRule.TokenizingDisabled"/>,
/// <see cref="ChainRule.NoDelegation"/>, <see cref="ChainRule.BondedDelegation"/>, <see cref="ChainRule.ZeroShares"/>,
/// <see cref="ChainRule.RedelegationInProgress"/>, the bond and the caps; aborted where nothing at all is bonded. Source: cosmos-sdk
/// v0.50.11-lsm <c>x/staking/keeper/msg_server.go</c>; gaia <c>x/liquid/keeper/msg_server.go</c>.
/// </remarks>
/// <param name="Delegator">The account; it gets the share tokens.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Amount">How many tokens' worth.</param>
/// <param name="Owner">Who gets the rewards.</param>
public sealed record TokenizeShares(CosmosAddress Delegator, CosmosAddress Validator, CosmosInteger Amount, CosmosAddress Owner) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if ((Check(draft, out CosmosDecimal shares) ?? CheckLimits(draft, shares)) is { } refused)
        {
            return refused;
        }

        ValidatorState before = draft.Validator(Validator);
        if (draft.Staking.Unbond(Delegator, Validator, shares, out CosmosInteger tokens) is { } broken)
        {
            return broken;
        }

        // The share tokens number shares at the rate from before the unbonding.
        if (before.SharesFromTokens(tokens) is not { } worth)
        {
            return BrokenRule.Of(ChainRule.ValidatorWithoutTokens);
        }

        ulong id = draft.Liquid.LastRecordId + 1;
        var record = new ShareRecord(id, Owner, Validator, RecordAccount.Of(id), DenomOf(id));
        var minted = new Coin(record.Denom, worth.TruncateInt());
        if (tokens.IsZero || minted.Amount.IsZero)
        {
            return BrokenRule.Of(ChainRule.InvalidCoins);
        }

        draft.Liquid = draft.Liquid with { LastRecordId = id, Records = draft.Liquid.Records.Add(id, record) };
        draft.Supply = draft.Supply.Add(Coins.Of(minted));
        draft.Bank.Give(Delegator, Coins.Of(minted));
        if (Delegate(draft, record, tokens, before.IsBonded) is { } lacking)
        {
            return lacking;
        }

        outcome = new SharesTokenized(id, minted);
        return null;
    }

    private static BrokenRule? Delegate(ChainDraft draft, ShareRecord record, CosmosInteger tokens, bool wasBonded)
    {
        if (((wasBonded ? draft.Bank.MoveToNotBonded(tokens) : null) ?? draft.Bank.PayFromNotBonded(record.Account, tokens)) is { } lacking)
        {
            return lacking;
        }

        // Only the validator's removal can end it in between: its last shares left while it was unbonded.
        return draft.FindValidator(record.Validator) is null
            ? BrokenRule.Of(ChainRule.NoValidator)
            : draft.Staking.DelegateFromAccount(record.Account, record.Validator, tokens, out _);
    }

#pragma warning disable CA1308 // The chain writes denominations in lower case.
    private string DenomOf(ulong id) => FormattableString.Invariant($"{Validator.ToString().ToLowerInvariant()}/{id}");
#pragma warning restore CA1308

    private BrokenRule? Check(ChainDraft draft, out CosmosDecimal shares)
    {
        shares = default;
        if (draft.FindValidator(Validator) is null)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (!Amount.IsPositive)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest);
        }

        if (draft.Liquid.Locks.ContainsKey(Delegator))
        {
            return BrokenRule.Of(ChainRule.TokenizingDisabled);
        }

        if (draft.FindDelegation(Delegator, Validator) is { IsValidatorBond: true })
        {
            return BrokenRule.Of(ChainRule.BondedDelegation);
        }

        if (draft.Staking.SharesToUnbond(Delegator, Validator, Amount, out shares) is { } unknown)
        {
            return unknown;
        }

        return shares.IsZero ? BrokenRule.Of(ChainRule.ZeroShares)
            : draft.HasIncomingRedelegation(Delegator, Validator) ? BrokenRule.Of(ChainRule.RedelegationInProgress)
            : null;
    }

    // What a liquid staker tokenizes is liquid already, where the fork counts it.
    private BrokenRule? CheckLimits(ChainDraft draft, CosmosDecimal shares) => draft.IsFork && Delegator.IsLiquidStaker
        ? null
        : draft.LiquidLimits.RaiseTotal(Amount, isBondedAlready: true)
            ?? draft.LiquidLimits.RaiseShares(Validator, shares, isBondedAlready: true);
}
