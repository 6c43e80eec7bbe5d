using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

public sealed class MinipoolScrubTests
{
    private static readonly UInt128 _held = Milli(31_000);
    private static readonly Fixed18 _tenth = Fixed18.Parse("0.1");
    private static readonly Fixed18 _price = Fixed18.Parse("0.013");

    public static TheoryData<RocketPoolRelease, bool> Scrubs => new()
    {
        { RocketPoolRelease.Atlas, false },
        { RocketPoolRelease.Atlas, true },
        { RocketPoolRelease.Houston, false },
        { RocketPoolRelease.Houston, true },
        { RocketPoolRelease.HoustonUpdate, true },
        { RocketPoolRelease.Saturn1, true },
    };

    /// <summary>RPL worth the users' part times the minimum in v1.2, 2.4 ETH from v1.3, and neither where the penalty is off.</summary>
    [Theory]
    [MemberData(nameof(Scrubs))]
    public void Compute_AnyBond_ChargesTheReleasesPenalty(RocketPoolRelease release, bool isPenaltyEnabled)
    {
        bool costsRpl = isPenaltyEnabled && release == RocketPoolRelease.Atlas;
        bool costsEther = isPenaltyEnabled && release != RocketPoolRelease.Atlas;
        foreach (UInt128 user in (UInt128[])[0, 1, Milli(16_000), Milli(24_000), Milli(28_600)])
        {
            foreach (UInt128 stake in (UInt128[])[0, 1, Milli(100_000), Milli(10_000_000)])
            {
                BigInteger owed = costsRpl ? (BigInteger)user / 10 : 0;
                var taken = (UInt128)BigInteger.Min(owed * Ether / _price.Parts, stake);
                UInt128 recycled = user + (costsEther ? Milli(2_400) : 0);

                MinipoolScrub scrub = Scrub(release, _held, user, isPenaltyEnabled, new(stake)).Value;

                Assert.Equal((recycled, _held - recycled), (scrub.Recycled.BaseUnits, scrub.LeftForOwner.BaseUnits));
                Assert.Equal((taken, stake - taken), (scrub.Slash.Taken.BaseUnits, scrub.Slash.StakeAfter.BaseUnits));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scrubs))]
    public void Compute_LessThanItGives_IsRefused(RocketPoolRelease release, bool isPenaltyEnabled)
    {
        UInt128 user = Milli(24_000);
        UInt128 needed = user + (isPenaltyEnabled && release != RocketPoolRelease.Atlas ? Milli(2_400) : 0);

        Assert.Equal(default, Scrub(release, needed, user, isPenaltyEnabled, default).Value.LeftForOwner);
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.BalanceTooLow) { Found = needed, AtMost = needed - 1 },
            Scrub(release, needed - 1, user, isPenaltyEnabled, default).Refusal);
    }

    [Fact]
    public void Compute_WithoutAPrice_IsRefusedWhereRplIsOwed()
    {
        RocketPoolOutcome<MinipoolScrub> Unpriced(RocketPoolRelease release, bool isPenaltyEnabled, Fixed18 minimum) =>
            MinipoolScrub.Compute(release, new(_held), new(Milli(24_000)), isPenaltyEnabled, minimum, new(5), default);

        Assert.Equal(RocketPoolRule.PriceIsZero, Unpriced(RocketPoolRelease.Atlas, true, _tenth).Refusal?.Rule);
        Assert.True(Unpriced(RocketPoolRelease.Atlas, false, _tenth).IsAccepted);
        Assert.True(Unpriced(RocketPoolRelease.Atlas, true, default).IsAccepted);
        Assert.True(Unpriced(RocketPoolRelease.Houston, true, _tenth).IsAccepted);
    }

    [Fact]
    public void Compute_OwedAbove128Bits_Overflows()
    {
        RocketPoolOutcome<MinipoolScrub> Of(UInt128 minimum) => MinipoolScrub.Compute(
            RocketPoolRelease.Atlas, Amount<Wei>.MaxValue, Amount<Wei>.MaxValue, true, new(minimum), default, _price);

        Assert.True(Of(Ether).IsAccepted);
        Assert.Throws<OverflowException>(() => Of(Ether + 1));
    }

    [Fact]
    public void Compute_BeforeAtlas_IsACallersMistake() => Assert.Equal(
        "release",
        Assert.Throws<ArgumentOutOfRangeException>(() => Scrub(RocketPoolRelease.Redstone, _held, default, false, default)).ParamName);

    private static RocketPoolOutcome<MinipoolScrub> Scrub(
        RocketPoolRelease release, UInt128 held, UInt128 user, bool isPenaltyEnabled, Amount<Rpl> stake) =>
        MinipoolScrub.Compute(release, new(held), new(user), isPenaltyEnabled, _tenth, stake, _price);
}
