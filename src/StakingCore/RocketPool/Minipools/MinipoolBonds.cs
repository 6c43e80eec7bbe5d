using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.RocketPool.Minipools;

/// <summary>The bonds that a release allows for a new minipool.</summary>
/// <remarks>Source: RocketDAOProtocolSettingsMinipool, RocketNodeDeposit <c>isValidDepositAmount</c>.</remarks>
public static class MinipoolBonds
{
    private static readonly ImmutableArray<Amount<Wei>> _half = [EtherAmounts.Half];
    private static readonly ImmutableArray<Amount<Wei>> _atlas = [EtherAmounts.Half, EtherAmounts.Milli(8_000)];

    /// <summary>
    /// The bonds in wei, the largest first: 16 ETH until v1.1 (32 ETH is refunded down to it, and the bond of 0 is for oracle
    /// members alone), 16 and 8 from v1.2 to v1.3.1, none in v1.4, which has megapools instead.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is none of its values.</exception>
    public static IReadOnlyList<Amount<Wei>> Of(RocketPoolRelease release) => release switch
    {
        RocketPoolRelease.Launch or RocketPoolRelease.Redstone => _half,
        RocketPoolRelease.Atlas or RocketPoolRelease.Houston or RocketPoolRelease.HoustonUpdate => _atlas,
        RocketPoolRelease.Saturn1 => [],
        _ => throw RocketPoolReleases.Unknown(release),
    };

    internal static bool IsAllowed(RocketPoolRelease release, Amount<Wei> bond) => Of(release).Contains(bond);
}
