using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Cosmos;

namespace StakingCore.Testing;

/// <content>The Cosmos SDK: numbers, coins, versions and validators.</content>
public static partial class StakingArbitraries
{
    // Tokens of a chain: 10^27, as chains with 18 decimals have them.
    private const int TokenBits = 90;
    private const string BondDenom = "stake";

    private static readonly CosmosAddress[] _addresses = [.. Enumerable.Range(0, 8).Select(Address)];

    private static Arbitrary<CosmosInteger> Tokens { get; } =
        Compose.Of(Parts.Big(TokenBits), CosmosInteger.FromBigInteger, static tokens => tokens.ToBigInteger());

    private static Arbitrary<CosmosDecimal> Decimals { get; } =
        Compose.Of(Parts.Big(TokenBits + 60), CosmosDecimal.FromUnits, static value => value.ToUnits());

    // Rates in all 18 digits, and in the two that people write.
    private static Arbitrary<CosmosDecimal> Rates { get; } = Arb.From(
        Gen.OneOf(
            Gen.Choose(0, 100).Select(static percent => CosmosDecimal.FromInteger(percent, 2)),
            LogUniform.BigInteger(CosmosDecimal.One.ToUnits()).Select(CosmosDecimal.FromUnits)),
        static rate => LogUniform.Shrink(rate.ToUnits()).Select(CosmosDecimal.FromUnits));

    /// <summary>Integers of both signs with up to 256 bits.</summary>
    public static Arbitrary<CosmosInteger> CosmosIntegers() =>
        Compose.Of(Parts.Signed(Parts.Big(256)), CosmosInteger.FromBigInteger, static value => value.ToBigInteger());

    /// <summary>Decimals of both signs, from one unit of the 18th digit to the SDK's largest.</summary>
    public static Arbitrary<CosmosDecimal> CosmosDecimals() => Compose.Of(
        Parts.Signed(LogUniform.BigIntegerArbitrary(CosmosDecimal.MaxValue.ToUnits())), CosmosDecimal.FromUnits, static value => value.ToUnits());

    /// <summary>Eight addresses of 20 bytes; the last has 32, as liquid stakers have.</summary>
    public static Arbitrary<CosmosAddress> CosmosAddresses() => Parts.OneOf(_addresses);

    /// <summary>Moments of the years 1970 to 2106, to the nanosecond.</summary>
    public static Arbitrary<ChainTime> ChainTimes() => Compose.Of(
        Parts.Long(1L << 32), Parts.Count(999_999_999), static (seconds, nanoseconds) => new ChainTime(seconds, nanoseconds), static time => (time.Seconds, time.Nanoseconds));

    /// <summary>Versions of the SDK's mathematics, before and after each change of a rule.</summary>
    public static Arbitrary<CosmosMathVersion> CosmosMathVersions() => Parts.OneOf(
        CosmosMathVersion.Current, new(1, 0, 0), new(1, 0, 1), new(1, 1, 2), new(1, 1, 3), new(1, 3, 0), new(1, 4, 0));

    /// <summary>Versions of the SDK whose rules are known.</summary>
    public static Arbitrary<SdkVersion> SdkVersions() => Arb.From(
        from minor in Gen.Elements(45u, 46u, 47u, 50u, 53u)
        from patch in Gen.Choose(0, 16)
        from liquid in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new SdkVersion(0, minor, (uint)patch, liquid && minor < 50),
        static version => version == SdkVersion.Reference
            ? []
            : Parts.Short(16).Shrinker(version.Patch).Select(patch => version with { Patch = patch }).Prepend(SdkVersion.Reference));

    /// <summary>Coins of two denominations, none negative.</summary>
    public static Arbitrary<Coin> CoinArbitrary() => Compose.Of(
        Parts.OneOf(BondDenom, "ibc/a"), Tokens, static (denom, amount) => new Coin(denom, amount), static coin => (coin.Denom, coin.Amount));

    /// <summary>Sets of coins.</summary>
    public static Arbitrary<Coins> CoinSets() => Compose.Of(
        Compose.Many(CoinArbitrary(), 2), static coins => Coins.Of([.. coins.DistinctBy(static coin => coin.Denom)]), static coins => [.. coins]);

    /// <summary>Coins with 18 digits behind the point, none negative.</summary>
    public static Arbitrary<DecCoin> DecCoinArbitrary() => Compose.Of(
        Parts.OneOf(BondDenom, "ibc/a"), Decimals, static (denom, amount) => new DecCoin(denom, amount), static coin => (coin.Denom, coin.Amount));

    /// <summary>Sets of coins with 18 digits behind the point.</summary>
    public static Arbitrary<DecCoins> DecCoinSets() => Compose.Of(
        Compose.Many(DecCoinArbitrary(), 2), static coins => DecCoins.Of([.. coins.DistinctBy(static coin => coin.Denom)]), static coins => [.. coins]);

    /// <summary>
    /// Validators' tokens and shares: none of either, one share a token, and after slashes, where a share is worth less than a token.
    /// </summary>
    public static Arbitrary<ValidatorShares> ValidatorShares() => Compose.Of(
        Tokens,
        Rates,
        static (tokens, slashed) =>
        {
            CosmosDecimal left = CosmosDecimal.One - slashed;
            return new ValidatorShares(left.MulInt(tokens).TruncateInt(), CosmosDecimal.FromInteger(tokens));
        },
        static validator => (
            validator.Shares.TruncateInt(),
            validator.Shares.IsZero ? default : CosmosDecimal.One - CosmosDecimal.FromInteger(validator.Tokens).QuoRoundUp(validator.Shares)));

    /// <summary>Minters: a rate and what it mints in a year.</summary>
    public static Arbitrary<Minter> Minters() => Compose.Of(
        Rates, Decimals, static (inflation, provisions) => new Minter(inflation, provisions), static minter => (minter.Inflation, minter.AnnualProvisions));

    /// <summary>Commissions within their own limits.</summary>
    public static Arbitrary<CommissionTerms> CommissionTerms() => Compose.Of(
        Rates,
        Rates,
        Rates,
        ChainTimes(),
        static (rate, max, change, time) => new CommissionTerms(CosmosDecimal.Min(rate, max), max, CosmosDecimal.Min(change, max), time),
        static terms => (terms.Rate, terms.MaxRate, terms.MaxChangeRate, terms.UpdateTime));

    /// <summary>Parameters that the SDK's modules accept; the bond denomination is <c>stake</c>.</summary>
    public static Arbitrary<ChainParameters> ChainParameters() => Compose.Of(
        Parts.Count(10_000_000),
        Parts.Count(6),
        Rates,
        Compose.Pair(Rates, Rates),
        Parts.Flags,
        static (seconds, entries, tax, slashes, unit) => new ChainParameters
        {
            BondDenom = BondDenom,
            UnbondingTime = TimeSpan.FromSeconds(seconds + 1),
            MaxEntries = entries + 1,
            CommunityTax = tax,
            SlashFractionDoubleSign = slashes.A,
            SlashFractionDowntime = slashes.B,
            PowerReduction = unit ? 1 : 1_000_000,
        },
        static parameters => (
            (int)parameters.UnbondingTime.TotalSeconds - 1,
            parameters.MaxEntries - 1,
            parameters.CommunityTax,
            (parameters.SlashFractionDoubleSign, parameters.SlashFractionDowntime),
            parameters.PowerReduction == 1));

    private static CosmosAddress Address(int index)
    {
        byte[] bytes = new byte[index == 7 ? 32 : 20];
        bytes[^1] = (byte)(index + 1);
        return CosmosAddress.Parse(new CosmosAddress(bytes).ToBech32("cosmos"));
    }
}
