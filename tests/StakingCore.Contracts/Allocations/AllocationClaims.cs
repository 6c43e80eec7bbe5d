using System.Reflection;
using System.Text;
using System.Xml.Linq;
using StakingCore.Amounts;

namespace StakingCore.Contracts.Allocations;

/// <summary>Reads the documentation that is shipped beside the assembly.</summary>
internal static class AllocationClaims
{
    private static readonly Dictionary<string, string> _texts = XDocument
        .Load(Path.ChangeExtension(typeof(IAmountUnit).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);

    internal static AllocationClaim Of(MethodBase member)
    {
        string text = _texts.GetValueOrDefault(IdOf(member), string.Empty);
        return text.Contains("llocates nothing", StringComparison.Ordinal) ? AllocationClaim.None
            : text.Contains("llocates", StringComparison.Ordinal) ? AllocationClaim.Some
            : AllocationClaim.Silent;
    }

    /// <summary>The member's name in the documentation file, as the compiler writes it.</summary>
    internal static string IdOf(MethodBase member)
    {
        var id = new StringBuilder("M:").Append(member.DeclaringType!.FullName!.Replace('+', '.')).Append('.').Append(member.Name.Replace('.', '#'));
        if (member.IsGenericMethodDefinition)
        {
            id.Append("``").Append(member.GetGenericArguments().Length);
        }

        if (member.GetParameters() is { Length: > 0 } parameters)
        {
            id.Append('(').AppendJoin(',', parameters.Select(parameter => NameOf(parameter.ParameterType))).Append(')');
        }

        if (member is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion)
        {
            id.Append('~').Append(NameOf(conversion.ReturnType));
        }

        return id.ToString();
    }

    private static string NameOf(Type type) => type switch
    {
        { IsByRef: true } => NameOf(type.GetElementType()!) + "@",
        { IsArray: true } => NameOf(type.GetElementType()!) + "[]",
        { IsGenericParameter: true } => (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition,
        { IsGenericType: true } =>
            $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}",
        _ => type.FullName!.Replace('+', '.'),
    };
}
