using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Anyone has the queue served.</summary>
/// <param name="MaximumDeposits">The most to serve, at least 1; before v1.4 the settings say how many.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.AmountIsZero"/>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record AssignDeposits(ulong MaximumDeposits) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (MaximumDeposits == 0)
        {
            return Refuse(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        if (draft.HasMegapools)
        {
            draft.AssignUpTo(MaximumDeposits);
        }
        else
        {
            draft.AssignByDeposit(default);
        }

        return null;
    }
}
