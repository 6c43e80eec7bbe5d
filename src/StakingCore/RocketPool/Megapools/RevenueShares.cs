namespace StakingCore.RocketPool.Megapools;

/// <summary>The parts of borrowed capital's rewards, before rETH takes the rest. <c>default</c> leaves everything to rETH.</summary>
/// <remarks>Source: RPIP-46; RocketDAOProtocolSettingsNetwork of v1.4.</remarks>
/// <param name="Node">The node operators' share, 0.05 at the start.</param>
/// <param name="Voter">The voters' share, 0.09 at the start.</param>
/// <param name="Pdao">The pDAO's share, 0 at the start.</param>
public readonly record struct RevenueShares(Fixed18 Node, Fixed18 Voter, Fixed18 Pdao)
{
    /// <summary>The most that the security council may move from voters to nodes: 0.01.</summary>
    public static Fixed18 MaximumAdder { get; } = new(Fixed18.Scale / 100);

    /// <summary>The shares at the start of Saturn 1: 5%, 9% and 0.</summary>
    public static RevenueShares Saturn1 { get; } =
        new(new(Fixed18.Scale / 20), new(Fixed18.Scale / 100 * 9), default);

    /// <summary>The shares with the security council's adder moved from voters to nodes.</summary>
    /// <param name="adder">How much moves.</param>
    /// <returns>The shares, or <see cref="RocketPoolRule.AdderTooLarge"/>: above 0.01 or above the voters' share.</returns>
    public RocketPoolOutcome<RevenueShares> WithAdder(Fixed18 adder)
    {
        var most = Fixed18.Min(MaximumAdder, Voter);
        return adder > most
            ? RocketPoolRefusal.Of(RocketPoolRule.AdderTooLarge, adder.Parts, atMost: most.Parts)
            : this with { Node = new(Node.Parts + adder.Parts), Voter = new(Voter.Parts - adder.Parts) };
    }
}
