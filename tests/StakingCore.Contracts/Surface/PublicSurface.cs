using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StakingCore.Contracts.Surface;

/// <summary>
/// What an assembly shows to its users, one line a member, in an order that does not depend on the compiler: the text that a
/// reviewer reads when it changes.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, Type> space in assembly.GetExportedTypes()
            .GroupBy(type => type.Namespace!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(TypeNames.Named, StringComparer.Ordinal))
            {
                Append(text, type);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append("  ").Append(Heading(type)).Append('\n');
        IEnumerable<string> members = type.IsEnum
            ? type.GetEnumNames().Select(name => $"{name} = {Convert.ToString(Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Select(MemberSurface.Of).OfType<string>().Order(StringComparer.Ordinal);
        foreach (string member in members)
        {
            text.Append("    ").Append(member).Append('\n');
        }
    }

    private static string Heading(Type type)
    {
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? StructKind(type)
            : ClassKind(type);
        string[] bases = [.. Bases(type)];
        return $"{kind} {TypeNames.Named(type)}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}{Constraints(type)}";
    }

    private static string StructKind(Type type) =>
        (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : string.Empty)
        + (type.IsByRefLike ? "ref " : string.Empty)
        + (IsRecord(type) ? "record " : string.Empty)
        + "struct";

    private static string ClassKind(Type type) =>
        (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty)
        + (IsRecord(type) ? "record" : "class");

    // A record's compiler-made members are left out below; the word record stands for them.
    internal static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static IEnumerable<string> Bases(Type type)
    {
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            yield return TypeNames.Of(parent);
        }

        if (type.IsEnum)
        {
            yield break;
        }

        // Only what the type says itself: what comes with a base or another interface is not repeated.
        HashSet<Type> inherited = [.. type.BaseType?.GetInterfaces() ?? [], .. type.GetInterfaces().SelectMany(face => face.GetInterfaces())];
        foreach (string name in type.GetInterfaces().Where(face => face.IsPublic && !inherited.Contains(face)).Select(TypeNames.Of).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static string Constraints(Type type) => string.Concat(type.GetGenericArguments().Select(argument =>
    {
        string[] limits =
        [
            .. argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : Array.Empty<string>(),
            .. argument.GetGenericParameterConstraints().Where(limit => limit != typeof(ValueType)).Select(TypeNames.Of),
        ];
        return limits.Length == 0 ? string.Empty : $" where {argument.Name} : {string.Join(", ", limits)}";
    }));
}
