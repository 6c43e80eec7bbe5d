namespace StakingCore.Cosmos;

/// <summary>
/// What liquid staking books and bounds when stake moves. Source: cosmos-sdk v0.50.11-lsm <c>x/staking/keeper/liquid_stake.go</c>; gaia
/// <c>x/liquid/keeper/liquid_stake.go</c> and <c>hooks.go</c>.
/// </summary>
internal sealed class LiquidStakeLimits(ChainDraft draft)
{
    /// <summary>A liquid staker's new stake, in the fork.</summary>
    internal BrokenRule? AddStakeOf(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens)
    {
        if (!IsLiquidInFork(delegator))
        {
            return null;
        }

        return draft.Validator(operatorAddress).SharesFromTokens(tokens) is { } shares
            ? RaiseTotal(tokens, isBondedAlready: false) ?? RaiseShares(operatorAddress, shares, isBondedAlready: false)
            : BrokenRule.Of(ChainRule.ValidatorWithoutTokens);
    }

    /// <summary>Stake that leaves, in the fork: bond that must stay large enough, or a liquid staker's.</summary>
    internal BrokenRule? RemoveStakeOf(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosInteger tokens, CosmosDecimal shares)
    {
        if (LowerBondOf(delegator, operatorAddress, shares) is { } bound)
        {
            return bound;
        }

        return IsLiquidInFork(delegator) ? LowerTotal(tokens) ?? LowerShares(operatorAddress, shares) : null;
    }

    /// <summary>Stake that moves, in the fork.</summary>
    internal BrokenRule? MoveStakeOf(
        CosmosAddress delegator, CosmosAddress source, CosmosAddress destination, CosmosDecimal shares, CosmosDecimal? bought)
    {
        if (LowerBondOf(delegator, source, shares) is { } bound)
        {
            return bound;
        }

        if (!IsLiquidInFork(delegator))
        {
            return null;
        }

        return bought is { } newShares
            ? RaiseShares(destination, newShares, isBondedAlready: false) ?? LowerShares(source, shares)
            : BrokenRule.Of(ChainRule.ValidatorWithoutTokens);
    }

    internal void RaiseBond(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosDecimal shares)
    {
        if (draft.FindDelegation(delegator, operatorAddress) is { IsValidatorBond: true })
        {
            ValidatorState validator = draft.Validator(operatorAddress);
            draft.Set(validator with { BondShares = validator.BondShares + shares });
        }
    }

    internal BrokenRule? RaiseBondByTokens(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosDecimal? shares)
    {
        if (draft.FindDelegation(delegator, operatorAddress) is not { IsValidatorBond: true })
        {
            return null;
        }

        if (shares is not { } known)
        {
            return BrokenRule.Of(ChainRule.ValidatorWithoutTokens);
        }

        RaiseBond(delegator, operatorAddress, known);
        return null;
    }

    internal BrokenRule? RaiseTotal(CosmosInteger tokens, bool isBondedAlready)
    {
        CosmosInteger liquid = draft.Liquid.Total + tokens;
        CosmosInteger staked = draft.BondedPool.AmountOf(draft.BondDenom) + (isBondedAlready ? CosmosInteger.Zero : tokens);
        CosmosDecimal part = CosmosDecimal.FromInteger(liquid).Quo(CosmosDecimal.FromInteger(staked));
        if (part > draft.Parameters.GlobalLiquidStakingCap)
        {
            return new BrokenRule(ChainRule.GlobalCapExceeded, part, draft.Parameters.GlobalLiquidStakingCap);
        }

        draft.Liquid = draft.Liquid with { Total = liquid };
        return null;
    }

    internal BrokenRule? RaiseShares(CosmosAddress operatorAddress, CosmosDecimal shares, bool isBondedAlready)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        CosmosDecimal liquid = validator.LiquidShares + shares;
        if (draft.IsFork && draft.Parameters.ValidatorBondFactor is { } factor && liquid > validator.BondShares.Mul(factor))
        {
            return new BrokenRule(ChainRule.ValidatorBondExceeded, liquid, validator.BondShares.Mul(factor));
        }

        CosmosDecimal part = liquid.Quo(isBondedAlready ? validator.Shares : validator.Shares + shares);
        if (part > draft.Parameters.ValidatorLiquidStakingCap)
        {
            return new BrokenRule(ChainRule.ValidatorCapExceeded, part, draft.Parameters.ValidatorLiquidStakingCap);
        }

        draft.Set(validator with { LiquidShares = liquid });
        return null;
    }

    internal BrokenRule? LowerTotal(CosmosInteger tokens)
    {
        if (tokens > draft.Liquid.Total)
        {
            return BrokenRule.Of(ChainRule.LiquidTotalUnderflow, tokens, draft.Liquid.Total);
        }

        draft.Liquid = draft.Liquid with { Total = draft.Liquid.Total - tokens };
        return null;
    }

    internal BrokenRule? LowerShares(CosmosAddress operatorAddress, CosmosDecimal shares)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        if (shares > validator.LiquidShares)
        {
            return new BrokenRule(ChainRule.LiquidSharesUnderflow, shares, validator.LiquidShares);
        }

        draft.Set(validator with { LiquidShares = validator.LiquidShares - shares });
        return null;
    }

    /// <summary>Bond that a slash takes at the destination of a redelegation. Where the rest would be too small, the chain only logs it.</summary>
    internal void LowerBondOfSlash(DelegationPair at, CosmosDecimal shares) => LowerBondOf(at.Delegator, at.Validator, shares);

    /// <summary>A liquid staker's stake that a slash takes at the destination of a redelegation, in the fork.</summary>
    internal BrokenRule? LowerStakeOfSlash(DelegationPair at, CosmosDecimal shares, CosmosInteger tokens) =>
        IsLiquidInFork(at.Delegator) ? LowerTotal(tokens) ?? LowerShares(at.Validator, shares) : null;

    /// <summary>The liquid total falls with a slashed validator: in the fork by the difference of the truncated worths.</summary>
    internal void LowerTotalOfFork(ValidatorState before, ValidatorState after)
    {
        if (draft.IsFork)
        {
            LowerTotalOrPanic(
                before.Stake.TokensFromShares(before.LiquidShares).TruncateInt() - after.Stake.TokensFromShares(after.LiquidShares).TruncateInt());
        }
    }

    /// <summary>The liquid total falls with a slashed validator: in the Hub's module by the fraction of the truncated worth.</summary>
    internal void LowerTotalOfHub(CosmosAddress operatorAddress, CosmosDecimal fraction)
    {
        if (draft.LiquidStaking == LiquidStakingModule.Hub)
        {
            ValidatorState validator = draft.Validator(operatorAddress);
            CosmosInteger worth = validator.Stake.TokensFromShares(validator.LiquidShares).TruncateInt();
            LowerTotalOrPanic(fraction.Mul(CosmosDecimal.FromInteger(worth)).TruncateInt());
        }
    }

    /// <summary>Lets the accounts tokenize again whose time has come.</summary>
    internal void ReleaseLocks()
    {
        List<CosmosAddress> due = [.. draft.Liquid.Locks.Where(held => held.Value <= draft.Time).Select(static held => held.Key)];
        if (due.Count > 0)
        {
            draft.Liquid = draft.Liquid with { Locks = draft.Liquid.Locks.RemoveRange(due) };
        }
    }

    private bool IsLiquidInFork(CosmosAddress account) => draft.IsFork && account.IsLiquidStaker;

    private BrokenRule? LowerBondOf(CosmosAddress delegator, CosmosAddress operatorAddress, CosmosDecimal shares)
    {
        if (!draft.IsFork || draft.FindDelegation(delegator, operatorAddress) is not { IsValidatorBond: true })
        {
            return null;
        }

        ValidatorState validator = draft.Validator(operatorAddress);
        CosmosDecimal left = validator.BondShares - shares;
        if (draft.Parameters.ValidatorBondFactor is { } factor && validator.LiquidShares > left.Mul(factor))
        {
            return new BrokenRule(ChainRule.ValidatorBondExceeded, validator.LiquidShares, left.Mul(factor));
        }

        draft.Set(validator with { BondShares = left });
        return null;
    }

    private void LowerTotalOrPanic(CosmosInteger tokens)
    {
        if (LowerTotal(tokens) is not null)
        {
            throw new ChainPanicException($"A slash lowers the liquid total by {tokens}, which is {draft.Liquid.Total}.");
        }
    }
}
