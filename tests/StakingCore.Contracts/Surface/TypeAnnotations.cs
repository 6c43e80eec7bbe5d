using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace StakingCore.Contracts.Surface;

/// <summary>
/// What the compiler writes beside a type in a signature, since the type cannot say it: which references may be null and what the
/// elements of tuples are called. Read in the order of the compiler: a type before its arguments.
/// </summary>
internal sealed class TypeAnnotations
{
    private const byte Nullable = 2;

    private readonly byte[] _nullability;
    private readonly string?[] _names;
    private int _nextNullability;
    private int _nextName;

    private TypeAnnotations(byte[] nullability, string?[] names)
    {
        _nullability = nullability;
        _names = names;
    }

    /// <summary>Of a type that stands for itself, as a base does.</summary>
    internal static TypeAnnotations None => new([], []);

    internal static TypeAnnotations Of(MemberInfo member) => Read(member.GetCustomAttributesData(), member.DeclaringType);

    internal static TypeAnnotations Of(ParameterInfo parameter) => Read(parameter.GetCustomAttributesData(), parameter.Member);

    /// <summary>Whether the next type is a reference that may be null. One mark alone is that of every type in the signature.</summary>
    internal bool IsNextNullable() => _nullability.Length switch
    {
        0 => false,
        1 => _nullability[0] == Nullable,
        _ => _nullability[_nextNullability++] == Nullable,
    };

    /// <summary>The names of the next tuple's elements, null where they have none.</summary>
    internal string?[] NextNames(int count)
    {
        int start = _nextName;
        _nextName += count;
        return _names.Length == 0 ? new string?[count] : _names[start.._nextName];
    }

    private static TypeAnnotations Read(IList<CustomAttributeData> attributes, MemberInfo? around) =>
        new(Nullability(attributes) ?? Inherited(around), Names(attributes));

    private static byte[]? Nullability(IList<CustomAttributeData> attributes) => Argument(attributes, typeof(NullableAttribute)) switch
    {
        byte all => [all],
        ReadOnlyCollection<CustomAttributeTypedArgument> each => [.. each.Select(one => (byte)one.Value!)],
        _ => null,
    };

    // What most signatures of a member or a type say is written once, around them.
    private static byte[] Inherited(MemberInfo? around)
    {
        for (MemberInfo? place = around; place is not null; place = place.DeclaringType)
        {
            if (Argument(place.GetCustomAttributesData(), typeof(NullableContextAttribute)) is byte all)
            {
                return [all];
            }
        }

        return [];
    }

    private static string?[] Names(IList<CustomAttributeData> attributes) =>
        Argument(attributes, typeof(TupleElementNamesAttribute)) is ReadOnlyCollection<CustomAttributeTypedArgument> names
            ? [.. names.Select(one => (string?)one.Value)]
            : [];

    // By name, since the compiler may put the attribute into the assembly itself.
    private static object? Argument(IList<CustomAttributeData> attributes, Type attribute) =>
        attributes.FirstOrDefault(one => one.AttributeType.FullName == attribute.FullName)?.ConstructorArguments[0].Value;
}
