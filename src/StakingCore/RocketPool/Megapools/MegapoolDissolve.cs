using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>A prestaked validator that is given up before it was staked. <c>default</c> is a dissolution of nothing.</summary>
/// <remarks>
/// One ETH is on the beacon chain already, so 31 are there to give back. Users come first; what they miss of their part is
/// debt, as is the penalty. Source: RocketMegapoolDelegate, <c>dissolveValidator</c>.
/// </remarks>
public readonly record struct MegapoolDissolve : IWrittenOnly
{
    /// <summary>What goes back to the deposit pool, in wei.</summary>
    public Amount<Wei> Recycled { get; private init; }

    /// <summary>The megapool afterwards. Its set-aside ETH is 31 less where the caller counts it.</summary>
    public MegapoolCapital After { get; private init; }

    /// <summary>Dissolves.</summary>
    /// <param name="capital">The megapool before.</param>
    /// <param name="activeValidators">How many validators are active, this one included; at least 1.</param>
    /// <param name="penalty">The penalty, 0.05 ETH on the chain, in wei.</param>
    /// <param name="bond">The bond curve.</param>
    /// <returns>The dissolution, or <see cref="RocketPoolRule.UserCapitalTooLow"/>: less borrowed than the users' part.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activeValidators"/> is 0.</exception>
    public static RocketPoolOutcome<MegapoolDissolve> Compute(
        in MegapoolCapital capital, ulong activeValidators, Amount<Wei> penalty, MegapoolBond bond)
    {
        CapitalParts parts = bond.PartsOfOne(capital, activeValidators);
        if (parts.User > capital.UserCapital)
        {
            return RocketPoolRefusal.Of(
                RocketPoolRule.UserCapitalTooLow, capital.UserCapital.BaseUnits, atLeast: parts.User.BaseUnits);
        }

        Amount<Wei> there = EtherAmounts.AfterPreDeposit;
        var recycled = Amount<Wei>.Min(parts.User, there);
        return new MegapoolDissolve
        {
            Recycled = recycled,
            After = capital with
            {
                NodeBond = capital.NodeBond - parts.Node,
                UserCapital = capital.UserCapital - parts.User,
                Debt = capital.Debt + penalty + (parts.User - recycled),
                Refund = capital.Refund + (there - recycled),
            },
        };
    }
}
