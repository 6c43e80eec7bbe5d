using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <summary>One slash, step by step. Source: cosmos-sdk <c>x/staking/keeper/slash.go</c>.</summary>
internal sealed class SlashExecution(ChainDraft draft, CosmosAddress operatorAddress, long infractionHeight, CosmosDecimal fraction)
{
    private readonly ImmutableArray<UnbondingSlash>.Builder _unbondings = ImmutableArray.CreateBuilder<UnbondingSlash>();
    private readonly ImmutableArray<RedelegationSlash>.Builder _redelegations = ImmutableArray.CreateBuilder<RedelegationSlash>();

    internal BrokenRule? Run(CosmosInteger power, out SlashReport? report)
    {
        report = null;
        if (fraction.IsNegative)
        {
            return BrokenRule.Because("a slash fraction is not negative") with { Found = fraction };
        }

        CosmosInteger amount = CosmosDecimal.FromInteger(power * draft.Parameters.PowerReduction).Mul(fraction).TruncateInt();
        report = new SlashReport { Validator = operatorAddress, InfractionHeight = infractionHeight, Amount = amount };
        if (draft.FindValidator(operatorAddress) is not { } validator)
        {
            return null;
        }

        if (validator.Status == ValidatorStatus.Unbonded)
        {
            return BrokenRule.Because($"{operatorAddress} is unbonded and is not slashed");
        }

        if (infractionHeight > draft.Height)
        {
            return BrokenRule.Because("the infraction lies in the future") with
            {
                Found = CosmosDecimal.FromInteger(infractionHeight),
                Limit = CosmosDecimal.FromInteger(draft.Height),
            };
        }

        CosmosInteger wanted = default;
        if ((SlashUnbondings(ref wanted) ?? SlashRedelegations(ref wanted)) is { } broken)
        {
            return broken;
        }

        report = report with
        {
            Unbondings = _unbondings.ToImmutable(),
            Redelegations = _redelegations.ToImmutable(),
            RemainingForValidator = amount - wanted,
        };
        return BurnFromValidator(amount - wanted, ref report);
    }

    private SlashEscape EscapeOf(long creationHeight, bool isMature) =>
        infractionHeight == draft.Height ? SlashEscape.NotLookedAt
        : creationHeight < infractionHeight ? SlashEscape.BeforeInfraction
        : isMature ? SlashEscape.Matured
        : SlashEscape.None;

    // Every entry is asked for its part of the initial balance; what it cannot pay is not asked of others.
    private BrokenRule? SlashUnbondings(ref CosmosInteger wantedOfAll)
    {
        foreach ((CosmosAddress delegator, ImmutableArray<UnbondingDelegationEntry> entries) in draft.UnbondingsFrom(operatorAddress))
        {
            ImmutableArray<UnbondingDelegationEntry>.Builder left = entries.ToBuilder();
            CosmosInteger burned = default;
            for (int i = 0; i < entries.Length; i++)
            {
                UnbondingDelegationEntry entry = entries[i];
                CosmosInteger wanted = fraction.MulInt(entry.InitialBalance).TruncateInt();
                SlashEscape escape = EscapeOf(entry.CreationHeight, entry.IsMature(draft.Time));
                CosmosInteger taken = escape == SlashEscape.None ? CosmosInteger.Min(wanted, entry.Balance) : CosmosInteger.Zero;
                escape = escape == SlashEscape.None && taken < wanted ? SlashEscape.Shortfall : escape;
                _unbondings.Add(new UnbondingSlash(delegator, entry, wanted, taken, escape));
                wantedOfAll += escape is SlashEscape.None or SlashEscape.Shortfall ? wanted : CosmosInteger.Zero;
                burned += taken;
                left[i] = entry with { Balance = entry.Balance - taken };
            }

            if (burned.IsZero)
            {
                continue;
            }

            draft.SetUnbondings(delegator, operatorAddress, left.ToImmutable());
            if (draft.Bank.BurnFromPool(isBonded: false, burned) is { } lacking)
            {
                return lacking;
            }
        }

        return null;
    }

    private BrokenRule? SlashRedelegations(ref CosmosInteger wantedOfAll)
    {
        foreach ((DelegationPair to, ImmutableArray<RedelegationEntry> entries) in draft.RedelegationsFrom(operatorAddress))
        {
            CosmosInteger fromBonded = default;
            CosmosInteger fromNotBonded = default;
            foreach (RedelegationEntry entry in entries)
            {
                CosmosInteger wanted = fraction.MulInt(entry.InitialBalance).TruncateInt();
                SlashEscape escape = EscapeOf(entry.CreationHeight, entry.IsMature(draft.Time));
                if (escape != SlashEscape.None)
                {
                    _redelegations.Add(new RedelegationSlash(to.Delegator, to.Validator, entry, wanted, default, default, default, escape));
                    continue;
                }

                wantedOfAll += wanted;
                CosmosInteger paid = draft.Version.SlashesDestinationUnbondings ? TakeUnbondingsAt(to, wanted) : CosmosInteger.Zero;
                fromNotBonded += paid;
                if (TakeDelegationAt(to, entry, wanted - paid, out CosmosDecimal shares, out CosmosInteger tokens, out bool isBonded) is { } broken)
                {
                    return broken;
                }

                fromBonded += isBonded ? tokens : CosmosInteger.Zero;
                fromNotBonded += isBonded ? CosmosInteger.Zero : tokens;
                escape = paid + tokens >= wanted ? SlashEscape.None
                    : draft.FindDelegation(to.Delegator, to.Validator) is null ? SlashEscape.DelegationGone
                    : SlashEscape.Shortfall;
                _redelegations.Add(new RedelegationSlash(to.Delegator, to.Validator, entry, wanted, paid, shares, tokens, escape));
            }

            BrokenRule? lacking = draft.Bank.BurnFromPool(isBonded: true, fromBonded) ?? draft.Bank.BurnFromPool(isBonded: false, fromNotBonded);
            if (lacking is not null)
            {
                return lacking;
            }
        }

        return null;
    }

    // Whatever the delegator has on its way out of the destination since the infraction, of this stake or another.
    private CosmosInteger TakeUnbondingsAt(DelegationPair to, CosmosInteger wanted)
    {
        ImmutableArray<UnbondingDelegationEntry> entries = draft.Unbondings(to.Delegator, to.Validator);
        CosmosInteger taken = default;
        for (int i = 0; i < entries.Length; i++)
        {
            UnbondingDelegationEntry entry = entries[i];
            if (EscapeOf(entry.CreationHeight, entry.IsMature(draft.Time)) == SlashEscape.None)
            {
                var part = CosmosInteger.Min(wanted - taken, entry.Balance);
                entries = entries.SetItem(i, entry with { Balance = entry.Balance - part });
                taken += part;
            }
        }

        draft.SetUnbondings(to.Delegator, to.Validator, entries);
        return taken;
    }

    private BrokenRule? TakeDelegationAt(
        DelegationPair to, RedelegationEntry entry, CosmosInteger wanted, out CosmosDecimal shares, out CosmosInteger tokens, out bool isBonded)
    {
        shares = fraction.Mul(entry.DestinationShares);
        tokens = default;
        isBonded = false;
        bool isPaid = draft.Version.SlashesDestinationUnbondings && wanted.IsZero;
        if (shares.IsZero || isPaid || draft.FindDelegation(to.Delegator, to.Validator) is not { } delegation)
        {
            shares = default;
            return null;
        }

        shares = CosmosDecimal.Min(shares, delegation.Shares);
        draft.LiquidLimits.LowerBondOfSlash(to, shares);
        if (draft.Staking.Unbond(to.Delegator, to.Validator, shares, out tokens) is { } broken)
        {
            return broken;
        }

        if (draft.FindValidator(to.Validator) is not { } destination)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        isBonded = destination.IsBonded;
        return draft.LiquidLimits.LowerStakeOfSlash(to, shares, tokens);
    }

    private BrokenRule? BurnFromValidator(CosmosInteger remaining, ref SlashReport report)
    {
        ValidatorState validator = draft.Validator(operatorAddress);
        var burn = CosmosInteger.Max(CosmosInteger.Min(remaining, validator.Tokens), CosmosInteger.Zero);
        if (burn.IsZero && draft.Version.DropsEmptySlashEvents)
        {
            return null;
        }

        if (validator.Tokens.IsPositive)
        {
            CosmosDecimal effective = CosmosDecimal.FromInteger(burn)
                .QuoRoundUp(CosmosDecimal.FromInteger(validator.Tokens), draft.Version.Math);
            effective = CosmosDecimal.Min(effective, CosmosDecimal.One);
            draft.Rewards.RecordSlash(operatorAddress, effective);
            draft.LiquidLimits.LowerTotalOfHub(operatorAddress, effective);
            report = report with { EffectiveFraction = effective };
        }

        validator = draft.Validator(operatorAddress);
        ValidatorState slashed = validator with { Stake = validator.Stake.RemoveTokens(burn) };
        draft.Set(slashed);
        draft.LiquidLimits.LowerTotalOfFork(validator, slashed);
        report = report with { BurnedFromValidator = burn };
        return draft.Bank.BurnFromPool(validator.IsBonded, burn);
    }
}
