using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The final balance of an exiting validator is reported and shared out.</summary>
/// <remarks>
/// Others than the owner wait, longer where users are short. Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorUnknown"/>, <see cref="RocketPoolRule.ValidatorStatus"/>, <see cref="RocketPoolRule.BalanceTooLow"/>,
/// <see cref="RocketPoolRule.UserCapitalTooLow"/>, <see cref="RocketPoolRule.TooEarly"/>, or a refusal of the distribution.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SettleFinalBalance : RocketPoolStep
{
    /// <summary>The validator's number, from 0.</summary>
    public required int Validator { get; init; }

    /// <summary>What was withdrawn, in gwei.</summary>
    public required Amount<Gwei> Withdrawn { get; init; }

    /// <summary>Who reports.</summary>
    public Caller By { get; init; }

    /// <summary>The epoch of the withdrawal.</summary>
    public ulong WithdrawalEpoch { get; init; }

    /// <summary>The epoch of the report.</summary>
    public ulong RecentEpoch { get; init; }

    /// <summary>Whether the ETH lands with this step; otherwise it came before.</summary>
    public bool Arrives { get; init; } = true;

    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindValidator(Validator, out Megapool megapool, out MegapoolValidator validator, MegapoolValidatorStatus.Exiting) is { } refusal)
        {
            return refusal;
        }

        if (Arrives)
        {
            draft.Network = draft.Network with { Megapool = megapool with { Held = megapool.Held + Withdrawn.ToWei() } };
        }

        draft.SetValidator(Validator, validator with { Status = MegapoolValidatorStatus.Exited });
        Amount<Wei> shortfall = default;
        if (!validator.WasDissolved && ReturnCapital(draft, megapool, out shortfall) is { } unreturned)
        {
            return unreturned;
        }

        if (draft.SnapshotRatio() is { } undistributed)
        {
            return undistributed;
        }

        draft.ReturnExcessCollateral();
        return By == Caller.Owner ? draft.Claim() : CheckDelay(draft, !shortfall.IsZero);
    }

    private RocketPoolRefusal? ReturnCapital(NetworkDraft draft, Megapool before, out Amount<Wei> shortfall)
    {
        RocketPoolOutcome<MegapoolExit> exit = MegapoolExit.Compute(
            before.Capital, before.ActiveValidators, Withdrawn, draft.Bond, Caller.Other);
        shortfall = exit.Refusal is null ? exit.Value.UserShortfall : default;
        if ((exit.Refusal ?? draft.TakeFromMegapool(exit.Value.RethReceived)) is { } refusal)
        {
            return refusal;
        }

        draft.SendToReth(exit.Value.RethReceived);
        draft.SetCapital(exit.Value.After);
        return null;
    }

    private RocketPoolRefusal? CheckDelay(NetworkDraft draft, bool isShort)
    {
        UInt128 earliest = (UInt128)WithdrawalEpoch
            + (isShort ? draft.Settings.UserDistributeDelayWithShortfallEpochs : draft.Settings.UserDistributeDelayEpochs);
        return RecentEpoch < earliest ? Refuse(RocketPoolRule.TooEarly, RecentEpoch, atLeast: earliest) : null;
    }
}
