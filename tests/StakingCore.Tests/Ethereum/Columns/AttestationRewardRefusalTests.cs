using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

public sealed class AttestationRewardRefusalTests
{
    private const ulong Ether = 1_000_000_000;

    private static readonly EthereumRules _rules = EthereumRules.Of(EthereumFork.Electra);

    [Fact]
    public void Columns_OfDifferentLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>("slashed", () => Make(slashed: 1));
        Assert.Throws<ArgumentException>("activationEpochs", () => Make(activation: 3));
        Assert.Throws<ArgumentException>("exitEpochs", () => Make(exit: 1));
        Assert.Throws<ArgumentException>("withdrawableEpochs", () => Make(withdrawable: 1));
        Assert.Throws<ArgumentException>("previousParticipation", () => Make(previous: 0));
        Assert.Throws<ArgumentException>("currentParticipation", () => Make(current: 5));

        static void Make(int slashed = 2, int activation = 2, int exit = 2, int withdrawable = 2, int previous = 2, int current = 2) =>
            _ = new ValidatorEpochColumns(
                new ulong[2],
                new bool[slashed],
                new ulong[activation],
                new ulong[exit],
                new ulong[withdrawable],
                new Participation[previous],
                new Participation[current]);
    }

    [Fact]
    public void Process_OutputsOfTheWrongLength_AreRefused()
    {
        EpochRewardBasis basis = Basis();
        Assert.Throws<ArgumentException>("inactivityScores", () => AttestationRewardColumns.Process(in basis, Columns(4), new ulong[3], new ulong[4]));
        Assert.Throws<ArgumentException>("balancesGwei", () => AttestationRewardColumns.Process(in basis, Columns(4), new ulong[4], new ulong[5]));
        Assert.Throws<ArgumentException>("inactivityScores", () => AttestationRewardColumns.UpdateScores(in basis, Columns(4), new ulong[5]));
        Assert.Throws<ArgumentException>("inactivityScores", () => AttestationRewardColumns.ApplyRewards(in basis, Columns(4), new ulong[3], new ulong[4]));
        Assert.Throws<ArgumentException>("balancesGwei", () => AttestationRewardColumns.ApplyRewards(in basis, Columns(4), new ulong[4], new ulong[3]));
    }

    [Fact]
    public void Process_OutputsThatOverlap_AreRefused()
    {
        EpochRewardBasis basis = Basis();
        ulong[] words = new ulong[12];
        ulong[] inputs = new ulong[4];
        Assert.Throws<ArgumentException>("balancesGwei", () => AttestationRewardColumns.Process(in basis, Columns(4), words.AsSpan(0, 4), words.AsSpan(3, 4)));
        Assert.Throws<ArgumentException>("balancesGwei", () => AttestationRewardColumns.ApplyRewards(in basis, Columns(4), words.AsSpan(0, 4), words.AsSpan(0, 4)));
        Assert.Throws<ArgumentException>("inactivityScores", () => AttestationRewardColumns.UpdateScores(in basis, Columns(inputs), inputs));
        Assert.Throws<ArgumentException>("balancesGwei", () => AttestationRewardColumns.Process(in basis, Columns(inputs), new ulong[4], inputs));
    }

    [Fact]
    public void Process_ProductAbove64Bits_NamesTheValidator()
    {
        EpochRewardBasis basis = Basis();
        ulong[] effective = new ulong[20];
        ulong[] exits = new ulong[20];
        ulong[] scores = new ulong[20];
        Array.Fill(exits, ulong.MaxValue);
        effective[13] = 2048 * Ether;
        var columns = new ValidatorEpochColumns(
            effective, new bool[20], new ulong[20], exits, new ulong[20], new Participation[20], new Participation[20]);

        // 2048 ETH · 9,007,199 is below 2^64, and one more above it; 4 are added and 16 taken off before.
        scores[13] = 9_007_199 + 12;
        AttestationRewardColumns.Process(in basis, columns, scores, new ulong[20]);
        Assert.Equal(9_007_199UL, scores[13]);

        scores[13] = 9_007_200 + 12;
        OverflowException fault = Assert.Throws<OverflowException>(() => Process(effective, exits, scores));
        Assert.Contains("Validator 13 ", fault.Message, StringComparison.Ordinal);

        static void Process(ulong[] effective, ulong[] exits, ulong[] scores)
        {
            EpochRewardBasis basis = Basis();
            var columns = new ValidatorEpochColumns(
                effective, new bool[20], new ulong[20], exits, new ulong[20], new Participation[20], new Participation[20]);
            AttestationRewardColumns.Process(in basis, columns, scores, new ulong[20]);
        }
    }

    [Fact]
    public void Create_Phase0OrFinalizedAhead_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            "rules", () => EpochRewardBasis.Compute(EthereumRules.Of(EthereumFork.Phase0), 10, 8, default));
        OverflowException ahead = Assert.Throws<OverflowException>(() => EpochRewardBasis.Compute(_rules, 10, 11, default));
        Assert.Contains(" 11 ", ahead.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => EpochRewardBasis.Compute(_rules, 10, 10, default));
        Assert.Throws<OverflowException>(() => EpochRewardBasis.Compute(_rules, 0, 1, default));
        Assert.Equal(9UL, EpochRewardBasis.Compute(_rules, 10, 9, default).PreviousEpoch);
    }

    [Fact]
    public void Default_IsNoEpoch()
    {
        Assert.Contains(
            $" {nameof(EpochRewardBasis.Compute)}.",
            Assert.Throws<InvalidOperationException>(() => default(EpochRewardBasis).BaseReward(1)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() =>
        {
            EpochRewardBasis none = default;
            AttestationRewardColumns.Process(in none, Columns(1), new ulong[1], new ulong[1]);
        });
    }

    [Fact]
    public void ToString_MadeOrDefault_HasEveryFigure()
    {
        Assert.Equal(
            $"EpochRewardBasis {{ Fork = Electra, Epoch = 100, FinalityDelay = 1, TotalActiveBalanceGwei = {1_000_000 * Ether} }}", Basis().ToString());
        Assert.Equal(
            "EpochRewardBasis { Fork = none, Epoch = 0, FinalityDelay = 0, TotalActiveBalanceGwei = 0 }", default(EpochRewardBasis).ToString());
    }

    [Fact]
    public void Forgiven_EveryComponent_IsTheirSum()
    {
        var all = new BalanceComponent { PenaltyGwei = ulong.MaxValue, ForgivenGwei = ulong.MaxValue };
        var delta = new ValidatorEpochDelta { Source = all, Target = all, Head = all, Inactivity = all };

        Assert.Equal((UInt128)ulong.MaxValue * 4, delta.ForgivenGwei);
    }

    [Fact]
    public void Leak_BeginsAtADelayOfFive()
    {
        Assert.False(EpochRewardBasis.Compute(_rules, 10, 5, default).IsInInactivityLeak);
        Assert.True(EpochRewardBasis.Compute(_rules, 10, 4, default).IsInInactivityLeak);
    }

    private static EpochRewardBasis Basis() =>
        EpochRewardBasis.Compute(_rules, 100, 98, new ParticipationTotals { ActiveGwei = 1_000_000 * Ether, TargetGwei = 900_000 * Ether });

    private static ValidatorEpochColumns Columns(int count) => Columns(new ulong[count]);

    private static ValidatorEpochColumns Columns(ulong[] effective) => new(
        effective,
        new bool[effective.Length],
        new ulong[effective.Length],
        new ulong[effective.Length],
        new ulong[effective.Length],
        new Participation[effective.Length],
        new Participation[effective.Length]);
}
