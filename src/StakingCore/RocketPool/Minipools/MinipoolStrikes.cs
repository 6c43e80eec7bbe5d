using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>The strikes of a minipool and the penalty that they set. <c>default</c> has none.</summary>
/// <remarks>Source: RocketNetworkPenalties, <c>executeApplyPenalty</c>; the cap is that of RocketMinipoolPenalty.</remarks>
/// <param name="Count">How often the oracle has struck.</param>
/// <param name="PenaltyRate">The stored penalty. It may pass 1; only the cap in force limits it.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct MinipoolStrikes(ulong Count, Fixed18 PenaltyRate)
{
    /// <summary>How many strikes are free.</summary>
    public const ulong FreeStrikes = 2;

    /// <summary>
    /// One more strike. From the third on the penalty is (strikes − 2) · <paramref name="perStrike"/>, which replaces the old
    /// one; a free strike leaves the old one.
    /// </summary>
    /// <param name="perStrike">The penalty a strike, 0.1 on the chain.</param>
    /// <exception cref="OverflowException">The count or the penalty does not fit.</exception>
    public MinipoolStrikes Add(Fixed18 perStrike)
    {
        ulong count = Count + 1;
        return new(count, count <= FreeStrikes ? PenaltyRate : new(MulDiv.Floor(count - FreeStrikes, perStrike.Parts, 1)));
    }
}
