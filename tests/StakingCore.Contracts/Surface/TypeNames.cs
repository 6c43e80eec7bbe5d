using System.Text;

namespace StakingCore.Contracts.Surface;

/// <summary>Types by the names that C# gives them.</summary>
internal static class TypeNames
{
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

    /// <summary>The type as it stands in a signature.</summary>
    internal static string Of(Type type)
    {
        if (_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }

        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return type.IsGenericParameter ? type.Name : Named(type);
    }

    /// <summary>The type's own name, nested types after their parents, with its type parameters or arguments.</summary>
    internal static string Named(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        int used = type.DeclaringType is { } parent ? parent.GetGenericArguments().Length : 0;
        var name = new StringBuilder(type.DeclaringType is { } outer && !type.IsGenericParameter ? Named(Close(outer, arguments)) + "." : string.Empty);
        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        name.Append(tick < 0 ? type.Name : type.Name[..tick]);
        if (arguments.Length > used)
        {
            name.Append('<').AppendJoin(", ", arguments[used..].Select(Of)).Append('>');
        }

        return name.ToString();
    }

    private static Type Close(Type outer, Type[] arguments) => outer.IsGenericTypeDefinition && !arguments.Any(argument => argument.IsGenericParameter)
        ? outer.MakeGenericType(arguments[..outer.GetGenericArguments().Length])
        : outer;
}
