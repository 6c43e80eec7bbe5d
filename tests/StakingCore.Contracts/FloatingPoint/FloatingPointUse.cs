using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StakingCore.Contracts.FloatingPoint;

/// <summary>
/// Finds floating point in an assembly by its IL: instructions, signatures, locals, fields and what is called. Source text
/// would not do: <c>Math.Sqrt(n)</c> shows no type, and opcodes alone miss it too.
/// </summary>
internal static class FloatingPointUse
{
    private static readonly FloatingSignature _signature = new();

    /// <summary>The types that use it, each with the members that do, in order.</summary>
    internal static SortedDictionary<string, SortedSet<string>> Of(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        MetadataReader reader = file.GetMetadataReader();
        var uses = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            string name = FullName(reader, handle);
            foreach (FieldDefinition field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => field.DecodeSignature(_signature, null)))
            {
                Add(name, reader.GetString(field.Name));
            }

            foreach (MethodDefinition method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => Uses(file, reader, method)))
            {
                Add(name, reader.GetString(method.Name));
            }
        }

        return uses;

        void Add(string type, string member)
        {
            if (!uses.TryGetValue(type, out SortedSet<string>? members))
            {
                uses.Add(type, members = new SortedSet<string>(StringComparer.Ordinal));
            }

            members.Add(member);
        }
    }

    private static bool Uses(PEReader file, MetadataReader reader, MethodDefinition method)
    {
        if (Contains(method.DecodeSignature(_signature, null)))
        {
            return true;
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return false;
        }

        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        return (!body.LocalSignature.IsNil && reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signature, null).Contains(true))
            || InstructionReader.Read(body.GetILBytes()!).Any(instruction => IsFloating(instruction.Code) || Names(reader, instruction.Token));
    }

    private static bool Contains(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);

    // conv.r4, conv.r8, conv.r.un, ldc.r4, ldind.r8, stelem.r4 and their like.
    private static bool IsFloating(OpCode code) => code.Name!.Split('.').Any(part => part is "r4" or "r8" or "r");

    private static bool Names(MetadataReader reader, int token)
    {
        if (token == 0)
        {
            return false;
        }

        EntityHandle handle = MetadataTokens.EntityHandle(token);
        return handle.Kind switch
        {
            HandleKind.MethodDefinition => Contains(reader.GetMethodDefinition((MethodDefinitionHandle)handle).DecodeSignature(_signature, null)),
            HandleKind.FieldDefinition => reader.GetFieldDefinition((FieldDefinitionHandle)handle).DecodeSignature(_signature, null),
            HandleKind.MemberReference => NamesMember(reader, reader.GetMemberReference((MemberReferenceHandle)handle)),
            HandleKind.MethodSpecification => NamesInstance(reader, reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
            HandleKind.TypeReference => _signature.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
            HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signature, null),
            _ => false,
        };
    }

    private static bool NamesInstance(MetadataReader reader, MethodSpecification method) =>
        method.DecodeSignature(_signature, null).Contains(true) || Names(reader, MetadataTokens.GetToken(method.Method));

    // Math.Clamp on integers is in System.Math too: a call there counts only by its signature.
    private static bool NamesMember(MetadataReader reader, MemberReference member)
    {
        bool isSignature = member.GetKind() == MemberReferenceKind.Method
            ? Contains(member.DecodeMethodSignature(_signature, null))
            : member.DecodeFieldSignature(_signature, null);
        return isSignature || (member.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification
            && !IsMath(reader, member.Parent)
            && Names(reader, MetadataTokens.GetToken(member.Parent)));
    }

    private static bool IsMath(MetadataReader reader, EntityHandle parent) => parent.Kind == HandleKind.TypeReference
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "Math";

    private static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } parent
            ? $"{FullName(reader, parent)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
