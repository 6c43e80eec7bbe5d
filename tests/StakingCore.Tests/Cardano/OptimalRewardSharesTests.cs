using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class OptimalRewardSharesTests
{
    [Fact]
    public void Compute_SharesOfWholeAmounts_AgreesWithTheAmounts()
    {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++)
        {
            ulong circulation = (ulong)random.NextInt64(1, long.MaxValue);
            ulong stake = (ulong)random.NextInt64((long)circulation) >> random.Next(0, 20);
            ulong pledge = (ulong)random.NextInt64((long)stake + 1) >> random.Next(0, 20);
            var available = new Amount<Lovelace>((ulong)random.NextInt64(long.MaxValue));
            RewardParameters parameters = Parameters(
                (uint)random.Next(1, 1_000),
                new Fraction((ulong)random.Next(0, 100), (ulong)random.Next(1, 100)),
                random.Next(3) == 0 ? null : Fraction.One + new Fraction((ulong)random.Next(0, 100), (ulong)random.Next(1, 20)));

            Assert.Equal(
                OptimalReward.Compute(parameters, available, new(circulation), new(stake), new(pledge)),
                OptimalReward.Compute(parameters, available, new Ratio(stake, circulation), new Ratio(pledge, circulation)));
        }
    }

    [Fact]
    public void Compute_WidestTerms_StaysExact()
    {
        // Everything at its limit: the exact terms have more than 700 bits, and a saturated pool that is all pledge takes all.
        RewardParameters parameters = Parameters(1, new Fraction(ulong.MaxValue, ulong.MaxValue - 1), new Fraction(ulong.MaxValue, ulong.MaxValue - 2));
        var share = new Ratio(UInt128.MaxValue, UInt128.MaxValue - 1);

        Assert.Equal(new Amount<Lovelace>(ulong.MaxValue), OptimalReward.Compute(parameters, new(ulong.MaxValue), share, share));
    }

    [Fact]
    public void Compute_ShareAboveSaturation_CountsAsSaturated()
    {
        RewardParameters parameters = Parameters(10, new Fraction(3, 10), null);

        Assert.Equal(
            OptimalReward.Compute(parameters, new(1_000_000), new Ratio(1, 10), new Ratio(1, 100)),
            OptimalReward.Compute(parameters, new(1_000_000), new Ratio(7, 2), new Ratio(1, 100)));
    }

    [Fact]
    public void Compute_HairBelowAWholeNumber_RoundsDown()
    {
        RewardParameters parameters = Parameters(10, Fraction.Zero, null);
        var hair = new Ratio(((UInt128)1 << 120) - 1, ((UInt128)1 << 120) * 10);

        Assert.Equal(new Amount<Lovelace>(100), OptimalReward.Compute(parameters, new(1_000), new Ratio(1, 10), default));
        Assert.Equal(new Amount<Lovelace>(99), OptimalReward.Compute(parameters, new(1_000), hair, default));
    }

    [Fact]
    public void Compute_CapAndNoPledge_IsZero() =>
        Assert.Equal(default, OptimalReward.Compute(Parameters(10, Fraction.Zero, Fraction.One), new(1_000), new Ratio(1, 10), default));

    [Fact]
    public void Compute_BadInput_IsRefusedByName()
    {
        RewardParameters parameters = Parameters(10, Fraction.Zero, null);

        Assert.Throws<ArgumentNullException>("parameters", () => OptimalReward.Compute(null!, default, Ratio.One, default));
        Assert.Throws<ArgumentOutOfRangeException>("available", () => OptimalReward.Compute(parameters, new((UInt128)1 << 64), Ratio.One, default));
        Assert.Throws<ArgumentOutOfRangeException>("pledgeShare", () => OptimalReward.Compute(parameters, default, new Ratio(1, 10), new Ratio(1, 9)));
    }

    private static RewardParameters Parameters(uint targetNumber, Fraction pledgeInfluence, Fraction? leverageCap) => new()
    {
        MonetaryExpansion = Fraction.Zero,
        TreasuryCut = Fraction.Zero,
        PoolPledgeInfluence = pledgeInfluence,
        StakePoolTargetNumber = targetNumber,
        MaxPledgeLeverage = leverageCap,
        ProtocolVersion = new ProtocolVersion(10),
    };
}
