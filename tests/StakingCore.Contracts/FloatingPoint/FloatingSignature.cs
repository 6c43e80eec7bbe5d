using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StakingCore.Contracts.FloatingPoint;

/// <summary>Answers, for a type in a signature, whether floating point is anywhere in it.</summary>
internal sealed class FloatingSignature : ISignatureTypeProvider<bool, object?>
{
    /// <summary>Types of the framework that round; decimal does too, in base ten.</summary>
    private static readonly HashSet<string> _named = new(StringComparer.Ordinal)
    {
        "System.Single",
        "System.Double",
        "System.Half",
        "System.Decimal",
        "System.Math",
        "System.MathF",
        "System.Runtime.InteropServices.NFloat",
        "System.Numerics.Complex",
    };

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double;

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return _named.Contains($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}");
    }

    // A type of the assembly itself is judged where it is defined.
    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

    public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);

    public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

    public bool GetSZArrayType(bool elementType) => elementType;

    public bool GetByReferenceType(bool elementType) => elementType;

    public bool GetPointerType(bool elementType) => elementType;

    public bool GetPinnedType(bool elementType) => elementType;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

    public bool GetGenericMethodParameter(object? genericContext, int index) => false;

    public bool GetGenericTypeParameter(object? genericContext, int index) => false;
}
