using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Makes the operands of the tests; the library itself has no need to read a <see cref="BigInteger"/>.</summary>
internal static class UInt512Conversion
{
    private static readonly UInt512 _limb = UInt128.One << 64;

    internal static UInt512 ToUInt512(this BigInteger value)
    {
        UInt512 result = default;
        foreach (ulong limb in LimbArrays.Of(value, 8).Reverse())
        {
            result = (result * _limb) + limb;
        }

        return result;
    }
}
