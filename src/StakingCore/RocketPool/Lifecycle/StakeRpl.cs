using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The node stakes RPL: with its megapool from v1.4.</summary>
/// <param name="Amount">The RPL.</param>
/// <remarks>Refused by <see cref="RocketPoolRule.AmountIsZero"/>.</remarks>
public sealed record StakeRpl(Amount<Rpl> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (Amount.IsZero)
        {
            return Refuse(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        RocketPoolNetwork network = draft.Network;
        draft.Network = draft.HasMegapools
            ? network with { MegapoolRpl = network.MegapoolRpl + Amount }
            : network with { LegacyRpl = network.LegacyRpl + Amount };
        return null;
    }
}
