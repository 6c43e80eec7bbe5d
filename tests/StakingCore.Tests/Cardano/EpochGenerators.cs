using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Testing;

namespace StakingCore.Tests.Cardano;

/// <summary>Generators of epochs: log-uniform up to the maximum supply and past it, 64-bit rationals, ties and limits.</summary>
public static class EpochGenerators
{
    // 64 rows of at most 2^57 keep the active stake and the circulation below 2^64.
    private const ulong MaxStake = 1UL << 57;
    private const int MaxRows = 60;

    public static Arbitrary<GeneratedEpoch> Epochs() => Arb.From(Epoch(), Shrink);

    public static Arbitrary<SharedPool> SharedPools() => Arb.From(
        from parameters in Parameters()
        from available in LogUniform.UInt64(1UL << 62)
        from idle in LogUniform.UInt64(1UL << 62)
        from others in LogUniform.UInt64(1UL << 60)
        from stake in LogUniform.UInt64(1UL << 62).Where(stake => stake > 0)
        from whole in LogUniform.UInt64(stake)
        from part in LogUniform.UInt64(whole)
        from pledge in LogUniform.UInt64(whole)
        from pool in Pool()
        from blocks in LogUniform.UInt64(100_000)
        let epoch = new RewardEpoch
        {
            Parameters = parameters,
            Available = new Amount<Lovelace>(available),
            Circulation = new Amount<Lovelace>(stake + others + idle),
            BlocksMade = blocks + 1,
        }
        select new SharedPool(
            epoch,
            PoolReward.Compute(
                epoch,
                new Amount<Lovelace>(stake + others),
                new PoolParameters(new Amount<Lovelace>(pledge), pool.Parameters.Cost, pool.Parameters.Margin),
                new Amount<Lovelace>(stake),
                new Amount<Lovelace>(whole),
                blocks + 1),
            new Amount<Lovelace>(whole),
            new Amount<Lovelace>(part)));

    public static Arbitrary<Fraction> Margins() => Arb.From(Margin());

    internal static Gen<Fraction> Margin() => Gen.OneOf(
        Gen.Elements(Fraction.Zero, Fraction.One, new Fraction(1, 3), new Fraction(9999, 10_000), new Fraction(392_699, 12_500_000)),
        Gen.Choose(0, 10_000).Select(basisPoints => new Fraction((ulong)basisPoints, 10_000)),
        AtMostOne());

    private static Gen<Fraction> AtMostOne() =>
        from a in LogUniform.UInt64()
        from b in LogUniform.UInt64()
        let denominator = Math.Max(1, Math.Max(a, b))
        select new Fraction(Math.Min(a, b), denominator);

    private static Gen<Fraction> Any() =>
        from numerator in LogUniform.UInt64()
        from denominator in LogUniform.UInt64()
        select new Fraction(numerator, Math.Max(1, denominator));

    private static Gen<RewardParameters> Parameters() =>
        from a0 in Gen.OneOf(Gen.Elements(Fraction.Zero, new Fraction(3, 10), Fraction.One), Any())
        from pools in Gen.OneOf(Gen.Elements(1u, 150u, 500u, 65_535u, uint.MaxValue), Gen.Choose(1, 20).Select(k => (uint)k))
        from d in Gen.Frequency(
            (4, Gen.Constant(Fraction.Zero)),
            (1, Gen.Elements(new Fraction(4, 5), new Fraction(79, 100), Fraction.One)),
            (1, AtMostOne()))
        from cap in Gen.Frequency(
            (3, Gen.Constant<Fraction?>(null)),
            (1, Gen.Elements<Fraction?>(Fraction.One, new Fraction(100, 1))),
            (1, AtMostOne().Select(f => f.IsZero ? null : (Fraction?)new Fraction(f.Denominator, f.Numerator))))
        from major in Gen.Choose(2, 12)
        select new RewardParameters
        {
            MonetaryExpansion = new Fraction(3, 1000),
            TreasuryCut = new Fraction(1, 5),
            PoolPledgeInfluence = a0,
            StakePoolTargetNumber = pools,
            Decentralization = d,
            ProtocolVersion = new ProtocolVersion((uint)major),
            MaxPledgeLeverage = cap,
        };

    private static Gen<EpochPool> Pool() =>
        from pledge in Gen.Frequency((1, Gen.Constant(0UL)), (2, LogUniform.UInt64(MaxStake)), (2, LogUniform.UInt64(1_000_000)))
        from cost in Gen.Frequency((1, Gen.Constant(0UL)), (2, LogUniform.UInt64(1UL << 50)), (1, Gen.Constant(340_000_000UL)))
        from margin in Margin()
        from blocks in Gen.Frequency((1, Gen.Constant(0UL)), (4, LogUniform.UInt64(100_000)))
        select new EpochPool(new PoolParameters(new Amount<Lovelace>(pledge), new Amount<Lovelace>(cost), margin), blocks);

    private static Gen<GeneratedRow> Row() =>
        from stake in LogUniform.UInt64(MaxStake)
        from pool in Gen.Choose(-1, 11)
        from owner in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new GeneratedRow(stake, pool, owner);

    private static Gen<GeneratedEpoch> Epoch() =>
        from parameters in Parameters()
        from available in LogUniform.UInt64(1UL << 62)
        from idle in LogUniform.UInt64(1UL << 62)
        from unlisted in Gen.Frequency((3, Gen.Constant(0UL)), (1, LogUniform.UInt64(1UL << 40)))
        from poolCount in Gen.Choose(1, 6)
        from pools in Pool().ArrayOf(poolCount)
        from rowCount in Gen.Choose(0, MaxRows)
        from rows in Row().ArrayOf(rowCount)
        select new GeneratedEpoch(parameters, new Amount<Lovelace>(available), idle, unlisted, pools, rows);

    private static IEnumerable<GeneratedEpoch> Shrink(GeneratedEpoch epoch)
    {
        for (int i = 0; i < epoch.Rows.Count; i++)
        {
            yield return epoch with { Rows = [.. epoch.Rows.Where((_, index) => index != i)] };
        }

        if (epoch.Pools.Count > 1)
        {
            yield return epoch with { Pools = [.. epoch.Pools.Take(epoch.Pools.Count - 1)] };
        }

        if (epoch.IdleCirculation > 0)
        {
            yield return epoch with { IdleCirculation = epoch.IdleCirculation / 2 };
        }
    }
}
