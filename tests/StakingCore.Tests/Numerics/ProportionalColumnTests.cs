using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>Each path of the column, switched on in turn, over lengths around the vectors' and values hostile to the estimate.</summary>
public sealed class ProportionalColumnTests
{
    public static TheoryData<string> Paths => new(Enum.GetNames<VectorPath>());

    [Theory]
    [MemberData(nameof(Paths))]
    public void Floor_EveryLengthAroundTheVectors_EqualsTheOracle(string name)
    {
        var random = new Random(7);
        for (int length = 0; length <= 40; length++)
        {
            ulong[] values = [.. Enumerable.Range(0, length).Select(_ => Value(random))];
            foreach (Ratio ratio in Ratios())
            {
                Check(values, ratio, Enum.Parse<VectorPath>(name));
            }
        }
    }

    /// <summary>Multiples of the denominator and their neighbours: every lane lies on or beside an integer.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Floor_AllOnOrBesideAnInteger_EqualsTheOracle(string name)
    {
        foreach (Ratio ratio in Ratios().Where(ratio => ratio.Denominator < 1UL << 40))
        {
            ulong[] values = [.. Enumerable.Range(0, 1024).Select(i => (((ulong)i / 3) * (ulong)ratio.Denominator) + ((ulong)i % 3))];
            Check(values, ratio, Enum.Parse<VectorPath>(name));
        }
    }

    /// <summary>
    /// Large results that the filter accepts (halves of odd numbers lie far from integers), in more steps than the lanes' sums
    /// may take before they are taken out.
    /// </summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Floor_LargeAcceptedResultsInManySteps_SumWithoutWrapping(string name)
    {
        const ulong Result = 126_663_739_519_795; // about 0.9 · 2^47
        ulong[] values = new ulong[(8 << 15) + 9];
        Array.Fill(values, (2 * Result) + 1);
        ulong[] results = new ulong[values.Length];
        VectorPath path = Enum.Parse<VectorPath>(name);
        var half = new Proportion(1, 2);
        Assert.True(
            Math.Floor(values[0] * half.Estimate * Proportion.Below) == Math.Floor(values[0] * half.Estimate * Proportion.Above),
            "the filter has to accept the value, else the lanes add up nothing");

        UInt128 sum = ProportionalColumn.Floor(values, in half, results, path);
        UInt128 sumEach = ProportionalColumn.FloorEach(
            values, new int[values.Length], [half, half], [0.5, 0.5], results, path);

        Assert.Equal((UInt128)Result * (UInt128)values.Length, sum);
        Assert.Equal(sum, sumEach);
        Assert.All(results, result => Assert.Equal(Result, result));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void FloorEach_ARatioForEveryRow_EqualsTheOracle(string name)
    {
        var random = new Random(11);
        Ratio[] table = [new(0, 1), .. Ratios()];
        Proportion[] proportions = [.. table.Select(ratio => new Proportion(ratio.Numerator, ratio.Denominator))];
        double[] estimates = [.. proportions.Select(proportion => proportion.Estimate)];
        for (int length = 0; length <= 40; length++)
        {
            int[] index = [.. Enumerable.Range(0, length).Select(_ => random.Next(table.Length) - 1)];
            ulong[] values = [.. index.Select(i => Fit(Value(random), table[i + 1]))];
            ulong[] results = new ulong[length];

            UInt128 sum = ProportionalColumn.FloorEach(values, index, proportions, estimates, results, Enum.Parse<VectorPath>(name));

            ulong[] expected = [.. values.Select((value, row) => (ulong)Oracle(value, table[index[row] + 1]))];
            Assert.Equal(expected, results);
            Assert.Equal(expected.Aggregate(UInt128.Zero, (total, value) => total + value), sum);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void FloorEach_IndexOutOfTheTable_Throws(string name)
    {
        Proportion[] table = [new(0, 1)];
        int[] index = [.. Enumerable.Repeat(0, 16)];

        Assert.Throws<IndexOutOfRangeException>(() =>
            ProportionalColumn.FloorEach(new ulong[16], index, table, [0.0], new ulong[16], Enum.Parse<VectorPath>(name)));
    }

    private static void Check(ulong[] values, Ratio ratio, VectorPath path)
    {
        values = [.. values.Select(value => Fit(value, ratio))];
        ulong[] results = new ulong[values.Length];
        UInt128 sum = ProportionalColumn.Floor(values, new Proportion(ratio.Numerator, ratio.Denominator), results, path);

        ulong[] expected = [.. values.Select(value => (ulong)Oracle(value, ratio))];
        Assert.Equal(expected, results);
        Assert.Equal(expected.Aggregate(UInt128.Zero, (total, value) => total + value), sum);
    }

    private static BigInteger Oracle(ulong value, Ratio ratio) => (BigInteger)value * ratio.Numerator / ratio.Denominator;

    private static ulong Fit(ulong value, Ratio ratio) => Oracle(value, ratio) <= ulong.MaxValue ? value : value % 3;

    private static ulong Value(Random random) => random.Next(6) switch
    {
        0 => (ulong)random.Next(4),
        1 => ulong.MaxValue - (ulong)random.Next(4),
        2 => 1UL << random.Next(64),
        3 => (1UL << random.Next(1, 64)) - 1,
        _ => (ulong)random.NextInt64() >> random.Next(63),
    };

    private static Ratio[] Ratios() =>
    [
        new(0, 1),
        new(1, 1),
        new(1, 3),
        new(2, 3),
        new(1, UInt128.MaxValue),
        new(UInt128.MaxValue - 1, UInt128.MaxValue),
        new(999_999_999_937, 1_000_000_000_039),
        new((UInt128)170_000_000_123 * 9_950, (UInt128)10_000 * 63_000_000_000_001),
        new((UInt128)ulong.MaxValue * 3, (UInt128)ulong.MaxValue * 7),
        new(ulong.MaxValue, ulong.MaxValue - 1),
        new(1, 1UL << 20),
    ];

    private readonly record struct Ratio(UInt128 Numerator, UInt128 Denominator);
}
