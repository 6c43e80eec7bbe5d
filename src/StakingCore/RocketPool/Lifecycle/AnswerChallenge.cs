using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A challenge is answered: the validator is not exiting.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorStatus"/>, <see cref="RocketPoolRule.ValidatorNotLocked"/>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record AnswerChallenge(int Validator) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindValidator(Validator, out _, out MegapoolValidator validator, MegapoolValidatorStatus.Staking) is { } refusal)
        {
            return refusal;
        }

        if (!validator.IsLocked)
        {
            return Refuse(RocketPoolRule.ValidatorNotLocked);
        }

        draft.SetValidator(Validator, validator with { IsLocked = false });
        return null;
    }
}
