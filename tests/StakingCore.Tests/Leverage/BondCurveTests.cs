using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

public sealed class BondCurveTests
{
    private const int Stake = 4;

    /// <summary>Every curve of up to three stated bonds, beside adding up one validator after another.</summary>
    [Fact]
    public void Curve_EverySmallOne_IsOneValidatorAfterAnother()
    {
        foreach ((int[] steps, int further) in from steps in Steps() from further in Enumerable.Range(1, Stake) select (steps, further))
        {
            // bonds[n] and borrowed[n] are those of n validators; whatever is asked for below is met long before the last.
            int[] bonds = new int[40];
            int[] borrowed = new int[40];
            for (int validators = 1; validators < bonds.Length; validators++)
            {
                int step = validators <= steps.Length ? steps[validators - 1] : further;
                bonds[validators] = bonds[validators - 1] + step;
                borrowed[validators] = borrowed[validators - 1] + Stake - step;
            }

            var curve = new BondCurve([.. bonds[1..(steps.Length + 1)].Select(bond => (UInt128)bond)], (UInt128)further, Stake);
            for (int validators = 0; validators <= 8; validators++)
            {
                Assert.Equal(bonds[validators], curve.BondFor(validators));
                Assert.Equal(validators == 0 ? null : new ExactRational(validators * Stake, bonds[validators]), curve.Leverage(validators));
            }

            for (int amount = 0; amount <= 20; amount++)
            {
                int affordable = Array.FindLastIndex(bonds, bond => bond <= amount);
                Assert.Equal(affordable, curve.ValidatorsFor((UInt128)amount));
                Assert.Equal(borrowed[affordable], curve.MaximumDelegated((UInt128)amount));

                int fewest = Array.FindIndex(borrowed, sum => sum >= amount);
                Assert.Equal(fewest < 0 ? null : bonds[fewest], curve.RequiredBond((UInt128)amount));
            }
        }
    }

    /// <summary>The published bonds in thousandths of an ether, for one validator and on.</summary>
    [Fact]
    public void Presets_FirstValidators_AskForThePublishedBonds()
    {
        Assert.Equal([16_000, 32_000, 48_000, 64_000], Bonds(BondCurve.RocketPoolLeb16));
        Assert.Equal([8_000, 16_000, 24_000, 32_000], Bonds(BondCurve.RocketPoolLeb8));
        Assert.Equal([4_000, 8_000, 12_000, 16_000], Bonds(BondCurve.RocketPoolSaturn1));
        Assert.Equal([4_000, 8_000, 9_500, 11_000], Bonds(BondCurve.RocketPoolSaturn2));
        Assert.Equal([2_400, 3_700, 5_000, 6_300], Bonds(BondCurve.LidoCsm));
        Assert.Equal([1_500, 2_800, 4_100, 5_400], Bonds(BondCurve.LidoCsmIdentified));

        static IEnumerable<BigInteger> Bonds(BondCurve curve) =>
            Enumerable.Range(1, 4).Select(validators => curve.BondFor(validators) / BigInteger.Pow(10, 15));
    }

    /// <summary>Bonds and stakes at the end of 128 bits: no sum wraps.</summary>
    [Fact]
    public void Curve_LargestAmounts_AreExact()
    {
        var curve = new BondCurve([1], 1, 2);
        var large = new BondCurve([UInt128.MaxValue - 1], 1, UInt128.MaxValue);

        Assert.Equal(UInt128.MaxValue, curve.ValidatorsFor(UInt128.MaxValue));
        Assert.Equal(UInt128.MaxValue, curve.MaximumDelegated(UInt128.MaxValue));
        Assert.Equal(UInt128.MaxValue, curve.RequiredBond(UInt128.MaxValue));
        Assert.Equal((BigInteger)UInt128.MaxValue + 1, large.BondFor(3));
        Assert.Equal(2, large.ValidatorsFor(UInt128.MaxValue));
        Assert.Equal(UInt128.MaxValue, large.RequiredBond(UInt128.MaxValue - 1));
    }

    private static IEnumerable<int[]> Steps()
    {
        int[] bonds = [.. Enumerable.Range(1, Stake)];
        return bonds.Select(first => new[] { first })
            .Concat(from first in bonds from second in bonds select new[] { first, second })
            .Concat(from first in bonds from second in bonds from third in bonds select new[] { first, second, third });
    }
}
