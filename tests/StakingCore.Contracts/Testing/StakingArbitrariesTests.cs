using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>What the package of generators promises for each of them.</summary>
public class StakingArbitrariesTests
{
    private const string Result = "A result: it is computed from values that are generated, and has no smaller one of its own.";

    private const string NoGenerator = "Rocket Pool's own values have no generators in the package yet.";

    // Public value types that are not generated, each with the reason.
    private static readonly Dictionary<string, string> _exceptions = new(StringComparer.Ordinal)
    {
        ["Cardano.EpochPots"] = Result,
        ["Cardano.PoolReward"] = Result,
        ["Cosmos.PendingRewardTotals"] = Result,
        ["Cosmos.SdkError"] = "A code that a refusal carries.",
        ["Delegation.EpochPot"] = Result,
        ["Delegation.PoolEpochReward"] = Result,
        ["Delegation.Simulation.SimulatedPool"] = Result,
        ["Ethereum.CorrelationPenaltyBasis"] = Result,
        ["Ethereum.EpochRewardBasis"] = Result,
        ["Ethereum.Epochs.FlagDeltas"] = Result,
        ["Ethereum.ValidatorEpochDelta"] = Result,
        ["Rewards.RewardSplit"] = Result,
        ["Ethereum.Queues.EntryEstimate"] = Result,
        ["RocketPool.Deposits.MegapoolQueues"] = NoGenerator,
        ["RocketPool.Deposits.NetworkBalances"] = NoGenerator,
        ["RocketPool.Deposits.RethBurn"] = Result,
        ["RocketPool.Deposits.RethCollateral"] = Result,
        ["RocketPool.Fixed18"] = NoGenerator,
        ["RocketPool.Lido.CsmBond"] = NoGenerator,
        ["RocketPool.Lido.CsmBondInterval"] = NoGenerator,
        ["RocketPool.Lido.LidoReport"] = Result,
        ["RocketPool.Lido.LidoShares"] = NoGenerator,
        ["RocketPool.Lifecycle.MegapoolValidator"] = NoGenerator,
        ["RocketPool.Lifecycle.OpenLot"] = Result,
        ["RocketPool.Megapools.CapitalParts"] = Result,
        ["RocketPool.Megapools.MegapoolBond"] = NoGenerator,
        ["RocketPool.Megapools.MegapoolBondReduction"] = Result,
        ["RocketPool.Megapools.MegapoolCapital"] = NoGenerator,
        ["RocketPool.Megapools.MegapoolClaim"] = Result,
        ["RocketPool.Megapools.MegapoolDistribution"] = Result,
        ["RocketPool.Megapools.MegapoolRewards"] = Result,
        ["RocketPool.Megapools.RevenueShares"] = NoGenerator,
        ["RocketPool.Minipools.MinipoolHoldings"] = NoGenerator,
        ["RocketPool.Minipools.MinipoolStrikes"] = NoGenerator,
        ["RocketPool.Minipools.MinipoolTerms"] = NoGenerator,
        ["RocketPool.Minipools.MinipoolTotals"] = Result,
        ["RocketPool.Nodes.BondSizeFees"] = NoGenerator,
        ["RocketPool.Nodes.FeeDistribution"] = Result,
        ["RocketPool.Nodes.NodeFeeSettings"] = NoGenerator,
        ["RocketPool.RewardTree.NodeWeight"] = Result,
        ["RocketPool.RewardTree.SmoothingPoolInterval"] = NoGenerator,
        ["RocketPool.RewardTree.SmoothingPoolMinipool"] = NoGenerator,
        ["RocketPool.Staking.AuctionLot"] = NoGenerator,
        ["RocketPool.Staking.BorrowLimit"] = Result,
        ["RocketPool.Staking.RplUnstaking"] = NoGenerator,
    };

    public static TheoryData<string> Methods() => [.. KnownArbitraries.All.Select(Name)];

    [Fact]
    public void Arbitraries_OfPublicValueTypes_AreAllThere()
    {
        HashSet<Type> generated = [.. KnownArbitraries.All.Select(KnownArbitraries.TypeOf).Select(static type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)];

        IEnumerable<string> missing = typeof(IAmountUnit).Assembly.GetExportedTypes()
            .Where(static type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && CanBeMade(type))
            .Where(type => !generated.Contains(type))
            .Select(static type => type.FullName!["StakingCore.".Length..]);

        Assert.Equal(_exceptions.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    /// <summary>FsCheck takes a class of generators by type: two for one type would be one too many.</summary>
    [Fact]
    public void Arbitraries_OfOneType_AreOne() =>
        Assert.Empty(KnownArbitraries.All.GroupBy(KnownArbitraries.TypeOf).Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Generator_EveryValue_EqualsItselfAndReadsWhatItWrites(string name) => KnownArbitraries.Call(GetType(), nameof(CheckValues), Method(name));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Shrinker_FromEveryValue_ComesToAnEndWithoutComingBack(string name) => KnownArbitraries.Call(GetType(), nameof(CheckShrinking), Method(name));

    /// <summary>Dust would be the whole test otherwise.</summary>
    [Fact]
    public void Amounts_OfEveryUnit_ReachTheSupply()
    {
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Lovelace>(), 1_000), static amount => amount.BaseUnits > 10_000_000_000_000_000);
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Wei>(), 1_000), static amount => amount.BaseUnits >> 80 != 0);
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Lovelace>(), 1_000), static amount => amount.IsZero);
    }

    [Property(Arbitrary = [typeof(StakingArbitraries)])]
    public bool Attribute_WithTheClass_GeneratesFromIt(Amount<Lovelace> amount) => amount.BaseUnits <= 45_000_000_000_000_000;

    [Property(Arbitrary = [typeof(UnitInterval), typeof(StakingArbitraries)])]
    public bool Attribute_WithTheUnitInterval_PrefersIt(Fraction fraction) => fraction <= Fraction.One;

    [Fact]
    public void MergeArb_OneOfThem_IsUsed()
    {
        IArbMap map = ArbMap.Default.MergeArb(StakingArbitraries.Fractions()).MergeArb(StakingArbitraries.Amounts<Gwei>());

        Prop.ForAll(map.ArbFor<Fraction>(), map.ArbFor<Amount<Gwei>>(), static (share, amount) =>
                AmountInvariants.RoundsWithinOneUnit(amount, share <= Fraction.One ? share : Fraction.One))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    private static void CheckValues<T>(Arbitrary<T> arbitrary)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        bool isRecordText = typeof(T).GetMethod(nameof(ToString), [])!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute));
        try
        {
            foreach (T value in KnownArbitraries.Sample(arbitrary, 100))
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                string text = value!.ToString()!;

                // A text of the type's own is one in every culture; what the compiler writes for a record is for debugging.
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
                Assert.True(isRecordText || text == value.ToString(), text);
                Assert.True(value.Equals(value));
                Assert.Equal(value.GetHashCode(), value.GetHashCode());
                Assert.True(value is not IComparable<T> comparable || comparable.CompareTo(value) == 0);
                ReadBack(value, text);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Through the type's own Parse, and through JSON where it has a converter.
    private static void ReadBack<T>(T value, string text)
    {
        if (typeof(T).GetMethod("Parse", [typeof(string)]) is { IsStatic: true } parse && parse.ReturnType == typeof(T))
        {
            Assert.Equal(value, parse.Invoke(null, [text]));
        }

        if (typeof(T).IsDefined(typeof(System.Text.Json.Serialization.JsonConverterAttribute)))
        {
            Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value)));
        }
    }

    private static void CheckShrinking<T>(Arbitrary<T> arbitrary)
    {
        const int Enough = 20_000;

        // CA5394: the way must be the same on every run, which is the opposite of what a secure generator gives.
#pragma warning disable CA5394
        var random = new Random(1);
        foreach (T start in KnownArbitraries.Sample(arbitrary, 5))
        {
            HashSet<T> passed = [start];
            T value = start;
            for (T[] smaller = Some(value); smaller.Length > 0; smaller = Some(value))
            {
                Assert.DoesNotContain(smaller, candidate => EqualityComparer<T>.Default.Equals(candidate, value));
                value = smaller[random.Next(smaller.Length)];
                Assert.True(passed.Add(value), $"Shrinking {start} came back to {value}.");
                Assert.True(passed.Count < Enough, $"Shrinking {start} does not end.");
            }
        }
#pragma warning restore CA5394

        T[] Some(T value) => [.. arbitrary.Shrinker(value).Take(12)];
    }

    private static bool CanBeMade(Type type) =>
        type.GetConstructors().Length > 0
        || type.GetProperties().Any(static property => property.SetMethod is { IsPublic: true })
        || type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.ReturnType == type && !method.IsSpecialName && method.Name is not ("Parse" or "Min" or "Max"));

    private static string Name(MethodInfo method) => method.IsGenericMethod ? $"{method.Name}<{method.GetGenericArguments()[0].Name}>" : method.Name;

    private static MethodInfo Method(string name) => KnownArbitraries.All.Single(method => Name(method) == name);
}
