using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 2_000, QuietOnSuccess = true)]
public sealed class ShiftShareTests
{
    [Property]
    public void Floor_EveryPowerOfTwo_EqualsTheOracle(ulong value)
    {
        for (int power = 0; power < 64; power++)
        {
            ulong denominator = 1UL << power;
            Assert.Equal((BigInteger)value / denominator, new ShiftShare64(denominator).Floor(value));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(ulong.MaxValue)]
    public void Create_NoPowerOfTwo_IsRefused(ulong denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShiftShare64(denominator));
}
