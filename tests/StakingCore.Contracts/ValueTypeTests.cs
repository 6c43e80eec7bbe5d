using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using StakingCore.Amounts;
using StakingCore.Contracts.Surface;
using StakingCore.DependencyInjection;
using StakingCore.Ethereum;

namespace StakingCore.Contracts;

/// <summary>What every public type promises without saying so: a legal default, equality that agrees with itself, no way to change it.</summary>
public partial class ValueTypeTests
{
    // Changed in place on purpose, so that an epoch of a million validators allocates nothing: docs/decisions/0005.
    private static readonly Type[] _changedInPlace = [typeof(EthereumState), typeof(SlashingsVector)];

    private static readonly Type[] _types = [.. typeof(IAmountUnit).Assembly.GetExportedTypes().Select(Closed)];

    public static TheoryData<Type> Structs() => [.. _types.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false })];

    public static TheoryData<Type> Comparables() => [.. _types.Where(type => type.IsValueType && type.GetInterfaces()
        .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IComparable<>)))];

    public static TheoryData<Type> Enums() => [.. _types.Where(type => type.IsEnum)];

    public static TheoryData<Type> Everything() => [.. _types.Where(type => !type.IsEnum).Except(_changedInPlace)];

    [Theory]
    [MemberData(nameof(Structs))]
    public void Default_OfAStruct_EqualsItselfAndHasAText(Type type)
    {
        object first = RuntimeHelpers.GetUninitializedObject(type);
        object second = RuntimeHelpers.GetUninitializedObject(type);

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.False(first.Equals(new object()));
        Assert.NotNull(first.ToString());
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void Equals_OfAStruct_IsItsOwnAndNotTheSlowOneOfTheRuntime(Type type)
    {
        MethodInfo equals = type.GetMethod(nameof(Equals), [typeof(object)])!;

        Assert.NotEqual(typeof(ValueType), equals.DeclaringType);
        Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces());
    }

    [Theory]
    [MemberData(nameof(Comparables))]
    public void CompareTo_OfDefaults_AgreesWithEquality(Type type)
    {
        object value = RuntimeHelpers.GetUninitializedObject(type);

        if (value is IComparable comparable)
        {
            Assert.Equal(0, comparable.CompareTo(value));
            Assert.Equal(1, comparable.CompareTo(null));
            Assert.Throws<ArgumentException>(() => comparable.CompareTo(new object()));
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void ToString_OfADefault_IsTheSameInEveryCulture(Type type)
    {
        (string? text, IReadOnlyList<string> others) = Cultures.TextsOf(RuntimeHelpers.GetUninitializedObject(type));

        Assert.NotNull(text);
        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Members_OfAPublicType_CannotBeChanged(Type type)
    {
        const BindingFlags Mine = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        Assert.All(type.GetFields(Mine), field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{type.Name}.{field.Name} can be assigned."));
        Assert.All(
            type.GetProperties(Mine).Where(property => property.SetMethod is { IsPublic: true }),
            property => Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
        Assert.All(
            type.GetProperties(Mine),
            property => Assert.False(property.PropertyType.IsArray, $"{type.Name}.{property.Name} is an array: whoever has it can change it."));
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void Fields_OfAStruct_AreReadOnly(Type type) => Assert.All(
        type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance),
        field => Assert.True(field.IsInitOnly, $"{type.Name}.{field.Name} can be assigned."));

    /// <summary>A default that nobody chose must not look like a choice.</summary>
    [Theory]
    [MemberData(nameof(Enums))]
    public void Values_OfAnEnum_HaveANamedZeroAndNoDuplicates(Type type)
    {
        long[] values = [.. type.GetEnumValuesAsUnderlyingType().Cast<object>().Select(value => Convert.ToInt64(value, CultureInfo.InvariantCulture))];

        Assert.Contains(0, values);
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    /// <summary>A namespace is a folder: who has read a using directive knows where the source is.</summary>
    [Fact]
    public void Namespaces_OfPublicTypes_AreTheRoomsOfTheHouse()
    {
        string root = Path.Combine(Tests.Checkout.Root, "src", "StakingCore");

        Assert.All(_types, type => Assert.True(
            Directory.Exists(Path.Combine([root, .. type.Namespace!.Split('.')[1..]])),
            $"{TypeNames.Named(type)} is in {type.Namespace}, which has no folder."));
    }

    private static Type Closed(Type type) => !type.IsGenericTypeDefinition ? type : type.MakeGenericType(
    [
        .. type.GetGenericArguments().Select(argument => argument.GetGenericParameterConstraints().Contains(typeof(IAmountUnit)) ? typeof(Lovelace)
            : argument.GetGenericParameterConstraints().Contains(typeof(IStakingNetwork)) ? typeof(CardanoNetwork)
            : argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(Fraction)
            : typeof(string)),
    ]);
}
