using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>
/// The periods, references and withdrawals of F1 fee distribution. Source: cosmos-sdk <c>x/distribution/keeper</c>,
/// <c>validator.go</c>, <c>delegation.go</c>, <c>hooks.go</c>.
/// </summary>
internal sealed class RewardAccounting(ChainDraft draft)
{
    /// <summary>Pays a delegation before it changes; its record has to be started anew afterwards.</summary>
    internal BrokenRule? WithdrawBeforeChange(CosmosAddress delegator, CosmosAddress operatorAddress) =>
        Withdraw(delegator, operatorAddress, out _);

    /// <summary>Pays a delegation what it has earned and drops its record.</summary>
    internal BrokenRule? Withdraw(CosmosAddress delegator, CosmosAddress operatorAddress, out RewardsWithdrawn? paid)
    {
        paid = null;
        if (draft.FindValidator(operatorAddress) is null)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (draft.FindDelegation(delegator, operatorAddress) is not { } delegation)
        {
            return BrokenRule.Of(ChainRule.NoDelegation);
        }

        if (delegation.Start is not { } start)
        {
            return BrokenRule.Of(ChainRule.NoDelegationRecord);
        }

        ulong ended = EndPeriod(operatorAddress);
        ValidatorState validator = draft.Validator(operatorAddress);
        DelegationRewards earned = RewardCalculation.Run(
            validator, delegation, (ulong)draft.Height, ended, RatioAt(validator.Rewards, ended));
        earned.RequireWithinMargin();

        // The outstanding rewards can fall short of what is earned by the last digits.
        DecCoins rewards = earned.Rewards.Intersect(validator.Rewards.Outstanding);
        (Coins whole, DecCoins remainder) = rewards.Truncate();
        Coins toPool = Coins.Empty;
        CosmosAddress? receiver = null;
        if (!whole.IsEmpty && PayRewards(delegator, whole, out receiver, out toPool) is { } broken)
        {
            return broken;
        }

        draft.Set(validator with { Rewards = validator.Rewards with { Outstanding = validator.Rewards.Outstanding.SubtractOrPanic(rewards) } });
        draft.CommunityPool = draft.CommunityPool.Add(remainder).Add(DecCoins.From(toPool));
        DropReference(operatorAddress, start.PreviousPeriod);
        draft.SetDelegation(delegator, operatorAddress, delegation with { Start = null });
        paid = new RewardsWithdrawn(receiver, whole, remainder.Add(DecCoins.From(toPool)), earned);
        return null;
    }

    /// <summary>Ends the running period.</summary>
    /// <returns>The period that ended.</returns>
    internal ulong EndPeriod(CosmosAddress operatorAddress)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        ValidatorRewards rewards = validator.Rewards;
        DecCoins ratio = DecCoins.Empty;
        if (validator.Tokens.IsZero)
        {
            draft.CommunityPool = draft.CommunityPool.Add(rewards.CurrentRewards);
            rewards = rewards with { Outstanding = rewards.Outstanding.SubtractOrPanic(rewards.CurrentRewards) };
        }
        else
        {
            ratio = rewards.CurrentRewards.QuoTruncate(CosmosDecimal.FromInteger(validator.Tokens));
        }

        ulong ended = rewards.CurrentPeriod;
        DecCoins before = RatioAt(rewards, ended - 1);
        draft.Set(validator with { Rewards = rewards });
        DropReference(operatorAddress, ended - 1);
        ValidatorRewards dropped = draft.Validator(operatorAddress).Rewards;
        draft.Set(validator with
        {
            Rewards = dropped with
            {
                Historical = dropped.Historical.SetItem(ended, new HistoricalReward(1, Sum(before, ratio))),
                CurrentPeriod = ended + 1,
                CurrentRewards = DecCoins.Empty,
            },
        });
        return ended;
    }

    /// <summary>Starts a delegation's record at the period that ended last.</summary>
    internal void StartDelegation(CosmosAddress delegator, CosmosAddress operatorAddress)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        ulong previous = validator.Rewards.CurrentPeriod - 1;
        AddReference(operatorAddress, previous);
        DelegationState delegation = draft.Delegation(delegator, operatorAddress);
        draft.SetDelegation(delegator, operatorAddress, delegation with
        {
            Start = new DelegationStart(previous, validator.Stake.TokensFromSharesTruncated(delegation.Shares), (ulong)draft.Height),
        });
    }

    /// <summary>Ends a period at a slash and keeps the slash.</summary>
    internal void RecordSlash(CosmosAddress operatorAddress, CosmosDecimal fraction)
    {
        if (fraction > CosmosDecimal.One || fraction.IsNegative)
        {
            throw new ChainPanicException($"A slash takes {fraction} of a validator.");
        }

        ulong ended = EndPeriod(operatorAddress);
        AddReference(operatorAddress, ended);
        ValidatorState validator = draft.Validator(operatorAddress);
        draft.Set(validator with
        {
            Rewards = validator.Rewards with
            {
                SlashEvents = validator.Rewards.SlashEvents.Add(new ValidatorSlashEvent((ulong)draft.Height, ended, fraction)),
            },
        });
    }

    /// <summary>Gives a validator rewards: its commission, and the rest to its delegators.</summary>
    internal void Allocate(CosmosAddress operatorAddress, DecCoins coins)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        ValidatorRewards rewards = validator.Rewards;
        DecCoins commission = coins.Mul(validator.Commission.Rate);
        DecCoins shared = coins.SubtractOrPanic(commission);
        draft.Set(validator with
        {
            Rewards = rewards with
            {
                Commission = rewards.Commission.Add(commission),
                CurrentRewards = rewards.CurrentRewards.Add(shared),
                Outstanding = rewards.Outstanding.Add(coins),
            },
        });
    }

    /// <summary>Pays out the whole coins of the commission; the fractions stay.</summary>
    internal BrokenRule? WithdrawCommission(CosmosAddress operatorAddress, out CommissionWithdrawn? paid)
    {
        paid = null;
        if (draft.FindValidator(operatorAddress) is not { } validator || validator.Rewards.Commission.IsEmpty)
        {
            return BrokenRule.Of(ChainRule.NoCommission);
        }

        (Coins whole, DecCoins remainder) = validator.Rewards.Commission.Truncate();
        draft.Set(validator with
        {
            Rewards = validator.Rewards with
            {
                Commission = remainder,
                Outstanding = validator.Rewards.Outstanding.SubtractOrPanic(DecCoins.From(whole)),
            },
        });
        Coins toPool = Coins.Empty;
        CosmosAddress? receiver = null;
        if (!whole.IsEmpty && PayRewards(operatorAddress, whole, out receiver, out toPool) is { } broken)
        {
            return broken;
        }

        draft.CommunityPool = draft.CommunityPool.Add(DecCoins.From(toPool));
        paid = new CommissionWithdrawn(receiver, whole, remainder);
        return null;
    }

    /// <summary>Pays the commission of a validator that is removed; all that is left is the community's.</summary>
    internal BrokenRule? CloseValidator(CosmosAddress operatorAddress)
    {
        ValidatorRewards rewards = draft.Validator(operatorAddress).Rewards;
        DecCoins left = rewards.Outstanding;
        if (!rewards.Commission.IsEmpty)
        {
            left = left.SubtractOrPanic(rewards.Commission);
            (Coins whole, DecCoins remainder) = rewards.Commission.Truncate();
            Coins toPool = Coins.Empty;
            if (!whole.IsEmpty && PayRewards(operatorAddress, whole, out _, out toPool) is { } broken)
            {
                return broken;
            }

            draft.CommunityPool = draft.CommunityPool.Add(remainder).Add(DecCoins.From(toPool));
        }

        draft.CommunityPool = draft.CommunityPool.Add(left);
        return null;
    }

    internal static DecCoins RatioAt(ValidatorRewards rewards, ulong period) =>
        rewards.Historical.GetValueOrDefault(period)?.CumulativeRatio ?? DecCoins.Empty;

    private DecCoins Sum(DecCoins before, DecCoins ratio)
    {
        DecCoins sum = before.Add(ratio);
        foreach (DecCoin coin in sum)
        {
            coin.Amount.RequireRange(draft.Version.Math);
        }

        return sum;
    }

    // From v0.53.8 on what the withdraw address may not receive goes to the account itself, and else to the community pool.
    private BrokenRule? PayRewards(CosmosAddress account, Coins coins, out CosmosAddress? receiver, out Coins toPool)
    {
        toPool = Coins.Empty;
        CosmosAddress wanted = draft.WithdrawAddresses.GetValueOrDefault(account, account);
        receiver = draft.Version.FallsBackFromBlockedAddress && draft.BlockedAddresses.Contains(wanted) ? account : wanted;
        if (draft.Version.FallsBackFromBlockedAddress && draft.BlockedAddresses.Contains(receiver))
        {
            receiver = null;
            toPool = coins;
            return null;
        }

        return draft.Bank.PayFromDistribution(receiver, coins);
    }

    private void AddReference(CosmosAddress operatorAddress, ulong period)
    {
        const uint Most = 2;
        ValidatorState validator = draft.Validator(operatorAddress);
        HistoricalReward historical = validator.Rewards.Historical.GetValueOrDefault(period) ?? new HistoricalReward(0, DecCoins.Empty);
        if (historical.ReferenceCount > Most)
        {
            throw new ChainPanicException($"Period {period} of {operatorAddress} has {historical.ReferenceCount} references already.");
        }

        SetHistorical(validator, period, historical with { ReferenceCount = historical.ReferenceCount + 1 });
    }

    private void DropReference(CosmosAddress operatorAddress, ulong period)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        if (validator.Rewards.Historical.GetValueOrDefault(period) is not { ReferenceCount: > 0 } historical)
        {
            throw new ChainPanicException($"Period {period} of {operatorAddress} has no reference to drop.");
        }

        SetHistorical(validator, period, historical with { ReferenceCount = historical.ReferenceCount - 1 });
    }

    private void SetHistorical(ValidatorState validator, ulong period, HistoricalReward historical)
    {
        ImmutableSortedDictionary<ulong, HistoricalReward> all = validator.Rewards.Historical;
        draft.Set(validator with
        {
            Rewards = validator.Rewards with
            {
                Historical = historical.ReferenceCount == 0 ? all.Remove(period) : all.SetItem(period, historical),
            },
        });
    }
}
