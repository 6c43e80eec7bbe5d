using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;

namespace StakingCore.Tests.Cardano.Ranking;

/// <summary>A small network to rank in: 1,000,000 ADA circulate, ten pools are wanted, 10,000 ADA are paid out.</summary>
internal static class RankingSamples
{
    internal static RankingBasis Basis(uint targetNumber = 10, Fraction? leverageCap = null, ulong circulation = 1_000_000_000_000) => new()
    {
        Parameters = Parameters(targetNumber, leverageCap),
        RewardPot = Lovelace(10_000_000_000),
        Circulation = Lovelace(circulation),
    };

    internal static RewardParameters Parameters(uint targetNumber = 10, Fraction? leverageCap = null) => new()
    {
        MonetaryExpansion = new Fraction(3, 1000),
        TreasuryCut = new Fraction(1, 5),
        PoolPledgeInfluence = new Fraction(3, 10),
        StakePoolTargetNumber = targetNumber,
        MaxPledgeLeverage = leverageCap,
        ProtocolVersion = new ProtocolVersion(10),
    };

    internal static PoolCandidate Pool(
        string id,
        ulong stake = 50_000_000_000,
        ulong pledge = 1_000_000_000,
        ulong cost = 170_000_000,
        Fraction margin = default,
        double? performance = 1,
        ulong? ownerStake = null) => new()
        {
            Id = new PoolId(id),
            Parameters = new PoolParameters(Lovelace(pledge), Lovelace(cost), margin),
            Stake = Lovelace(stake),
            OwnerStake = Lovelace(ownerStake ?? pledge),
            Performance = performance is { } value ? new PerformanceEstimate(value) : null,
        };

    internal static Amount<Lovelace> Lovelace(UInt128 amount) => new(amount);

    internal static Amount<Lovelace> TooMuch => new((UInt128)ulong.MaxValue + 1);
}
