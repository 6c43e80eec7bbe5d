namespace StakingCore.Cosmos;

/// <summary>Turns share tokens back into a delegation of whoever holds them. Returns <see cref="SharesRedeemed"/>.</summary>
/// <remarks>
/// The last token takes all shares of the record and removes it; its owner gets what rewards its account holds. Refused by
/// <see cref="ChainRule.InvalidRequest"/>, <see cref="ChainRule.NotEnoughShareTokens"/>, <see cref="ChainRule.Unregistered"/> (no such
/// denomination), <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoDelegation"/>, <see cref="ChainRule.TinyRedemption"/>, the two underflows,
/// <see cref="ChainRule.NotEnoughShares"/>. Source: cosmos-sdk v0.50.11-lsm
/// <c>x/staking/keeper/msg_server.go</c>; gaia <c>x/liquid/keeper/msg_server.go</c>.
/// </remarks>
/// <param name="Holder">The account that holds the tokens.</param>
/// <param name="Tokens">The share tokens.</param>
public sealed record RedeemShares(CosmosAddress Holder, Coin Tokens) : LiquidCommand
{
    internal override BrokenRule? ApplyLiquid(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (Check(draft, out ShareRecord? record, out CosmosDecimal shares) is { } refused)
        {
            return refused;
        }

        if (Book(draft, record!, shares) is { } limited)
        {
            return limited;
        }

        bool wasBonded = draft.Validator(record!.Validator).IsBonded;
        if (draft.Staking.Unbond(record.Account, record.Validator, shares, out CosmosInteger tokens) is { } broken)
        {
            return broken;
        }

        if ((wasBonded ? draft.Bank.MoveToNotBonded(tokens) : null) is { } lacking)
        {
            return lacking;
        }

        if (draft.FindDelegation(record.Account, record.Validator) is null && RemoveRecord(draft, record) is { } unpaid)
        {
            return unpaid;
        }

        var burned = Coins.Of(Tokens);
        if (draft.Bank.Take(Holder, burned) is { } missing)
        {
            return missing;
        }

        draft.Supply = draft.Supply.Subtract(burned);
        outcome = new SharesRedeemed(tokens);
        return Delegate(draft, record, tokens);
    }

    private BrokenRule? Check(ChainDraft draft, out ShareRecord? record, out CosmosDecimal shares)
    {
        record = null;
        shares = default;
        if (!Tokens.Amount.IsPositive)
        {
            return BrokenRule.Of(ChainRule.InvalidRequest);
        }

        CosmosInteger held = draft.BalanceOf(Holder).AmountOf(Tokens.Denom);
        if (held < Tokens.Amount)
        {
            return BrokenRule.Of(ChainRule.NotEnoughShareTokens, Tokens.Amount, held);
        }

        record = draft.Liquid.Records.Values.FirstOrDefault(candidate => candidate.Denom == Tokens.Denom);
        if (record is null)
        {
            return BrokenRule.Because($"there is no share record of {Tokens.Denom}");
        }

        if (draft.FindValidator(record.Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (draft.FindDelegation(record.Account, record.Validator) is not { } delegation)
        {
            return BrokenRule.Of(ChainRule.NoDelegation);
        }

        shares = Tokens.Amount == delegation.Shares.TruncateInt() ? delegation.Shares : CosmosDecimal.FromInteger(Tokens.Amount);
        return validator.Stake.TokensFromShares(shares).TruncateInt().IsZero ? new BrokenRule(ChainRule.TinyRedemption, shares) : null;
    }

    private BrokenRule? Book(ChainDraft draft, ShareRecord record, CosmosDecimal shares)
    {
        // A holder who has bonded its own delegation bonds these shares with it.
        if (draft.IsFork)
        {
            draft.LiquidLimits.RaiseBond(Holder, record.Validator, shares);
        }

        // A liquid staker's shares stay liquid, where the fork counts them.
        CosmosInteger worth = draft.Validator(record.Validator).Stake.TokensFromShares(shares).TruncateInt();
        return draft.IsFork && Holder.IsLiquidStaker
            ? null
            : draft.LiquidLimits.LowerTotal(worth) ?? draft.LiquidLimits.LowerShares(record.Validator, shares);
    }

    private static BrokenRule? RemoveRecord(ChainDraft draft, ShareRecord record)
    {
        Coins held = draft.BalanceOf(record.Account);
        draft.Liquid = draft.Liquid with { Records = draft.Liquid.Records.Remove(record.Id) };
        if (draft.BlockedAddresses.Contains(record.Owner))
        {
            return BrokenRule.Of(ChainRule.BlockedAddress);
        }

        draft.SetBalance(record.Account, Coins.Empty);
        draft.Bank.Give(record.Owner, held);
        return null;
    }

    private BrokenRule? Delegate(ChainDraft draft, ShareRecord record, CosmosInteger tokens)
    {
        if (tokens.IsZero)
        {
            return BrokenRule.Of(ChainRule.InvalidCoins);
        }

        if (draft.Bank.PayFromNotBonded(Holder, tokens) is { } lacking)
        {
            return lacking;
        }

        return draft.FindValidator(record.Validator) is null
            ? BrokenRule.Of(ChainRule.NoValidator)
            : draft.Staking.DelegateFromAccount(Holder, record.Validator, tokens, out _);
    }
}
