using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class GroupedColumnTests
{
    private static readonly (ulong Numerator, ulong Denominator)[] _ratios = [(0, 1), (1, 3), (2, 3), (1, 1), (999_999_937, 1_000_000_007)];

    public static TheoryData<string> Paths => new(Enum.GetNames<VectorPath>());

    /// <summary>Grouped rows, rows in no order, and rows of no group give the integers that each row has by itself.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Floor_AnyOrderOfRows_EqualsEachRowByItself(string name)
    {
        Proportion[] ratios = [.. _ratios.Select(ratio => new Proportion(ratio.Numerator, ratio.Denominator))];
        double[] estimates = [.. ratios.Select(ratio => ratio.Estimate)];
        foreach (int longestRun in new[] { 1, 7, 9, 300 })
        {
            var random = new Random(longestRun);
            int[] index = [.. Enumerable.Range(0, 6000 / longestRun)
                .SelectMany(_ => Enumerable.Repeat(random.Next(_ratios.Length) - 1, random.Next(1, longestRun + 1)))];
            ulong[] values = [.. index.Select(_ => (ulong)random.NextInt64() >> random.Next(63))];
            ulong[] results = new ulong[values.Length];

            UInt128 sum = GroupedColumn.Floor(values, index, ratios, estimates, results, Enum.Parse<VectorPath>(name));

            ulong[] expected = [.. values.Select((value, row) => Floor(value, _ratios[index[row] + 1]))];
            Assert.Equal(expected, results);
            Assert.Equal(expected.Aggregate(UInt128.Zero, (total, value) => total + value), sum);
        }
    }

    private static ulong Floor(ulong value, (ulong Numerator, ulong Denominator) ratio) =>
        (ulong)((BigInteger)value * ratio.Numerator / ratio.Denominator);
}
