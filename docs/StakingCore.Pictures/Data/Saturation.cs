using StakingCore.Amounts;
using StakingCore.Delegation;

namespace StakingCore.Pictures.Data;

/// <summary>
/// What a delegator of 1,000,000 gets in an epoch of the pool delegation protocol, by the size of the pool in percent of
/// saturation: the pools of the table "saturation" in <c>docs/concepts/pool-delegation.md</c>.
/// </summary>
internal static class Saturation
{
    private const ulong All = 1_000_000_000;
    private const ulong Saturated = 100_000_000;
    private const ulong Bond = 5_000_000;
    private const ulong Reward = 1_000_000;
    private const ulong Delegated = 1_000_000;
    private const ulong Cost = 1_000;

    internal static PictureData Compute()
    {
        var picture = new PictureData("saturation");
        Add(picture, "none", null);
        Add(picture, "10", new Fraction(10, 1));
        return picture;
    }

    private static void Add(PictureData picture, string cap, Fraction? limit)
    {
        var parameters = new DelegationParameters
        {
            TargetPools = 10,
            PledgeInfluence = new Fraction(3, 10),
            LiquidWeight = Fraction.One,
            LeverageLimit = limit,
            UnbondingDelayEpochs = 21,
            EvidenceWindowEpochs = 21,
            IssuanceRate = new Fraction(3, 1000),
            TreasuryRate = new Fraction(1, 5),
        };
        for (uint percent = 10; percent <= 400; percent += 5)
        {
            ulong weight = Saturated / 100 * percent;
            var pool = PoolEpochReward.Compute(
                parameters,
                new RewardedEpoch(Reward, All, All, All),
                new RewardedPool(Bond, 0, weight - Bond, Cost, new Fraction(2, 100), weight));
            picture.Add(
                ("limit", cap), ("size", (ExactRational)percent), ("reward", ExactRational.FromInteger(pool.Member(Delegated))));
        }
    }
}
