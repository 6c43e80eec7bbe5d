using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Decentralization;
using StakingCore.RocketPool;
using StakingCore.Slashing;

namespace StakingCore.Contracts.Json;

/// <summary>What makes the round trip safe for the types that have no generator, and for those that are still to come.</summary>
public class JsonTypeRuleTests
{
    private const JsonNumberHandling Text = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString;

    private static readonly HashSet<Type> _integers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128),
    ];

    // A generic type stands for itself with one argument: what is asked of it does not depend on that.
    private static readonly Dictionary<Type, Type> _arguments = new()
    {
        [typeof(Amount<>)] = typeof(Lovelace),
        [typeof(EntityStake<>)] = typeof(string),
        [typeof(RocketPoolOutcome<>)] = typeof(Fixed18),
        [typeof(RuleChange<>)] = typeof(LossRule),
        [typeof(RuleSchedule<>)] = typeof(LossRule),
    };

    private static readonly JsonTypeInfo[] _contracts = [.. Contracts()];

    /// <summary>Digits in a string, whatever the width: the attribute is the type's, so a new member has it.</summary>
    [Fact]
    public void Types_WithIntegers_WriteThemAsText() => AssertNone(
        from contract in _contracts
        where contract.Properties.Any(static property => property.CustomConverter is null && Elements(property.PropertyType).Any(_integers.Contains))
        where contract.Type.GetCustomAttribute<JsonNumberHandlingAttribute>(inherit: false)?.Handling != Text
        select GeneratedValues.NameOf(contract.Type));

    /// <summary>The handling of numbers as text ends at a list of them, and knows no integer of any size.</summary>
    [Fact]
    public void Members_BeyondTheHandlingOfNumbers_HaveAConverter() => AssertNone(
        from contract in _contracts
        from property in contract.Properties
        where property.CustomConverter is null
        where Elements(property.PropertyType).Contains(typeof(BigInteger)) || (Depth(property.PropertyType) > 1 && Elements(property.PropertyType).Any(_integers.Contains))
        select $"{GeneratedValues.NameOf(contract.Type)}.{property.Name}");

    /// <summary>A field that no member and no parameter sets would be empty afterwards, without a word.</summary>
    [Fact]
    public void Types_WithFieldsThatJsonCannotSet_AreNotRead() => AssertNone(
        from contract in _contracts
        where IsMade(contract) && !typeof(IJsonOnDeserializing).IsAssignableFrom(contract.Type)
        from field in Fields(contract.Type)
        where !contract.Properties.Any(property => IsOf(field, property)) && !JsonRefusals.SetOtherwise.Contains($"{GeneratedValues.NameOf(contract.Type)}.{field.Name}")
        select $"{GeneratedValues.NameOf(contract.Type)}.{field.Name}");

    [Fact]
    public void Deserialize_WhatIsComputed_SaysWhy()
    {
        string text = JsonSerializer.Serialize(EpochPots.Compute(RewardParameters.Mainnet, NetworkConstants.Mainnet, new(1_000), new(1), 21_600));

        NotSupportedException refusal = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<EpochPots>(text));

        Assert.StartsWith("EpochPots is written as JSON but not read", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<RocketPoolOutcome<Fixed18>>("{}"));
    }

    [Fact]
    public void Serialize_WholeLosses_ReadsTheSame()
    {
        LossAllocation losses = LossRule.ProRata.Allocate(10, 5, [5], LossRounding.PrefixFloor);
        WaterfallLosses waterfall = Waterfall.Allocate(UInt128.MaxValue, [new Tranche("own", [1, 2]), new Tranche("others", [UInt128.MaxValue - 3])], LossRounding.PrefixFloor);
        string text = JsonSerializer.Serialize(waterfall);

        Assert.Contains("""[["1","2"],["340282366920938463463374607431768211452"]]""", text, StringComparison.Ordinal);
        Assert.Equal(waterfall, JsonSerializer.Deserialize<WaterfallLosses>(text));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<LossAllocation>(JsonSerializer.Serialize(losses)));
    }

    // All of them, which a collection's own message cuts short.
    private static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private static IEnumerable<JsonTypeInfo> Contracts()
    {
        foreach (Type open in typeof(IAmountUnit).Assembly.GetExportedTypes())
        {
            if (open is { IsEnum: true } or { IsInterface: true } or { IsByRefLike: true } or { IsAbstract: true, IsSealed: true }
                || typeof(Exception).IsAssignableFrom(open) || typeof(JsonConverter).IsAssignableFrom(open))
            {
                continue;
            }

            JsonTypeInfo contract;
            try
            {
                contract = JsonSerializerOptions.Default.GetTypeInfo(open.IsGenericTypeDefinition ? open.MakeGenericType(_arguments[open]) : open);
            }
            catch (InvalidOperationException)
            {
                // A span or a pointer among its members: neither written nor read.
                continue;
            }

            if (contract.Kind == JsonTypeInfoKind.Object)
            {
                yield return contract;
            }
        }
    }

    // A parameter without a member is refused by the platform, and so is a type without a constructor for it.
    private static bool IsMade(JsonTypeInfo contract) => contract.ConstructorAttributeProvider is not ConstructorInfo constructor
        ? contract.CreateObject is not null
        : constructor.GetParameters().Length == contract.Properties.Count(static property => property.AssociatedParameter is not null);

    private static bool IsOf(FieldInfo field, JsonPropertyInfo property) =>
        (field.Name == $"<{property.Name}>k__BackingField" || field.Name.Equals('_' + property.Name, StringComparison.OrdinalIgnoreCase))
        && (property.Set is not null || property.AssociatedParameter is not null);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? at = type; at is not null && at.Assembly == type.Assembly; at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    // The types that a list, a book or a nullable of the platform holds, or the type itself.
    private static IEnumerable<Type> Elements(Type type) =>
        type.IsArray ? Elements(type.GetElementType()!)
        : type.IsGenericType && type.Namespace!.StartsWith("System", StringComparison.Ordinal) ? type.GetGenericArguments().SelectMany(Elements)
        : [type];

    private static int Depth(Type type) =>
        type.IsArray ? 1 + Depth(type.GetElementType()!)
        : Nullable.GetUnderlyingType(type) is null && type.IsGenericType && type.Namespace!.StartsWith("System", StringComparison.Ordinal) ? 1 + type.GetGenericArguments().Max(Depth)
        : 0;
}
