using FsCheck;
using StakingCore.Amounts;

namespace StakingCore.Testing;

/// <summary>
/// Fractions from zero to one in place of those of any size: <c>[Property(Arbitrary = [typeof(UnitInterval), typeof(StakingArbitraries)])]</c>.
/// </summary>
public static class UnitInterval
{
    /// <summary>0, 1, percents and hundredths of them, and quotients of any two words of 64 bits.</summary>
    public static Arbitrary<Fraction> Fractions() => Parts.Part;
}
