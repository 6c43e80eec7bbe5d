using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StakingCore.Contracts.Surface;

/// <summary>Types by the names that C# gives them.</summary>
internal static class TypeNames
{
    // A tuple's eighth argument holds all further elements.
    private const int Seven = 7;

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The type by itself.</summary>
    internal static string Of(Type type) => Of(type, TypeAnnotations.None);

    /// <summary>The type as it stands in the signature of a field, a property or an event.</summary>
    internal static string Of(Type type, MemberInfo member) => Of(type, TypeAnnotations.Of(member));

    /// <summary>The type of a parameter or a result, as it stands in the signature.</summary>
    internal static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, TypeAnnotations.Of(parameter));

    private static string Of(Type type, TypeAnnotations annotations)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, annotations);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, annotations) + "?";
        }

        // Plain values have no mark.
        string mark = (!type.IsValueType || type.IsGenericType || type.IsGenericParameter) && annotations.IsNextNullable() ? "?" : string.Empty;
        return Unmarked(type, annotations) + mark;
    }

    private static string Unmarked(Type type, TypeAnnotations annotations)
    {
        if (_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, annotations) + "[]";
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!, annotations) + "*";
        }

        return type.IsGenericParameter ? type.Name
            : IsTuple(type) ? Tuple(type, annotations)
            : Named(type, annotations);
    }

    private static bool IsTuple(Type type) =>
        type is { IsGenericType: true, IsGenericTypeDefinition: false, IsValueType: true } && typeof(ITuple).IsAssignableFrom(type) && type.Namespace == nameof(System);

    private static string Tuple(Type type, TypeAnnotations annotations)
    {
        string?[] names = annotations.NextNames(Count(type));
        IEnumerable<string> elements = Elements(type, annotations).Zip(names, (element, name) => name is null ? element : $"{element} {name}");
        return $"({string.Join(", ", elements)})";
    }

    private static int Count(Type tuple) => tuple.GetGenericArguments() is { Length: Seven + 1 } arguments ? Seven + Count(arguments[Seven]) : tuple.GetGenericArguments().Length;

    // From the eighth on the elements are a tuple of their own, which has marks and no names.
    private static List<string> Elements(Type tuple, TypeAnnotations annotations)
    {
        Type[] arguments = tuple.GetGenericArguments();
        List<string> elements = [];
        foreach (Type argument in arguments.Take(Seven))
        {
            elements.Add(Of(argument, annotations));
        }

        if (arguments.Length > Seven)
        {
            annotations.IsNextNullable();
            annotations.NextNames(Count(arguments[Seven]));
            elements.AddRange(Elements(arguments[Seven], annotations));
        }

        return elements;
    }

    /// <summary>The type's own name, nested types after their parents, with its type parameters or arguments.</summary>
    internal static string Named(Type type) => Named(type, TypeAnnotations.None);

    private static string Named(Type type, TypeAnnotations annotations)
    {
        Type[] arguments = type.GetGenericArguments();
        int used = type.DeclaringType is { } parent ? parent.GetGenericArguments().Length : 0;
        var name = new StringBuilder(type.DeclaringType is { } outer && !type.IsGenericParameter ? Named(Close(outer, arguments), annotations) + "." : string.Empty);
        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        name.Append(tick < 0 ? type.Name : type.Name[..tick]);
        if (arguments.Length > used)
        {
            name.Append('<').AppendJoin(", ", arguments[used..].Select(argument => Of(argument, annotations))).Append('>');
        }

        return name.ToString();
    }

    private static Type Close(Type outer, Type[] arguments) => outer.IsGenericTypeDefinition && !arguments.Any(argument => argument.IsGenericParameter)
        ? outer.MakeGenericType(arguments[..outer.GetGenericArguments().Length])
        : outer;
}
