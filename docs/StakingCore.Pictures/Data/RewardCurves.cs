using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Rewards;

namespace StakingCore.Pictures.Data;

/// <summary>
/// What a unit of a pool's stake earns, in percent of the average over all stake, by the size of the pool, in percent of
/// saturation: the curves of the literature, and the pool delegation protocol's whole units. The pledge is a twentieth of
/// saturation, a0 is 3/10, the cap 10.
/// </summary>
internal static class RewardCurves
{
    private const int Pools = 10;
    private const int MostPercent = 200;
    private const int LeastPercent = 5;
    private const ulong All = 1_000_000_000_000;
    private const ulong Available = 1_000_000_000;

    private static readonly ExactRational _influence = new(3, 10);
    private static readonly ExactRational _saturation = new(1, Pools);
    private static readonly ExactRational _pledge = _saturation / 20;
    private static readonly ExactRational _cap = 10;

    internal static PictureData Compute()
    {
        var picture = new PictureData("reward-curves");
        AddCurve(picture, "Cardano", "none", new CardanoCurve(Pools, _influence, 1));
        AddCurve(picture, "Cardano", "10", new CardanoCurve(Pools, _influence, 1, _cap));
        AddCurve(picture, "simplified", "none", new SimplifiedCurve(Pools, _influence, 1));
        AddCurve(picture, "flat pledge", "none", new FlatPledgeCurve(Pools, _influence, 1));
        AddCurve(picture, "leverage only", "10", new LeverageCurve(Pools, _cap, 1));
        AddProtocol(picture, "none", null);
        AddProtocol(picture, "10", new Fraction(10, 1));
        return picture;
    }

    private static void AddCurve(PictureData picture, string curve, string cap, RewardCurve rewards)
    {
        // Closer where a flat bonus falls steeply.
        for (int percent = LeastPercent; percent <= MostPercent; percent += percent < 30 ? 1 : 5)
        {
            ExactRational stake = _saturation * new ExactRational(percent, 100);
            Add(picture, curve, cap, percent, rewards.Reward(stake, _pledge) / stake);
        }
    }

    private static void AddProtocol(PictureData picture, string cap, Fraction? limit)
    {
        var parameters = new DelegationParameters
        {
            TargetPools = Pools,
            PledgeInfluence = new Fraction(3, 10),
            LiquidWeight = Fraction.One,
            LeverageLimit = limit,
            UnbondingDelayEpochs = 21,
            EvidenceWindowEpochs = 21,
            IssuanceRate = new Fraction(3, 1000),
            TreasuryRate = new Fraction(1, 5),
        };
        for (int percent = 10; percent <= MostPercent; percent += 10)
        {
            ulong weight = All / Pools / 100 * (ulong)percent;
            const ulong Bond = All / Pools / 20;
            var pool = PoolEpochReward.Compute(
                parameters,
                new RewardedEpoch(Available, All, All, All),
                new RewardedPool(Bond, 0, weight - Bond, 0, Fraction.Zero, weight));
            Add(picture, "pool delegation", cap, percent, new ExactRational(pool.Reward * All, (UInt128)weight * Available));
        }
    }

    private static void Add(PictureData picture, string curve, string cap, int percent, ExactRational perUnit) => picture.Add(
        ("curve", curve), ("cap", cap), ("size", (ExactRational)percent), ("reward", perUnit * 100));
}
