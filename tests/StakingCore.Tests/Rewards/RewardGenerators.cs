using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Rewards;
using StakingCore.Testing;

namespace StakingCore.Tests.Rewards;

/// <summary>Parameters of a curve as Cardano writes them, and a pool in whole lovelace.</summary>
public sealed record GeneratedPool(
    int TargetPools, Fraction PledgeInfluence, Fraction? MaxLeverage, ulong Available, ulong Circulation, ulong Stake, ulong Pledge)
{
    internal CardanoCurve Curve => new(TargetPools, PledgeInfluence, Rewards, Cap);

    internal CardanoCurve Uncapped => new(TargetPools, PledgeInfluence, Rewards);

    internal ExactRational? Cap => MaxLeverage is { } cap ? cap : null;

    internal ExactRational Rewards => new(Available, 1);

    internal ExactRational StakeShare => new(Stake, Circulation);

    internal ExactRational PledgeShare => new(Pledge, Circulation);

    internal RewardCurve[] Curves =>
    [
        Curve,
        Uncapped,
        new SimplifiedCurve(TargetPools, PledgeInfluence, Rewards),
        new FlatPledgeCurve(TargetPools, PledgeInfluence, Rewards),
        new LeverageCurve(TargetPools, Cap ?? 1, Rewards),
    ];
}

/// <summary>Players of the margin game, whose stakes sum to 1.</summary>
public sealed record GeneratedGame(CardanoCurve Curve, StakePlayer[] Players);

/// <summary>Generators of pools over the full range of amounts, and of small games in which ties are frequent.</summary>
public static class RewardGenerators
{
    public static Arbitrary<GeneratedPool> Pools() => Arb.From(
        from k in Gen.OneOf(Gen.Choose(1, 5), Gen.Choose(1, 1_000))
        from a0 in Influence()
        from cap in Gen.Frequency((1, Gen.Constant<Fraction?>(null)), (2, Cap()))
        from available in LogUniform.UInt64()
        from circulation in LogUniform.UInt64().Where(value => value > 0)
        from stake in Gen.OneOf(LogUniform.UInt64(circulation), Around(circulation / (ulong)k, circulation))
        from pledge in LogUniform.UInt64(stake)
        select new GeneratedPool(k, a0, cap, available, circulation, stake, pledge));

    public static Arbitrary<GeneratedGame> Games() => Arb.From(
        from k in Gen.Choose(1, 5)
        from a0 in Influence()
        from rewards in Gen.Choose(1, 1_000)
        from count in Gen.Choose(1, 12)
        from scale in Gen.Elements(3, 20, 1_000_000)
        from weights in Gen.Choose(0, scale).ArrayOf(count)
        from costScale in Gen.Elements(2, 10, 1_000)
        from costs in Gen.Choose(0, costScale).ArrayOf(count)
        let total = Math.Max(1, weights.Sum())
        let stakes = weights.Select((weight, i) => weights.Sum() == 0 && i == 0 ? 1 : weight).ToArray()
        select new GeneratedGame(
            new CardanoCurve(k, a0, rewards),
            [.. stakes.Select((stake, i) => new StakePlayer(
                new ExactRational(stake, total), new ExactRational(costs[i], costScale) * rewards / k * new ExactRational(3, 2)))]));

    private static Gen<Fraction> Influence() => Gen.OneOf(
        Gen.Elements(Fraction.Zero, Fraction.One, new Fraction(3, 10), new Fraction(1, 50)),
        from numerator in Gen.Choose(0, 1_000)
        from denominator in Gen.Choose(1, 1_000)
        select new Fraction((ulong)numerator, (ulong)denominator));

    private static Gen<Fraction?> Cap() =>
        from numerator in Gen.Choose(0, 10_000)
        from denominator in Gen.Choose(1, 100)
        select (Fraction?)new Fraction((ulong)(numerator + denominator), (ulong)denominator);

    // Saturation is the kink that matters.
    private static Gen<ulong> Around(ulong value, ulong max) =>
        from step in Gen.Choose(0, 4)
        let lowest = value >= 2 ? value - 2 : 0
        select max - lowest < (ulong)step ? max : lowest + (ulong)step;
}
