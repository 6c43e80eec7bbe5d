using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Tests.Decentralization;

[Properties(Arbitrary = [typeof(StakeCases)], MaxTest = 1000)]
public sealed class CapitalAtRiskTests
{
    [Property]
    public void ForShare_AnyHolders_IsTheBruteForceCoalition(StakeCase @case)
    {
        CheapestCoalition? computed = CapitalAtRisk.ForShare(@case.Controlled, @case.Tau, @case.Threshold);
        int[]? expected = ByEnumeration(@case);

        Assert.Equal(expected, computed?.Members);
        if (computed is not null)
        {
            ControlledStake sum = computed.Members.Aggregate(default(ControlledStake), (all, member) => all + @case.Controlled[member]);
            Assert.Equal(sum, new ControlledStake(computed.OwnStake, computed.Controlled));
            Assert.Equal(new Ratio(sum.Own, Total(@case.Controlled)), computed.FractionOfTotal);
            Assert.Equal(sum.Own == 0 ? null : new Ratio(sum.Controlled, sum.Own), computed.Leverage);
        }
    }

    /// <summary>Ties in the rate, in what is controlled and in what is owned, in every order of the holders.</summary>
    [Fact]
    public void ForShare_EverySmallSet_IsTheBruteForceCoalition()
    {
        ControlledStake[] holders = [new(0, 1), new(1, 1), new(1, 2), new(1, 4), new(2, 3), new(3, 7)];
        int sets = (int)Math.Pow(holders.Length, 5);
        for (int set = 0; set < sets; set++)
        {
            ControlledStake[] chosen = [.. Enumerable.Range(0, 5).Select(place => holders[set / (int)Math.Pow(holders.Length, place) % holders.Length])];
            var small = new StakeCase([], chosen, new Fraction(2, 3), TauThreshold.Strict);

            Assert.Equal(ByEnumeration(small), CapitalAtRisk.ForShare(chosen, small.Tau, small.Threshold)?.Members);
        }
    }

    [Property(MaxTest = 200)]
    public void ForShare_AmountsUpToTheLargest_IsTheBruteForceCoalition(StakeCase @case)
    {
        UInt128 factor = UInt128.MaxValue / UInt128.Max(1, Total(@case.Controlled));
        StakeCase large = @case with
        {
            Controlled = [.. @case.Controlled.Select(stake => new ControlledStake(stake.Own * factor, stake.Controlled * factor))],
        };

        Assert.Equal(ByEnumeration(large), CapitalAtRisk.ForShare(large.Controlled, large.Tau, large.Threshold)?.Members);
    }

    [Fact]
    public void ForShare_SumAboveTheLargest_Overflows() => Assert.Throws<OverflowException>(
        () => CapitalAtRisk.ForShare([new(0, UInt128.MaxValue), new(0, 1)], new Fraction(1, 2), TauThreshold.Strict));

    [Property]
    public void ForShare_AnotherOrder_CostsTheSame(StakeCase @case, int seed)
    {
        ControlledStake[] shuffled = [.. @case.Controlled];
        new Random(seed).Shuffle(shuffled);
        CheapestCoalition? one = CapitalAtRisk.ForShare(@case.Controlled, @case.Tau, @case.Threshold);
        CheapestCoalition? other = CapitalAtRisk.ForShare(shuffled, @case.Tau, @case.Threshold);

        Assert.Equal(one?.OwnStake, other?.OwnStake);
        Assert.Equal(one?.Members.Length, other?.Members.Length);
    }

    [Fact]
    public void ForShare_AThousandPools_IsFoundAndBeatsTheGreedyOnes()
    {
        var random = new Random(7);
        ControlledStake[] pools = [.. Enumerable.Range(0, 1000).Select(_ => Pool(random))];
        CheapestCoalition cheapest = CapitalAtRisk.ForShare(pools, new Fraction(1, 2), TauThreshold.Strict)!;

        Assert.True(2 * cheapest.Controlled > Total(pools));
        Assert.True(cheapest.OwnStake <= Greedy(pools, pool => -(decimal)(ulong)pool.Controlled / (ulong)pool.Own));
        Assert.True(cheapest.OwnStake <= Greedy(pools, pool => -(decimal)(ulong)pool.Controlled));
    }

    [Fact]
    public void ForShare_MoreStatesThanAllowed_SaysSo()
    {
        ControlledStake[] pools = [.. Enumerable.Range(0, 30).Select(i => new ControlledStake(UInt128.One << i, (UInt128)3 << i))];

        Assert.Throws<InvalidOperationException>(() => CapitalAtRisk.ForShare(pools, new Fraction(1, 2), TauThreshold.Strict, stateLimit: 1));
        Assert.Throws<ArgumentOutOfRangeException>("stateLimit", () => CapitalAtRisk.ForShare(pools, new Fraction(1, 2), TauThreshold.Strict, stateLimit: 0));
        Assert.Throws<ArgumentOutOfRangeException>("tau", () => CapitalAtRisk.ForShare(pools, new Fraction(3, 2), TauThreshold.Strict));
    }

    [Fact]
    public void ForShare_AsManyStatesAsAllowed_IsFound()
    {
        // Only both together have more than half, so that after the first of them one state is left to hold.
        CheapestCoalition both = CapitalAtRisk.ForShare([new(1, 3), new(1, 3)], new Fraction(1, 2), TauThreshold.Strict, stateLimit: 1)!;

        Assert.Equal(new[] { 0, 1 }, both.Members);
    }

    [Fact]
    public void Equals_OneMemberApart_IsFalse()
    {
        var coalition = new CheapestCoalition(2, 6, [0, 1], new Ratio(2, 9));

        Assert.Equal(coalition, new CheapestCoalition(2, 6, [0, 1], new Ratio(2, 9)));
        Assert.All(
            [new(3, 6, [0, 1], new Ratio(2, 9)), new(2, 7, [0, 1], new Ratio(2, 9)), new(2, 6, [0, 2], new Ratio(2, 9)), new(2, 6, [0, 1], new Ratio(2, 8)), null],
            (CheapestCoalition? other) => Assert.False(coalition.Equals(other)));
    }

    private static ControlledStake Pool(Random random)
    {
        ulong controlled = (ulong)random.NextInt64(1_000_000_000_000, 70_000_000_000_000);
        return new ControlledStake((ulong)random.NextInt64(1_000_000, (long)(controlled / 10)), controlled);
    }

    private static UInt128 Total(ControlledStake[] pools) => pools.Aggregate(UInt128.Zero, (sum, pool) => sum + pool.Controlled);

    private static UInt128 Greedy(ControlledStake[] pools, Func<ControlledStake, decimal> order)
    {
        UInt128 total = Total(pools);
        ControlledStake sum = default;
        foreach (ControlledStake pool in pools.OrderBy(order))
        {
            if (2 * sum.Controlled <= total)
            {
                sum += pool;
            }
        }

        return sum.Own;
    }

    private static int[]? ByEnumeration(StakeCase @case)
    {
        ControlledStake[] stakes = @case.Controlled;
        BigInteger total = stakes.Aggregate(BigInteger.Zero, (sum, stake) => sum + stake.Controlled);
        if (total.IsZero)
        {
            return null;
        }

        (BigInteger Own, int[] Members)? best = null;
        for (int set = 0; set < 1 << stakes.Length; set++)
        {
            int[] members = [.. Enumerable.Range(0, stakes.Length).Where(index => (set & (1 << index)) != 0)];
            BigInteger controlled = members.Aggregate(BigInteger.Zero, (sum, member) => sum + stakes[member].Controlled) * @case.Tau.Denominator;
            BigInteger needed = total * @case.Tau.Numerator;
            BigInteger own = members.Aggregate(BigInteger.Zero, (sum, member) => sum + stakes[member].Own);
            if ((@case.Threshold == TauThreshold.Strict ? controlled > needed : controlled >= needed)
                && (best is not { } found || IsBefore(own, members, found.Own, found.Members)))
            {
                best = (own, members);
            }
        }

        return best?.Members;
    }

    private static bool IsBefore(BigInteger own, int[] members, BigInteger otherOwn, int[] others)
    {
        if (own != otherOwn)
        {
            return own < otherOwn;
        }

        if (members.Length != others.Length)
        {
            return members.Length < others.Length;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (members[i] != others[i])
            {
                return members[i] < others[i];
            }
        }

        return false;
    }
}
