using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A prestaked validator is staked: its 31 ETH go to the beacon chain.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorStatus"/>, or a refusal of the distribution before it.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeValidator(int Validator) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if ((draft.FindValidator(Validator, out _, out MegapoolValidator validator, MegapoolValidatorStatus.Prestaked)
            ?? draft.SnapshotRatio()
            ?? draft.TakeFromMegapool(EtherAmounts.AfterPreDeposit)) is { } refusal)
        {
            return refusal;
        }

        draft.SetValidator(Validator, validator with { Status = MegapoolValidatorStatus.Staking });
        Megapool megapool = draft.Network.Megapool!;
        draft.SetCapital(megapool.Capital with { Assigned = megapool.Capital.Assigned - EtherAmounts.AfterPreDeposit });
        return null;
    }
}
