using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using StakingCore.Amounts;

namespace StakingCore.Contracts.Surface;

/// <summary>The rules of docs/decisions/0007 that a machine can read: units, flags, columns, and where results go.</summary>
public class NamingTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A flag per row, or several of them, not a thing per row.
    private static readonly string[] _flagColumns = ["Slashed", "PreviousParticipation", "CurrentParticipation"];

    private static readonly Type[] _types = typeof(IAmountUnit).Assembly.GetExportedTypes();

    private static readonly HashSet<Type> _bareNumbers =
    [
        typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(int?), typeof(uint?), typeof(long?), typeof(ulong?),
        typeof(ReadOnlySpan<int>), typeof(ReadOnlySpan<ulong>), typeof(Span<int>), typeof(Span<ulong>),
        typeof(ImmutableArray<int>), typeof(ImmutableArray<ulong>), typeof(IReadOnlyList<int>), typeof(IReadOnlyList<ulong>),
    ];

    // Outside the protocols a wide number is an amount of the asset that the caller chose.
    private static readonly HashSet<Type> _wideNumbers = [typeof(UInt128), typeof(Int128), typeof(UInt128?), typeof(Int128?)];

    private static readonly string[] _protocols =
        ["StakingCore.Cardano", "StakingCore.Cosmos", "StakingCore.Ethereum", "StakingCore.RocketPool"];

    /// <summary>32 is an amount of nothing: who reads a call must not have to look up whether it is ether or gwei.</summary>
    [Fact]
    public void Parameters_ThatAreBareNumbers_SayWhatTheyCount() => Assert.All(
        Methods().SelectMany(method => method.GetParameters()).Where(parameter => _bareNumbers.Contains(Plain(parameter.ParameterType))),
        parameter => Assert.True(
            UnitVocabulary.SaysItsUnit(parameter),
            $"{parameter.ParameterType.Name} {parameter.Name} of {Of(parameter.Member)} names neither a unit nor what it counts."));

    /// <summary>What a call is given it keeps its unit for: a property is read far from the constructor that named it.</summary>
    [Fact]
    public void PropertiesAndFields_ThatAreBareNumbers_SayWhatTheyCount() => Assert.All(
        BareMembers(),
        member => Assert.True(
            UnitVocabulary.SaysItsUnit(member), $"{Of(member)} names neither a unit nor what it counts."));

    [Fact]
    public void Parameters_ThatAreFlags_ReadAsAClaim() => Assert.All(
        Methods().SelectMany(method => method.GetParameters()).Where(parameter => Plain(parameter.ParameterType) == typeof(bool)),
        parameter => Assert.True(
            new[] { "is", "has" }.Any(verb => parameter.Name!.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
                || parameter.Name!.EndsWith("Only", StringComparison.Ordinal),
            $"bool {parameter.Name} of {Of(parameter.Member)} reads as neither true nor false; a choice of two is an enum."));

    /// <summary>What is read comes first, what is written last, so that no two calls have to be compared to know which is which.</summary>
    [Fact]
    public void Parameters_ThatAreWritten_ComeLast() => Assert.All(
        Methods().Where(method => method.Name != nameof(ISpanFormattable.TryFormat)),
        method => Assert.True(
            method.GetParameters().SkipWhile(parameter => !IsSpan(parameter)).All(parameter => IsSpan(parameter) || parameter.IsOut),
            $"{Of(method)} writes to a span that does not come last."));

    [Fact]
    public void Columns_OfOneEntryARow_AreNamedInThePlural() => Assert.All(
        _types.Where(type => type.IsByRefLike).SelectMany(type => type.GetProperties(Declared))
            .Where(property => property.PropertyType.IsByRefLike && !_flagColumns.Contains(property.Name)),
        property => Assert.True(
            WithoutUnit(property.Name).EndsWith('s'),
            $"{property.DeclaringType!.Name}.{property.Name} is a column, named as one entry."));

    /// <summary>A pair has no name for what it is and no place for its documentation.</summary>
    [Fact]
    public void Properties_OfPublicTypes_AreNoPairs() => Assert.All(
        _types.SelectMany(type => type.GetProperties(Declared)),
        property => Assert.False(
            HoldsAPair(property.PropertyType), $"{property.DeclaringType!.Name}.{property.Name} holds a pair: make it a record."));

    /// <summary>Try is the promise of a bool and an out parameter.</summary>
    [Fact]
    public void Methods_ThatTry_ReturnABoolAndGiveTheRestOut() => Assert.All(
        Methods().OfType<MethodInfo>().Where(method => method.Name != nameof(ISpanFormattable.TryFormat)),
        method => Assert.Equal(
            method.Name.StartsWith("Try", StringComparison.Ordinal),
            method.ReturnType == typeof(bool) && method.GetParameters().Any(parameter => parameter.IsOut)));

    private static IEnumerable<MemberInfo> BareMembers() => _types
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetProperties(Declared)
            .Where(property => property.GetIndexParameters().Length == 0 && IsBare(property, property.PropertyType))
            .Concat<MemberInfo>(type.GetFields(Declared).Where(field => IsBare(field, field.FieldType))));

    private static bool IsBare(MemberInfo member, Type type) => _bareNumbers.Contains(Plain(type))
        || (_wideNumbers.Contains(type) && _protocols.Any(room => member.DeclaringType!.Namespace!.StartsWith(room, StringComparison.Ordinal)));

    private static IEnumerable<MethodBase> Methods() => _types
        .Where(type => type is { IsEnum: false } && !typeof(Delegate).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(Declared).Where(IsOurs).Concat<MethodBase>(type.GetConstructors(Declared)));

    private static bool IsOurs(MethodInfo method) =>
        !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute), false) && method.Name != "Deconstruct";

    private static bool IsSpan(ParameterInfo parameter) => Plain(parameter.ParameterType) is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(Span<>);

    private static bool HoldsAPair(Type type) => typeof(ITuple).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericArguments().Any(HoldsAPair));

    private static string WithoutUnit(string name) => new[] { "Lovelace", "Gwei", "Wei" }
        .Where(unit => name.EndsWith(unit, StringComparison.Ordinal)).Select(unit => name[..^unit.Length]).FirstOrDefault(name);

    private static Type Plain(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static string Of(MemberInfo member) => $"{TypeNames.Named(member.DeclaringType!)}.{member.Name}";
}
