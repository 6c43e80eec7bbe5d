using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Testing;

namespace StakingCore.Contracts.Testing;

/// <summary>What the package of generators promises for each of them.</summary>
public class StakingArbitrariesTests
{
    public static TheoryData<string> Methods() => [.. KnownArbitraries.All.Select(Name)];

    /// <summary>Types whose values somebody feeds into the library; the others are listed, each with the reason.</summary>
    [Fact]
    public void Arbitraries_OfPublicTypes_AreAllThere()
    {
        HashSet<Type> generated = [.. KnownArbitraries.All.Select(KnownArbitraries.TypeOf).Select(static type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)];

        IEnumerable<string> missing = typeof(IAmountUnit).Assembly.GetExportedTypes()
            .Where(static type => type is { IsEnum: false, IsByRefLike: false, IsInterface: false, IsAbstract: false } && CanBeMade(type))
            .Where(static type => !WithoutGenerator.Bases.Any(one => one.IsAssignableFrom(type)))
            .Where(type => !generated.Any(one => one.IsAssignableFrom(type)))
            .Select(static type => type.FullName!["StakingCore.".Length..]);

        Assert.Equal(
            string.Join('\n', WithoutGenerator.Reasons.SelectMany(static group => group.Value).Order(StringComparer.Ordinal)),
            string.Join('\n', missing.Order(StringComparer.Ordinal)));
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

    [Fact]
    public void Rules_OfValues_AreOfTypesThatAreGenerated() =>
        Assert.Empty(ValidValues.Types.Except(KnownArbitraries.All.Select(KnownArbitraries.TypeOf)));

    /// <summary>A shrinker that leads nowhere shows a failing case as large as it was found.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Shrinker_FromSomeValue_HasASmallerOne(string name) => KnownArbitraries.Call(GetType(), nameof(CheckShrinkerIsThere), Method(name));

    /// <summary>Dust would be the whole test otherwise.</summary>
    [Fact]
    public void Amounts_OfEveryUnit_ReachTheSupply()
    {
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Lovelace>(), 1_000), static amount => amount.BaseUnits > 10_000_000_000_000_000);
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Wei>(), 1_000), static amount => amount.BaseUnits >> 80 != 0);
        Assert.Contains(KnownArbitraries.Sample(StakingArbitraries.Amounts<Lovelace>(), 1_000), static amount => amount.IsZero);
    }

    /// <summary>Pools that earn nothing would test little of what is done with a reward.</summary>
    [Fact]
    public void PoolRewards_OfAnyEpoch_AreOftenShared()
    {
        IReadOnlyList<PoolReward> rewards = KnownArbitraries.Sample(StakingArbitraries.PoolRewards(), 1_000);

        Assert.True(rewards.Count(static reward => reward.PledgeMet) >= 500);
        Assert.Contains(rewards, static reward => reward.Leader < reward.Total);
        Assert.Contains(rewards, static reward => !reward.PledgeMet && reward.Blocks > 0);
        Assert.Contains(rewards, static reward => reward.Blocks == 0);
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
        foreach (T value in KnownArbitraries.Sample(arbitrary, 100))
        {
            (string? text, IReadOnlyList<string> others) = Cultures.TextsOf(value!);

            Assert.True(ValidValues.Holds(value), text);
            Assert.True(others.Count == 0, $"{text}, but in {string.Join("; ", others)}");
            Assert.True(value!.Equals(value));
            Assert.Equal(value.GetHashCode(), value.GetHashCode());
            Assert.True(value is not IComparable<T> comparable || comparable.CompareTo(value) == 0);
            ReadBack(value, text!);
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

    private static void CheckShrinkerIsThere<T>(Arbitrary<T> arbitrary) =>
        Assert.Contains(KnownArbitraries.Sample(arbitrary, 20), value => arbitrary.Shrinker(value).Any());

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
                Assert.True(ValidValues.Holds(value), $"Shrinking {start} gave {value}, which breaks its type's rules.");
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
