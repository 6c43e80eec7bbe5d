namespace StakingCore.Cosmos;

/// <summary>Lets a validator out of jail.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoDelegation"/>, <see cref="ChainRule.SelfDelegationTooLow"/>,
/// <see cref="ChainRule.NotJailed"/> and <see cref="ChainRule.StillJailed"/> (tombstoned, or its time is not over); before v0.50.0 by
/// <see cref="ChainRule.NoValidatorForAddress"/> and <see cref="ChainRule.NoSelfDelegation"/>. Source: cosmos-sdk
/// <c>x/slashing/keeper/unjail.go</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
public sealed record UnjailValidator(CosmosAddress Validator) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(draft.Version.PassesStakingErrors ? ChainRule.NoValidator : ChainRule.NoValidatorForAddress);
        }

        if ((draft.Version.EnforcesMinSelfDelegation ? CheckSelfDelegation(draft, validator) : null) is { } low)
        {
            return low;
        }

        if (!validator.IsJailed)
        {
            return BrokenRule.Of(ChainRule.NotJailed);
        }

        if (draft.FindSigningInfo(Validator) is { } info && (info.IsTombstoned || draft.Time < info.JailedUntil))
        {
            return BrokenRule.Of(ChainRule.StillJailed, draft.Time.Seconds, info.JailedUntil.Seconds);
        }

        draft.Set(validator with { IsJailed = false });
        return null;
    }

    private BrokenRule? CheckSelfDelegation(ChainDraft draft, ValidatorState validator)
    {
        if (draft.FindDelegation(Validator, Validator) is not { } own)
        {
            return BrokenRule.Of(draft.Version.PassesStakingErrors ? ChainRule.NoDelegation : ChainRule.NoSelfDelegation);
        }

        CosmosInteger worth = validator.Stake.TokensFromShares(own.Shares).TruncateInt();
        return worth < validator.MinSelfDelegation
            ? BrokenRule.Of(ChainRule.SelfDelegationTooLow, worth, validator.MinSelfDelegation)
            : null;
    }
}
