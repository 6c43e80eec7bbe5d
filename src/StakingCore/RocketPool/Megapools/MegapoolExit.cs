using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>The capital of one exited validator coming back. <c>default</c> is an exit of nothing.</summary>
/// <remarks>Source: RocketMegapoolDelegate, <c>notifyFinalBalance</c>.</remarks>
public readonly record struct MegapoolExit : IWrittenOnly
{
    /// <summary>The parts of the 32 ETH before any loss.</summary>
    public CapitalParts Parts { get; private init; }

    /// <summary>What goes to the rETH contract: the users' part, debt that was paid, anything above 32 ETH, in wei.</summary>
    public Amount<Wei> RethReceived { get; private init; }

    /// <summary>What the owner is paid, in wei.</summary>
    public Amount<Wei> OwnerPaid { get; private init; }

    /// <summary>What the users are short of and the node now owes, in wei.</summary>
    public Amount<Wei> UserShortfall { get; private init; }

    /// <summary>The megapool afterwards.</summary>
    public MegapoolCapital After { get; private init; }

    /// <summary>
    /// Returns a validator's balance: a loss eats the node's part first; what the users still miss becomes debt, and the node's
    /// part that is left pays debt. Anything above 32 ETH is the users'.
    /// </summary>
    /// <param name="capital">The megapool before, its pending rewards already distributed.</param>
    /// <param name="activeValidators">How many validators are active, this one included; at least 1.</param>
    /// <param name="withdrawn">What came back, in gwei.</param>
    /// <param name="bond">The bond curve.</param>
    /// <param name="caller">Who calls; where it is the owner, what waits pays debt too and is paid out.</param>
    /// <returns>The exit, or <see cref="RocketPoolRule.UserCapitalTooLow"/>: less borrowed than the users' part.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activeValidators"/> is 0.</exception>
    public static RocketPoolOutcome<MegapoolExit> Compute(
        in MegapoolCapital capital, ulong activeValidators, Amount<Gwei> withdrawn, MegapoolBond bond, Caller caller)
    {
        CapitalParts parts = bond.PartsOfOne(capital, activeValidators);
        if (parts.User > capital.UserCapital)
        {
            return RocketPoolRefusal.Of(
                RocketPoolRule.UserCapitalTooLow, capital.UserCapital.BaseUnits, atLeast: parts.User.BaseUnits);
        }

        Amount<Wei> balance = withdrawn.ToWei();
        Amount<Wei> loss = EtherAmounts.Validator > balance ? EtherAmounts.Validator - balance : default;
        Amount<Wei> toNode = parts.Node > loss ? parts.Node - loss : default;
        Amount<Wei> toUser = balance - toNode;
        Amount<Wei> shortfall = parts.User > toUser ? parts.User - toUser : default;
        Amount<Wei> debt = capital.Debt + shortfall;
        var paid = Amount<Wei>.Min(toNode, debt);
        MegapoolClaim claim = MegapoolClaim.Compute(capital.Refund + (toNode - paid), debt - paid, caller == Caller.Owner);
        return new MegapoolExit
        {
            Parts = parts,
            RethReceived = toUser + paid + claim.DebtPaid,
            OwnerPaid = claim.OwnerPaid,
            UserShortfall = shortfall,
            After = capital with
            {
                NodeBond = capital.NodeBond - parts.Node,
                UserCapital = capital.UserCapital - parts.User,
                Debt = claim.DebtAfter,
                Refund = claim.RefundAfter,
            },
        };
    }
}
