using System.Numerics;
using StakingCore.Cosmos;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Cosmos;

public sealed class PendingRewardsTests
{
    private const int Rows = 400;

    // Tokens of up to nine digits in whole, millionths, 10^-12 and 10^-24: the last two leave the short path in part and in whole.
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(24)]
    public void Compute_EveryRowAndPath_MatchesTheOracle(int scale)
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            var @case = PendingRewardsCase.Make(seed, scale, Rows);
            AssertMatches(@case, allowNarrow: false);
            AssertMatches(@case, allowNarrow: true);
        }
    }

    // A slash counts up to the running height, that of the row's own start included.
    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(199)]
    [InlineData(200)]
    public void Compute_AtTheHeightsOfTheSlashes_MatchesTheOracle(ulong height)
    {
        PendingRewardsCase @case = PendingRewardsCase.Make(5, 6, Rows) with { Height = height };
        AssertMatches(@case, allowNarrow: false);
        AssertMatches(@case, allowNarrow: true);
    }

    // The later slash ended the earlier period, so that from slash to slash the ratio falls.
    [Fact]
    public void Compute_SlashesOfFallingPeriods_MatchesTheOracle()
    {
        PendingRewardsCase @case = PendingRewardsCase.Make(5, 6, Rows) with { Slashes = [(100, 18, DecimalOracle.E / 20), (200, 10, DecimalOracle.E / 10)] };
        AssertMatches(@case, allowNarrow: false);
        AssertMatches(@case, allowNarrow: true);
    }

    [Fact]
    public void Compute_RatioAbove128Bits_IsExact()
    {
        var ratio = CosmosDecimal.FromUnits(BigInteger.One << 130);
        var calculator = new PendingRewards(new ValidatorShares(1, CosmosDecimal.One), 100, [new PendingRewardPeriod(1, default)], [], ratio);
        var rewards = new CosmosDecimal[1];

        calculator.Compute(Columns([CosmosDecimal.FromInteger(5, 1)], CosmosDecimal.One), StakeCheckMode.Report, rewards, new PendingRewardStatus[1]);

        Assert.Equal(BigInteger.One << 129, rewards[0].ToUnits());
    }

    [Fact]
    public void Compute_AsTheChain_CountsWhatComesBeforeThePanic()
    {
        PendingRewards calculator = Plain(new ValidatorShares(1_000, CosmosDecimal.FromInteger(1_000)));
        var ten = CosmosDecimal.FromInteger(10);

        PendingRewardTotals totals = calculator.Compute(
            Columns([ten, ten, ten + CosmosDecimal.One, ten], ten), StakeCheckMode.AsTheChain, new CosmosDecimal[4], new PendingRewardStatus[4]);

        Assert.Equal(new PendingRewardTotals(2, 1, 2, CosmosDecimal.FromInteger(20)), totals);
    }

    [Fact]
    public void Seeds_MeetEveryStatusAndBothPaths()
    {
        var met = new HashSet<PendingRewardStatus>();
        foreach (int scale in new[] { 0, 6, 12, 24 })
        {
            var @case = PendingRewardsCase.Make(3, scale, Rows);
            var result = new PendingRewardsResult(Rows);
            result.Compute(@case.Calculator(), @case, StakeCheckMode.Report, allowNarrow: true);
            met.UnionWith(result.Statuses);
        }

        Assert.Equal(
            [PendingRewardStatus.Computed, PendingRewardStatus.StartedNow, PendingRewardStatus.StakeLowered, PendingRewardStatus.StakeAboveShares],
            met.Order());
    }

    [Fact]
    public void Compute_AsTheChain_StopsAtTheFirstRowThatPanics()
    {
        var @case = PendingRewardsCase.Make(3, 6, Rows);
        var reported = new PendingRewardsResult(Rows);
        var chain = new PendingRewardsResult(Rows);
        PendingRewardTotals all = reported.Compute(@case.Calculator(), @case, StakeCheckMode.Report, allowNarrow: true);

        Array.Fill(chain.Rewards, CosmosDecimal.One);
        Array.Fill(chain.Statuses, PendingRewardStatus.Computed);
        PendingRewardTotals stopped = chain.Compute(@case.Calculator(), @case, StakeCheckMode.AsTheChain, allowNarrow: true);

        int first = all.FirstAboveShares!.Value;
        Assert.Equal((first, 1, first), (stopped.Rows, stopped.AboveShares, stopped.FirstAboveShares!.Value));
        Assert.Equal(reported.Rewards[..first], chain.Rewards[..first]);
        Assert.All(chain.Rewards[first..], reward => Assert.Equal(default, reward));
        Assert.Equal(PendingRewardStatus.StakeAboveShares, chain.Statuses[first]);
        Assert.All(chain.Statuses[(first + 1)..], status => Assert.Equal(PendingRewardStatus.NotComputed, status));
        Assert.Equal(reported.Rewards[..first].Aggregate(BigInteger.Zero, (sum, reward) => sum + reward.ToUnits()), stopped.Total.ToUnits());
    }

    [Fact]
    public void Compute_MarginOfThreeUnits_IsExact()
    {
        PendingRewards calculator = Plain(new ValidatorShares(1_000, CosmosDecimal.FromInteger(1_000)));
        CosmosDecimal[] stakes = [.. new[] { -1, 0, 1, 3, 4 }.Select(off => CosmosDecimal.FromInteger(10) + CosmosDecimal.FromInteger(off, 18))];
        var rewards = new CosmosDecimal[5];
        var statuses = new PendingRewardStatus[5];

        calculator.Compute(Columns(stakes, CosmosDecimal.FromInteger(10)), StakeCheckMode.Report, rewards, statuses);

        Assert.Equal(
            [
                PendingRewardStatus.Computed, PendingRewardStatus.Computed, PendingRewardStatus.StakeLowered,
                PendingRewardStatus.StakeLowered, PendingRewardStatus.StakeAboveShares,
            ],
            statuses);
        Assert.Equal("9.999999999999999999", rewards[0].ToString());
        Assert.All(rewards[1..], reward => Assert.Equal(CosmosDecimal.FromInteger(10), reward));
    }

    [Fact]
    public void Compute_SumsPastTheShortPath_StayExact()
    {
        // Three rewards of 2^127 units each.
        var large = CosmosDecimal.FromUnits(BigInteger.One << 127);
        PendingRewards calculator = Plain(new ValidatorShares(1, CosmosDecimal.One));
        var rewards = new CosmosDecimal[3];

        PendingRewardTotals totals = calculator.Compute(
            Columns([large, large, large], large), StakeCheckMode.AsTheChain, rewards, new PendingRewardStatus[3]);

        Assert.Equal(3 * (BigInteger.One << 127), totals.Total.ToUnits());
    }

    [Fact]
    public void Compute_WithoutShares_Throws()
    {
        PendingRewards calculator = Plain(default);

        Assert.Throws<DivideByZeroException>(() => calculator.Compute(
            Columns([CosmosDecimal.One], CosmosDecimal.One), StakeCheckMode.Report, new CosmosDecimal[1], new PendingRewardStatus[1]));
    }

    [Fact]
    public void Compute_BadColumns_NamesThem()
    {
        PendingRewards calculator = Plain(new ValidatorShares(1, CosmosDecimal.One));
        var rewards = new CosmosDecimal[1];
        var statuses = new PendingRewardStatus[1];

        Assert.Throws<ArgumentException>("rewards", () => calculator.Compute(
            Columns([CosmosDecimal.One], CosmosDecimal.One), StakeCheckMode.Report, new CosmosDecimal[2], statuses));
        Assert.Throws<ArgumentException>("statuses", () => calculator.Compute(
            Columns([CosmosDecimal.One], CosmosDecimal.One), StakeCheckMode.Report, rewards, new PendingRewardStatus[2]));
        Assert.Throws<ArgumentException>("StartHeights", () => calculator.Compute(
            new DelegationRewardColumns { StartPeriods = [0], StartHeights = [], Stakes = [default], Shares = [default] },
            StakeCheckMode.Report, rewards, statuses));
        Assert.Throws<ArgumentException>("Stakes", () => calculator.Compute(
            new DelegationRewardColumns { StartPeriods = [0], StartHeights = [0], Stakes = [default, default], Shares = [default] },
            StakeCheckMode.Report, rewards, statuses));
        Assert.Throws<ArgumentException>("Shares", () => calculator.Compute(
            new DelegationRewardColumns { StartPeriods = [0], StartHeights = [0], Stakes = [default], Shares = [default, default] },
            StakeCheckMode.Report, rewards, statuses));
        foreach (int start in new[] { -1, 1, 7 })
        {
            ArgumentOutOfRangeException period = Assert.Throws<ArgumentOutOfRangeException>(() => calculator.Compute(
                new DelegationRewardColumns { StartPeriods = [start], StartHeights = [0], Stakes = [default], Shares = [default] },
                StakeCheckMode.Report, rewards, statuses));
            Assert.Contains("Row 0", period.Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => calculator.Compute(
            Columns([-CosmosDecimal.One], CosmosDecimal.One), StakeCheckMode.Report, rewards, statuses));
        Assert.Throws<ArgumentOutOfRangeException>(() => calculator.Compute(
            Columns([default], -CosmosDecimal.One), StakeCheckMode.Report, rewards, statuses));
    }

    [Fact]
    public void Constructor_BadRecords_RefusesThem()
    {
        PendingRewardPeriod first = new(1, CosmosDecimal.One);
        PendingRewardPeriod second = new(2, CosmosDecimal.FromInteger(2));
        PendingRewardSlash slash = new(10, 1, CosmosDecimal.One);
        var end = CosmosDecimal.FromInteger(3);

        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [second, first], [], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first, first], [], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first, second with { CumulativeRatio = default }], [], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first with { CumulativeRatio = -CosmosDecimal.One }], [], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first, second], [], CosmosDecimal.One));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [second], [slash], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first], [slash, slash], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first], [slash with { Fraction = end }], end));
        Assert.Throws<ArgumentException>(() => new PendingRewards(default, 20, [first], [slash with { Fraction = -end }], end));
    }

    [Fact]
    public void RatioAtEnd_TruncatesAndStaysWithoutTokens()
    {
        Assert.Equal("1.333333333333333333", PendingRewards.RatioAtEnd(CosmosDecimal.One, CosmosDecimal.One, 3).ToString());
        Assert.Equal(CosmosDecimal.One, PendingRewards.RatioAtEnd(CosmosDecimal.One, CosmosDecimal.One, 0));
    }

    [Fact]
    public void Compute_BothPaths_AllocatesNothing()
    {
        var narrow = PendingRewardsCase.Make(1, 6, 50);
        var wide = PendingRewardsCase.Make(1, 24, 50);
        PendingRewards narrowCalculator = narrow.Calculator();
        PendingRewards wideCalculator = wide.Calculator();
        var narrowResult = new PendingRewardsResult(50, narrow);
        var wideResult = new PendingRewardsResult(50, wide);

        Assert.Equal(0, AllocatedBytes.In(() =>
        {
            narrowResult.Compute(narrowCalculator, StakeCheckMode.Report);
            wideResult.Compute(wideCalculator, StakeCheckMode.Report);
        }));
    }

    private static void AssertMatches(PendingRewardsCase @case, bool allowNarrow)
    {
        var result = new PendingRewardsResult(Rows);
        PendingRewardTotals totals = result.Compute(@case.Calculator(), @case, StakeCheckMode.Report, allowNarrow);

        BigInteger total = BigInteger.Zero;
        int above = 0;
        for (int row = 0; row < Rows; row++)
        {
            (BigInteger reward, PendingRewardStatus status) = PendingRewardsOracle.Of(
                @case, @case.StartPeriod[row], @case.StartHeight[row], @case.Stake[row], @case.Shares[row]);
            Assert.Equal((row, reward, status), (row, result.Rewards[row].ToUnits(), result.Statuses[row]));
            total += reward;
            above += status == PendingRewardStatus.StakeAboveShares ? 1 : 0;
        }

        Assert.Equal((Rows, above, total), (totals.Rows, totals.AboveShares, totals.Total.ToUnits()));
    }

    private static PendingRewards Plain(ValidatorShares validator) =>
        new(validator, 100, [new PendingRewardPeriod(1, default)], [], CosmosDecimal.One);

    private static DelegationRewardColumns Columns(CosmosDecimal[] stakes, CosmosDecimal shares) => new()
    {
        StartPeriods = new int[stakes.Length],
        StartHeights = new ulong[stakes.Length],
        Stakes = stakes,
        Shares = Enumerable.Repeat(shares, stakes.Length).ToArray(),
    };
}
