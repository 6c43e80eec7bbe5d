using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Delegation;
using StakingCore.Rewards;
using static StakingCore.Tests.Delegation.Claims.ClaimTable;

namespace StakingCore.Tests.Delegation.Claims;

public sealed class SaturationClaimTests
{
    // A tenth of all stake saturates a pool; a twentieth of that is bonded.
    private const ulong All = 1_000_000_000;
    private const ulong Saturated = 100_000_000;
    private const ulong Bond = 5_000_000;
    private const ulong Reward = 1_000_000;
    private const ulong Delegated = 1_000_000;
    private static readonly DelegationParameters _saturating = ClaimLedger.Parameters;
    private static readonly DelegationParameters _limited = _saturating with { LeverageLimit = new Fraction(10, 1) };

    [Fact]
    public void RewardsDiminishWhenAPoolGetsTooBig()
    {
        var table = new ClaimTable(
            "size of the pool", "it earns", "a delegator of 1,000,000 gets", "it earns with Λ = 10", "a delegator of 1,000,000 gets");
        PoolEpochReward? last = null;
        foreach (uint percent in new uint[] { 25, 50, 75, 100, 125, 150, 200, 300, 400 })
        {
            ulong weight = Saturated / 100 * percent;
            PoolEpochReward pool = Compute(_saturating, weight);
            PoolEpochReward limited = Compute(_limited, weight);
            table.Add($"{percent}%", Number(pool.Reward), Number(pool.Member(Delegated)), Number(limited.Reward), Number(limited.Member(Delegated)));
            Assert.Equal(percent > 100 ? RewardLimit.Saturation : RewardLimit.None, pool.Limit);
            Assert.Equal(percent <= 50 ? RewardLimit.None : RewardLimit.Leverage, limited.Limit);
            Assert.Equal(percent > 50 ? Compute(_limited, Saturated / 2).Reward : limited.Reward, limited.Reward);
            if (last is { } smaller && percent > 100)
            {
                Assert.Equal(smaller.Reward, pool.Reward);
                Assert.True(pool.Member(Delegated) < smaller.Member(Delegated));
            }

            last = pool;
        }

        ConceptPage.Holds("saturation", table.ToString());
    }

    [Fact]
    public void SplittingASaturatedPool_IsMeasuredForWhatPledgeInfluenceMakesItLose()
    {
        var table = new ClaimTable(
            "a0",
            "bond, of saturation",
            "one pool, just saturated",
            "the same in two halves",
            "lost",
            "two, both filled up again",
            "two, with the whole bond each",
            "lost for want of bond");
        foreach (var a0 in new Fraction[] { Fraction.Zero, new(3, 10), new(1, 1), new(3, 1) })
        {
            foreach (ulong bond in new[] { Saturated / 20, Saturated / 2 })
            {
                UInt128 one = Optimum(a0, bond, Saturated);
                UInt128 halves = 2 * Optimum(a0, bond / 2, Saturated / 2);
                UInt128 filled = 2 * Optimum(a0, bond / 2, Saturated);
                UInt128 whole = 2 * Optimum(a0, bond, Saturated);
                Assert.Equal((a0.IsZero, a0.IsZero), (halves == one, filled == whole));
                table.Add(
                    Decimal(a0),
                    Percent(new ExactRational(bond, Saturated)),
                    Number(one),
                    Number(halves),
                    Percent(new ExactRational(one - halves, one)),
                    Number(filled),
                    Number(whole),
                    Percent(new ExactRational(whole - filled, whole)));
            }
        }

        ConceptPage.Holds("splitting", table.ToString());

        static UInt128 Optimum(Fraction a0, ulong bond, ulong weight) =>
            DelegationRewardLawTests.OptimumOf(10, a0, All, Reward, bond, weight);
    }

    [Fact]
    public void DelegatorsMoveToALessSaturatedPool()
    {
        var table = new ClaimTable("", "with saturation, k = 10", "without, k = 1");
        Migration with = Migration.Settle(_saturating);
        Migration without = Migration.Settle(_saturating with { TargetPools = 1 });
        Add("pools with delegators", static end => Number((UInt128)end.Delegators.Count(static here => here > 0)));
        Add("largest pool, of all stake", static end => Percent(end.Distribution.ConcentrationRatio(1)!.Value));
        Add("Nakamoto coefficient", static end => Number((UInt128)end.Distribution.TauIndex(new Fraction(1, 2), TauThreshold.Strict)!.Value));
        Add("rounds until nobody moves", static end => Number((UInt128)end.Rounds));
        Assert.Equal(1, without.Distribution.TauIndex(new Fraction(1, 2), TauThreshold.Strict));
        Assert.True(with.Distribution.TauIndex(new Fraction(1, 2), TauThreshold.Strict) >= 5);
        ConceptPage.Holds("moving-delegators", table.ToString());

        void Add(string what, Func<Migration, string> figure) => table.Add(what, figure(with), figure(without));
    }

    private static PoolEpochReward Compute(DelegationParameters parameters, ulong weight) => PoolEpochReward.Compute(
        parameters,
        new RewardedEpoch(Reward, All, All, All),
        new RewardedPool(Bond, 0, weight - Bond, 1_000, new Fraction(2, 100), weight));
}
