using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StakingCore.Numerics;

/// <summary>The 128-bit product of two words, both halves in registers.</summary>
internal static class WordProduct
{
    /// <summary>
    /// left × right. <see cref="Math.BigMul(ulong, ulong, out ulong)"/> hands the low half over through memory, which each use
    /// pays for in a stack slot to clear, a store and a load; a second multiplication is cheaper.
    /// </summary>
    /// <returns>The high half.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Multiply(ulong left, ulong right, out ulong low)
    {
        low = unchecked(left * right);
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.MultiplyNoFlags(left, right);
        }

        return ArmBase.Arm64.IsSupported
            ? ArmBase.Arm64.MultiplyHigh(left, right)
            : Math.BigMul(left, right, out _);
    }
}
