using StakingCore.Amounts;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

internal sealed partial class NetworkDraft
{
    internal void SetMinipool(string id, Minipool minipool) =>
        Network = Network with { Minipools = Network.Minipools.SetItem(id, minipool) };

    /// <summary>The minipool, in that status where one is asked for, or the refusal.</summary>
    internal RocketPoolRefusal? FindMinipool(string id, out Minipool minipool, MinipoolStatus? status = null)
    {
        minipool = Network.Minipools.TryGetValue(id, out Minipool? found) ? found : new Minipool { Status = MinipoolStatus.Initialised };
        return found is null ? RocketPoolRefusal.Of(RocketPoolRule.MinipoolUnknown)
            : status is { } wanted && found.Status != wanted ? RocketPoolRefusal.Of(RocketPoolRule.MinipoolStatus, (uint)found.Status)
            : null;
    }

    /// <summary>The bond's size, a free id, and the borrow limit that the node's RPL sets.</summary>
    internal RocketPoolRefusal? CheckNewMinipool(string id, Amount<Wei> bond) =>
        HasMegapools ? RocketPoolRefusal.Of(RocketPoolRule.MinipoolDepositsDisabled)
        : Network.Minipools.ContainsKey(id) ? RocketPoolRefusal.Of(RocketPoolRule.MinipoolExists)
        : !MinipoolBonds.IsAllowed(Network.Release, bond) ? RocketPoolRefusal.Of(RocketPoolRule.BondNotAllowed, bond.BaseUnits)
        : CheckBorrowing(EtherAmounts.Validator - bond);

    internal RocketPoolOutcome<BorrowLimit> Limit() =>
        BorrowLimit.Compute(Network.Release, Network.LegacyRpl, Network.RplPrice, Settings.MinimumStake);

    /// <summary>Closes a minipool for good: slash, refund, the rest to rETH, and the excess there to the deposit pool.</summary>
    internal RocketPoolRefusal? Finalise(string id)
    {
        Minipool minipool = Network.Minipools[id];
        if (minipool.IsFinal)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.MinipoolIsFinal);
        }

        if (!minipool.SlashBalance.IsZero && SlashRpl(minipool.SlashBalance) is { } refusal)
        {
            return refusal;
        }

        PayNode(minipool.Refund);
        SendToReth(minipool.Balance);
        SetMinipool(id, minipool with { IsFinal = true, SlashBalance = default, Refund = default, Held = default });
        ReturnExcessCollateral();
        return null;
    }

    /// <summary>Splits a balance under 8 ETH: the users' part leaves, the node's waits as refund.</summary>
    internal RocketPoolRefusal? Skim(string id)
    {
        Minipool minipool = Network.Minipools[id];
        RocketPoolOutcome<MinipoolShares> shares = MinipoolShares.Compute(
            Network.Release, minipool.Terms(Settings.MaximumPenaltyRate), minipool.Balance);
        if (shares.Refusal is { } refusal)
        {
            return refusal;
        }

        SendToReth(shares.Value.User);
        SetMinipool(id, minipool with { Refund = minipool.Refund + shares.Value.Node, Held = minipool.Held - shares.Value.User });
        return null;
    }

    /// <summary>Gives a minipool up before it was staked; a vacant one has nothing of the users'.</summary>
    internal RocketPoolRefusal? Dissolve(string id, Amount<Wei> penalty)
    {
        Minipool minipool = Network.Minipools[id];
        Amount<Wei> recycled = minipool.IsVacant ? default : minipool.UserDeposit + penalty;
        if (recycled > minipool.Held)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BalanceTooLow, recycled.BaseUnits, atMost: minipool.Held.BaseUnits);
        }

        SetMinipool(id, minipool with { Status = MinipoolStatus.Dissolved, StatusUnixSeconds = Time, Held = minipool.Held - recycled });
        if (!recycled.IsZero)
        {
            EnterPool(recycled);
        }

        return null;
    }

    private RocketPoolRefusal? CheckBorrowing(Amount<Wei> more)
    {
        RocketPoolOutcome<BorrowLimit> limit = Limit();
        Amount<Wei> borrowed = Network.Borrowed + more;
        return limit.Refusal
            ?? (limit.Value.Ether is { } most && borrowed > most
                ? RocketPoolRefusal.Of(RocketPoolRule.BorrowLimit, borrowed.BaseUnits, atMost: most.BaseUnits)
                : null);
    }
}
