using StakingCore.Amounts;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

internal sealed partial class NetworkDraft
{
    /// <summary>The curve in force.</summary>
    internal MegapoolBond Bond => new(Settings.ReducedBond);

    /// <summary>The megapool, or the refusal that there is none.</summary>
    internal RocketPoolRefusal? FindMegapool(out Megapool megapool)
    {
        megapool = Network.Megapool ?? new Megapool();
        return Network.Megapool is null ? RocketPoolRefusal.Of(RocketPoolRule.MegapoolUnknown) : null;
    }

    /// <summary>The megapool and a validator of one of the statuses, or the refusal.</summary>
    internal RocketPoolRefusal? FindValidator(
        int number, out Megapool megapool, out MegapoolValidator validator, params ReadOnlySpan<MegapoolValidatorStatus> allowed)
    {
        validator = default;
        if (FindMegapool(out megapool) is { } none)
        {
            return none;
        }

        if (number < 0 || number >= megapool.Validators.Length)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.ValidatorUnknown);
        }

        validator = megapool.Validators[number];
        return allowed.Contains(validator.Status) ? null : RocketPoolRefusal.Of(RocketPoolRule.ValidatorStatus);
    }

    internal void SetValidator(int number, MegapoolValidator validator) => Network = Network with
    {
        Megapool = Network.Megapool! with { Validators = Network.Megapool.Validators.SetItem(number, validator) },
    };

    internal void SetCapital(MegapoolCapital capital) => Network = Network with { Megapool = Network.Megapool! with { Capital = capital } };

    /// <summary>The megapool's own ETH leaves it.</summary>
    internal RocketPoolRefusal? TakeFromMegapool(Amount<Wei> amount)
    {
        Megapool megapool = Network.Megapool!;
        if (amount > megapool.Held)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BalanceTooLow, amount.BaseUnits, atMost: megapool.Held.BaseUnits);
        }

        Network = Network with { Megapool = megapool with { Held = megapool.Held - amount } };
        return null;
    }

    /// <summary>Distributes what is pending at the averages since the last distribution; refused while an exit or a lock is open.</summary>
    internal RocketPoolRefusal? Distribute(Caller caller)
    {
        Megapool megapool = Network.Megapool!;
        if (megapool.HasExiting)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.ExitIsPending);
        }

        if (megapool.IsLocked)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.MegapoolIsLocked);
        }

        MegapoolCapital capital = megapool.Capital;
        Amount<Wei> reserved = capital.Refund + capital.Assigned;
        if (megapool.Held < reserved)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BalanceTooLow, reserved.BaseUnits, atMost: megapool.Held.BaseUnits);
        }

        RocketPoolOutcome<MegapoolRewards> rewards = Split(megapool);
        if (rewards.Refusal is { } refusal)
        {
            return refusal;
        }

        MegapoolDistribution result = MegapoolDistribution.Compute(rewards.Value, capital.Debt, capital.Refund, caller);
        Network = Network with
        {
            Megapool = megapool with
            {
                LastDistributionUnixSeconds = Time,
                Held = megapool.Held - result.RethReceived - result.VoterAmount - result.PdaoAmount - result.OwnerPaid,
                Capital = capital with { Debt = result.DebtAfter, Refund = result.RefundAfter },
            },
            VoterPot = Network.VoterPot + result.VoterAmount,
            PdaoPot = Network.PdaoPot + result.PdaoAmount,
        };
        SendToReth(result.RethReceived);
        PayNode(result.OwnerPaid);
        return null;
    }

    /// <summary>Before the ratio changes: distributes at the old one where nothing forbids it, then stores the new one.</summary>
    internal RocketPoolRefusal? SnapshotRatio()
    {
        Megapool megapool = Network.Megapool!;
        if (!megapool.HasExiting && !megapool.IsLocked && Distribute(Caller.Other) is { } refusal)
        {
            return refusal;
        }

        RecordRatio();
        return null;
    }

    /// <summary>The refund pays debt, and the rest is the owner's.</summary>
    internal RocketPoolRefusal? Claim()
    {
        MegapoolCapital capital = Network.Megapool!.Capital;
        MegapoolClaim claim = MegapoolClaim.Compute(capital.Refund, capital.Debt);
        if (TakeFromMegapool(claim.DebtPaid + claim.OwnerPaid) is { } refusal)
        {
            return refusal;
        }

        SetCapital(capital with { Debt = claim.DebtAfter, Refund = claim.RefundAfter });
        SendToReth(claim.DebtPaid);
        PayNode(claim.OwnerPaid);
        return null;
    }

    private void RecordRatio()
    {
        Megapool megapool = Network.Megapool!;
        if (!(megapool.Capital.NodeBond + megapool.Capital.UserCapital).IsZero)
        {
            Network = Network with { Megapool = megapool with { Ratios = megapool.Ratios.RecordChange(Time, megapool.Capital.CapitalRatio) } };
        }
    }

    private RocketPoolOutcome<MegapoolRewards> Split(Megapool megapool)
    {
        if (megapool.Pending.IsZero || megapool.LastDistributionUnixSeconds is not { } since)
        {
            return MegapoolRewards.AllToNode(megapool.Pending);
        }

        RocketPoolOutcome<RevenueSplit> split = Network.Revenue.SplitSince(since, Time);
        RocketPoolOutcome<Fixed18> ratio = megapool.Ratios.AverageSince(since, Time);
        return (split.Refusal ?? ratio.Refusal) is { } refusal
            ? refusal
            : MegapoolRewards.Compute(megapool.Pending, split.Value, ratio.Value);
    }
}
