using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

public sealed class ParticipationTotalsTests
{
    private const ulong Ether = 1_000_000_000;
    private const ulong Epoch = 1_000;

    private static readonly EthereumRules _rules = EthereumRules.Of(EthereumFork.Deneb);

    public static TheoryData<string> Paths => new(Enum.GetNames<VectorPath>());

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sum_EveryLengthAroundTheVectors_EqualsTheOracle(string path)
    {
        var random = new Random(5);
        for (int length = 0; length <= 35; length++)
        {
            Check([.. Enumerable.Range(0, length).Select(_ => Row(random, 1UL << random.Next(1, 58)))], path);
        }
    }

    /// <summary>More steps than a block has, with the largest balances that lanes take and the first that they do not.</summary>
    [Theory]
    [InlineData("Vector512", (1UL << 48) - 1)]
    [InlineData("Vector512", 1UL << 48)]
    [InlineData("Vector128", (1UL << 48) - 1)]
    [InlineData("Vector128", 1UL << 48)]
    public void Sum_BlocksOfTheLargestBalances_DoNotWrap(string path, ulong balance)
    {
        const int Rows = (8 << 12) + 3;
        GeneratedValidator row = Row(new Random(1), balance) with
        {
            EffectiveBalance = balance,
            Slashed = false,
            Activation = 0,
            Exit = ulong.MaxValue,
            Previous = Participation.Target,
            Current = Participation.Target,
        };

        ParticipationTotals totals = Registry(Enumerable.Repeat(row, Rows)).Totals(path);

        Assert.Equal((BigInteger)balance * Rows, (BigInteger)totals.ActiveGwei);
        Assert.Equal((totals.ActiveGwei, totals.ActiveGwei), (totals.TargetGwei, totals.CurrentTargetGwei));
        Assert.Equal((Ether, Ether), (totals.SourceGwei, totals.HeadGwei));
    }

    /// <summary>A whole block comes to just below 2^64, the rows after it to just above: neither may wrap unseen.</summary>
    [Theory]
    [InlineData("Vector512", (1UL << 48) - 1)]
    [InlineData("Vector512", 1UL << 48)]
    [InlineData("Vector256", 1UL << 48)]
    [InlineData("Scalar", 1UL << 48)]
    public void Sum_ManyBlocksAbove64Bits_Overflow(string path, ulong balance)
    {
        const int Rows = (8 << 13) + 9;
        ulong[] effective = new ulong[Rows];
        ulong[] never = new ulong[Rows];
        Array.Fill(effective, balance);
        Array.Fill(never, ulong.MaxValue);

        Assert.Throws<OverflowException>(() => ParticipationTotals.Sum(
            _rules,
            Epoch,
            new ValidatorEpochColumns(effective, new bool[Rows], new ulong[Rows], never, never, new Participation[Rows], new Participation[Rows]),
            Enum.Parse<VectorPath>(path)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sum_Above64Bits_Overflows(string path)
    {
        GeneratedValidator[] rows = [.. Enumerable.Repeat(Row(new Random(1), 1UL << 61) with
        {
            EffectiveBalance = 1UL << 61, Slashed = false, Activation = 0, Exit = ulong.MaxValue,
        }, 8)];

        Assert.Contains("active", Assert.Throws<OverflowException>(() => Registry(rows).Totals(path)).Message, StringComparison.Ordinal);
        Assert.Equal(7UL << 61, Registry(rows.Take(7)).Totals(path).ActiveGwei);
        Assert.Equal(
            ulong.MaxValue, Registry([.. rows.Take(7), rows[7] with { EffectiveBalance = (1UL << 61) - 1 }]).Totals(path).ActiveGwei);
    }

    /// <summary>Who was active in the previous epoch alone counts for its votes alone.</summary>
    [Theory]
    [InlineData(Participation.Source, "source")]
    [InlineData(Participation.Target, "target")]
    [InlineData(Participation.Head, "head")]
    public void Sum_VotesAbove64Bits_NamesTheSum(Participation flag, string name)
    {
        var row = new GeneratedValidator(
            1UL << 63, 0, 0, Slashed: false, Activation: 0, Exit: Epoch, Withdrawable: ulong.MaxValue, flag, Participation.None);

        Assert.StartsWith(
            $"The {name} balance of {(UInt128)1 << 64} gwei",
            Assert.Throws<OverflowException>(() => Registry([row, row]).Totals(nameof(VectorPath.Widest))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sum_NoRows_IsOneIncrementEach(string path)
    {
        ParticipationTotals totals = Registry([]).Totals(path);

        Assert.Equal(
            new ParticipationTotals { ActiveGwei = Ether, SourceGwei = Ether, TargetGwei = Ether, HeadGwei = Ether, CurrentTargetGwei = Ether },
            totals);
    }

    private static GeneratedValidator Row(Random random, ulong balance) => new(
        (ulong)random.NextInt64((long)ulong.Min(balance, long.MaxValue)),
        0,
        0,
        random.Next(4) == 0,
        random.Next(3) == 0 ? Epoch - 2 + (ulong)random.Next(4) : 0,
        random.Next(3) == 0 ? Epoch - 2 + (ulong)random.Next(4) : ulong.MaxValue,
        ulong.MaxValue,
        (Participation)random.Next(256),
        (Participation)random.Next(256));

    private static TotalsOfRows Registry(IEnumerable<GeneratedValidator> rows) =>
        new(new GeneratedRegistry(EthereumFork.Deneb, Epoch, Epoch - 2, null, [.. rows]));

    private static void Check(GeneratedValidator[] rows, string path)
    {
        TotalsOfRows registry = Registry(rows);
        EpochOracle oracle = registry.Rows.Oracle;

        ParticipationTotals totals = registry.Totals(path);

        Assert.Equal(oracle.TotalActive(), totals.ActiveGwei);
        Assert.Equal(oracle.Participating(0), totals.SourceGwei);
        Assert.Equal(oracle.Participating(1), totals.TargetGwei);
        Assert.Equal(oracle.Participating(2), totals.HeadGwei);
        Assert.Equal(oracle.CurrentTarget(), totals.CurrentTargetGwei);
    }

    private sealed record TotalsOfRows(GeneratedRegistry Rows)
    {
        internal ParticipationTotals Totals(string path) =>
            ParticipationTotals.Sum(_rules, Epoch, Rows.Columns, Enum.Parse<VectorPath>(path));
    }
}
