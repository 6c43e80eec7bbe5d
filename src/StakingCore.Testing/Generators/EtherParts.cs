using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;

namespace StakingCore.Testing;

/// <summary>What Rocket Pool's values are made of: bonds, fees and sums of ETH as they are on chain.</summary>
internal static class EtherParts
{
    internal const ulong Ether = 1_000_000_000_000_000_000;

    /// <summary>The parts of one in a number of the contracts.</summary>
    internal const ulong Scale = Ether;

    private const ulong MilliEther = Ether / 1_000;
    private const ulong GweiOfValidator = 32_000_000_000;

    /// <summary>What one validator stakes.</summary>
    internal static Amount<Wei> Validator { get; } = Milli(32_000);

    /// <summary>Fees and shares of the contracts, zero to one: percents, and any number of parts.</summary>
    internal static Arbitrary<Fixed18> Proper { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(Fixed18.Zero, Fixed18.One, new Fixed18(Scale - 1), new Fixed18(Scale / 100 * 14)),
            Gen.Choose(0, 100).Select(static percent => new Fixed18(Scale / 100 * (ulong)percent)),
            LogUniform.UInt128(Scale).Select(static parts => new Fixed18(parts))),
        static rate => LogUniform.Shrink(rate.Parts).Select(static parts => new Fixed18(parts)));

    /// <summary>ETH for one RPL, never zero: a thousandth to ten.</summary>
    internal static Arbitrary<Fixed18> Prices { get; } = Compose.Of(
        Parts.Short(10_000, 1), static milli => new Fixed18((UInt128)milli * MilliEther), static price => (uint)(price.Parts / MilliEther));

    /// <summary>Bonds of one validator: those of the releases, none, all 32 ETH, and any number of gwei.</summary>
    internal static Arbitrary<Amount<Wei>> Bonds { get; } = Arb.From(
        Gen.Frequency(
            (3, Gen.Elements(Milli(4_000), Milli(8_000), Milli(16_000))),
            (1, Gen.Elements(default, Validator)),
            (2, LogUniform.UInt64(GweiOfValidator).Select(OfGwei))),
        static bond => LogUniform.Shrink((ulong)(bond.BaseUnits / 1_000_000_000)).Select(OfGwei));

    /// <summary>What a minipool or validator may hold: around the lines at which the split changes, and anywhere up to 64 ETH.</summary>
    internal static Arbitrary<Amount<Wei>> Balances { get; } = Arb.From(
        Gen.OneOf(
            from line in Gen.Elements<ulong>(0, 8_000, 16_000, 24_000, 28_000, 32_000, 40_000)
            from near in Gen.Choose(-2, 2)
            select new Amount<Wei>((UInt128)Int128.Max(0, (Int128)Milli(line).BaseUnits + near)),
            LogUniform.UInt128(2 * Validator.BaseUnits).Select(static units => new Amount<Wei>(units))),
        static balance => LogUniform.Shrink(balance.BaseUnits).Select(static units => new Amount<Wei>(units)));

    /// <summary>Sums that one node moves: up to 1,000 ETH.</summary>
    internal static Arbitrary<Amount<Wei>> Sums { get; } = Compose.Of(
        Parts.Wide(Milli(1_000_000).BaseUnits), static units => new Amount<Wei>(units), static amount => amount.BaseUnits);

    /// <summary>RPL that one node has: up to a million.</summary>
    internal static Arbitrary<Amount<Rpl>> Stakes { get; } = Compose.Of(
        Parts.Wide((UInt128)Ether * 1_000_000), static units => new Amount<Rpl>(units), static amount => amount.BaseUnits);

    internal static Amount<Wei> Milli(ulong thousandths) => new((UInt128)thousandths * MilliEther);

    private static Amount<Wei> OfGwei(ulong gwei) => new((UInt128)gwei * 1_000_000_000);
}
