using System.Reflection;
using System.Runtime.CompilerServices;
using StakingCore.Amounts;

namespace StakingCore.Contracts.Allocations;

/// <summary>The members of the public surface that a user calls often enough for garbage to matter.</summary>
internal static class HotPathCandidates
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo _holdsObjects = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!;

    /// <summary>
    /// Whatever takes or gives a span or columns, every operation of the quantities, and whatever says in its documentation
    /// that it allocates nothing. Without what makes an object, which shows in its signature, and without what says that it
    /// allocates.
    /// </summary>
    internal static IEnumerable<MethodBase> All() =>
        from type in typeof(IAmountUnit).Assembly.GetExportedTypes()
        from member in type.GetMembers(Declared).OfType<MethodBase>()
        where !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.IsAbstract
        let claim = AllocationClaims.Of(member)
        where claim == AllocationClaim.None || (claim == AllocationClaim.Silent && !MakesObjects(member) && (TakesSpans(member) || IsOperation(type, member)))
        select member;

    // Spans, and the columns of this library that are made of them.
    private static bool TakesSpans(MethodBase member) => member.GetParameters()
        .Select(parameter => Plain(parameter.ParameterType))
        .Any(type => type.IsByRefLike && (type.Namespace == nameof(System) || type.Assembly == typeof(IAmountUnit).Assembly));

    // A quantity adds up and is all in its own bits. Text and what goes through object are for convenience.
    private static bool IsOperation(Type type, MethodBase member) =>
        IsQuantity(type)
        && (member as MethodInfo)?.GetBaseDefinition().DeclaringType != typeof(object)
        && !member.GetParameters().Any(parameter => parameter.ParameterType == typeof(object) || parameter.ParameterType == typeof(string));

    private static bool IsQuantity(Type type) => type.IsValueType
        && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(System.Numerics.IAdditionOperators<,,>))
        && !HoldsObjects(type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Lovelace)) : type);

    private static bool MakesObjects(MethodBase member) => member is ConstructorInfo
        ? !member.DeclaringType!.IsValueType || HoldsObjects(member.DeclaringType)
        : HoldsObjects(((MethodInfo)member).ReturnType)
            || member.GetParameters().Any(parameter => parameter.IsOut && HoldsObjects(Plain(parameter.ParameterType)));

    // A refusal is made only where there is one; what refers to a caller's columns holds nothing new.
    private static bool HoldsObjects(Type type) =>
        type != typeof(void)
        && !type.ContainsGenericParameters
        && !type.IsByRefLike
        && !type.Name.EndsWith("Refusal", StringComparison.Ordinal)
        && (bool)_holdsObjects.MakeGenericMethod(type).Invoke(null, null)!;

    private static Type Plain(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
