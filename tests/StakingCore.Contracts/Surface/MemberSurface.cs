using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace StakingCore.Contracts.Surface;

/// <summary>One public member as a line; null for what is not public, or what the compiler makes for every record.</summary>
internal static class MemberSurface
{
    internal static string? Of(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field.Attributes) && !field.IsSpecialName => Field(field),
        PropertyInfo property when property.Name != "EqualityContract" => Property(property),
        ConstructorInfo constructor when IsVisible(constructor) && !IsCopy(constructor) =>
            $"{Protection(constructor)}new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && !IsMadeByTheCompiler(method) => Method(method),
        EventInfo raised => $"event {TypeNames.Of(raised.EventHandlerType!, raised)} {raised.Name}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Protection(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeNames.Of(field.FieldType, field)} {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
        : $"{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{TypeNames.Of(field.FieldType, field)} {field.Name}";

    private static string? Property(PropertyInfo property)
    {
        string[] accessors =
        [
            .. property.GetMethod is { } get && IsVisible(get) ? [Protection(get) + "get;"] : Array.Empty<string>(),
            .. property.SetMethod is { } set && IsVisible(set) ? [Protection(set) + (IsInit(set) ? "init;" : "set;")] : Array.Empty<string>(),
        ];
        if (accessors.Length == 0)
        {
            return null;
        }

        MethodInfo any = property.GetAccessors(nonPublic: true)[0];
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;

        // The accessor's parameters: only they know what is written around them.
        string name = property.GetIndexParameters() is { Length: > 0 } index
            ? $"this[{string.Join(", ", any.GetParameters().Take(index.Length).Select(Parameter))}]"
            : property.Name;
        return $"{Modifiers(any)}{required}{TypeNames.Of(property.PropertyType, property)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : string.Empty;
        string extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return $"{Protection(method)}{Modifiers(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}{generic}({extends}{Parameters(method)})";
    }

    private static string Modifiers(MethodInfo method) => (method.IsStatic ? "static " : string.Empty)
        + (method.DeclaringType!.IsInterface ? string.Empty
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal && method.GetBaseDefinition() != method ? "override "
            : method.IsVirtual && !method.IsFinal && !method.DeclaringType.IsSealed ? "virtual "
            : string.Empty);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : string.Empty;
        string many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        string fallback = parameter.HasDefaultValue
            ? " = " + (Convert.ToString(parameter.RawDefaultValue, CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : "default")
            : string.Empty;
        return $"{way}{many}{TypeNames.Of(parameter)} {parameter.Name}{fallback}";
    }

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType && constructor.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsMadeByTheCompiler(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || method.IsDefined(typeof(CompilerGeneratedAttribute))
        || method.Name == "<Clone>$";
}
