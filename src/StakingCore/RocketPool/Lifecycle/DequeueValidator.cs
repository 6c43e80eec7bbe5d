using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node takes a validator out of the queue; its bond becomes credit.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorStatus"/>, <see cref="RocketPoolRule.BondNotMet"/> by the others.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DequeueValidator(int Validator) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindValidator(Validator, out Megapool megapool, out MegapoolValidator validator, MegapoolValidatorStatus.Queued) is { } refusal)
        {
            return refusal;
        }

        Amount<Wei> bond = validator.Bond;
        Amount<Wei> left = megapool.Capital.NodeBond + megapool.Capital.QueuedBond - bond;
        Amount<Wei> required = draft.Bond.Requirement(megapool.ActiveValidators - 1);
        if (left < required)
        {
            return Refuse(RocketPoolRule.BondNotMet, left.BaseUnits, atLeast: required.BaseUnits);
        }

        draft.SetValidator(Validator, validator with { Status = MegapoolValidatorStatus.Dequeued });
        draft.SetCapital(megapool.Capital with
        {
            QueuedBond = megapool.Capital.QueuedBond - bond,
            QueuedCapital = megapool.Capital.QueuedCapital - (EtherAmounts.Validator - bond),
        });
        RocketPoolNetwork network = draft.Network;
        draft.Network = network with
        {
            ExpressQueue = network.ExpressQueue.Remove(Validator),
            StandardQueue = network.StandardQueue.Remove(Validator),
            ExpressTickets = network.ExpressTickets + (validator.IsExpress ? 1UL : 0UL),
            DepositPoolNodePart = network.DepositPoolNodePart - bond,
            Credit = network.Credit + bond,
        };
        return null;
    }
}
