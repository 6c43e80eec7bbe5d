using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The oracle claims that a validator is exiting unannounced: nothing is distributed until that is answered.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorStatus"/>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ChallengeExit(int Validator) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        RocketPoolRefusal? refusal = draft.FindValidator(Validator, out _, out MegapoolValidator validator, MegapoolValidatorStatus.Staking);
        if (refusal is null)
        {
            draft.SetValidator(Validator, validator with { IsLocked = true });
        }

        return refusal;
    }
}
