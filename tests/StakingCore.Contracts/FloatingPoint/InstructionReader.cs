using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace StakingCore.Contracts.FloatingPoint;

/// <summary>Walks the instructions of a method's body.</summary>
internal static class InstructionReader
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<short, OpCode> _opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Each instruction with the metadata token it names, or 0.</summary>
    internal static IEnumerable<(OpCode Code, int Token)> Read(byte[] body)
    {
        int at = 0;
        while (at < body.Length)
        {
            byte first = body[at++];
            short value = first == TwoBytePrefix ? unchecked((short)((TwoBytePrefix << 8) | body[at++])) : first;
            OpCode code = _opCodes[value];
            int token = code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                ? BitConverter.ToInt32(body, at)
                : 0;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
            yield return (code, token);
        }
    }
}
