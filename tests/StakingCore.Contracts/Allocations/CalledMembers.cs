using System.Reflection;
using StakingCore.Contracts.FloatingPoint;

namespace StakingCore.Contracts.Allocations;

/// <summary>What a method calls, by its instructions: a list beside it would say what it called once.</summary>
internal static class CalledMembers
{
    /// <summary>The methods and constructors, each as its type declares it: without type arguments.</summary>
    internal static IEnumerable<MethodBase> Of(MethodBase method) =>
        from instruction in InstructionReader.Read(method.GetMethodBody()!.GetILAsByteArray()!)
        where instruction.Code.OperandType == System.Reflection.Emit.OperandType.InlineMethod
        select Declared(method.Module.ResolveMethod(instruction.Token)!);

    /// <summary>The same member with its type's and its own type parameters open.</summary>
    internal static MethodBase Declared(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;
}
