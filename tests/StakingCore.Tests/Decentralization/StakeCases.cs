using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Testing;

namespace StakingCore.Tests.Decentralization;

/// <summary>Holders' stakes and a share of them.</summary>
public sealed record StakeCase(UInt128[] Stakes, ControlledStake[] Controlled, Fraction Tau, TauThreshold Threshold);

/// <summary>Generators of holders: of every magnitude, and of small numbers, where ties are common.</summary>
public static class StakeCases
{
    public static Arbitrary<StakeCase> Cases() => Arb.From(
        from count in Gen.Choose(0, 11)
        from small in Gen.Elements(true, false)
        from stakes in (small ? LogUniform.UInt128(6) : LogUniform.UInt128(UInt128.MaxValue / 16)).ArrayOf(count)
        from shares in Gen.Choose(0, 4).ArrayOf(count)
        from denominator in Gen.Choose(1, 12)
        from numerator in Gen.Choose(0, denominator)
        from threshold in Gen.Elements(TauThreshold.Strict, TauThreshold.Inclusive)
        select new StakeCase(
            stakes,
            [.. stakes.Zip(shares, (stake, share) => new ControlledStake(stake / 4 * (UInt128)share, stake))],
            new Fraction((ulong)numerator, (ulong)denominator),
            threshold));
}
