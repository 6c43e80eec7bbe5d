using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node adds a validator to its megapool, from v1.4. What its payment lacks comes from credit.</summary>
/// <param name="Bond">The bond, in wei: what the curve asks for.</param>
/// <param name="Value">What the node sends, in wei.</param>
/// <param name="IsExpress">Whether it uses an express ticket.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolsUnknown"/>, <see cref="RocketPoolRule.BondNotMet"/>,
/// <see cref="RocketPoolRule.HasDebt"/>, <see cref="RocketPoolRule.BondNotAllowed"/> where it is no whole number of 0.001 ETH,
/// <see cref="RocketPoolRule.NoExpressTicket"/>, <see cref="RocketPoolRule.ValueAboveBond"/>, <see cref="RocketPoolRule.CreditTooLow"/>.
/// </remarks>
public sealed record AddValidator(Amount<Wei> Bond, Amount<Wei> Value, bool IsExpress = false) : RocketPoolStep
{
    private static readonly UInt128 _milliEther = EtherAmounts.Milli(1).BaseUnits;

    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (!draft.HasMegapools)
        {
            return Refuse(RocketPoolRule.MegapoolsUnknown);
        }

        Megapool megapool = draft.Network.Megapool ?? new Megapool();
        if (Check(draft, megapool) is { } refusal)
        {
            return refusal;
        }

        draft.ChargeNode(Value);
        int number = megapool.Validators.Length;
        RocketPoolNetwork network = draft.Network;
        draft.Network = network with
        {
            Megapool = megapool with
            {
                Validators = megapool.Validators.Add(new MegapoolValidator { Bond = Bond, IsExpress = IsExpress }),
                Capital = megapool.Capital with
                {
                    QueuedBond = megapool.Capital.QueuedBond + Bond,
                    QueuedCapital = megapool.Capital.QueuedCapital + (EtherAmounts.Validator - Bond),
                },
            },
            ExpressTickets = network.ExpressTickets - (IsExpress ? 1UL : 0UL),
            ExpressQueue = IsExpress ? network.ExpressQueue.Add(number) : network.ExpressQueue,
            StandardQueue = IsExpress ? network.StandardQueue : network.StandardQueue.Add(number),
            DepositPool = network.DepositPool + Value,
            DepositPoolNodePart = network.DepositPoolNodePart + Bond,
        };
        draft.AssignUpTo(1);
        return null;
    }

    private RocketPoolRefusal? Check(NetworkDraft draft, Megapool megapool)
    {
        Amount<Wei> required = draft.Bond.ForNewValidator(
            megapool.ActiveValidators, megapool.Capital.NodeBond + megapool.Capital.QueuedBond);
        return Bond != required ? Refuse(RocketPoolRule.BondNotMet, Bond.BaseUnits, required.BaseUnits, required.BaseUnits)
            : !megapool.Capital.Debt.IsZero ? Refuse(RocketPoolRule.HasDebt, megapool.Capital.Debt.BaseUnits, atMost: 0)
            : Bond.BaseUnits % _milliEther != 0 ? Refuse(RocketPoolRule.BondNotAllowed, Bond.BaseUnits)
            : IsExpress && draft.Network.ExpressTickets == 0 ? Refuse(RocketPoolRule.NoExpressTicket, 0, atLeast: 1)
            : draft.UseCredit(Bond, Value);
    }
}
