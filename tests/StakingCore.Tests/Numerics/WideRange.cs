using System.Numerics;
using FsCheck;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

/// <summary>Integers of every magnitude up to 512 bits.</summary>
internal static class WideRange
{
    public static Arbitrary<BigInteger> BigInteger() => LogUniform.BigIntegerArbitrary(Expect.MaxWide);
}
