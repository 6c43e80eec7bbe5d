using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>Which epochs and rows the vectors take: all within their bounds, which benchmarks rely on, and none beyond.</summary>
public sealed class RewardLanesTests
{
    private const ulong Ether = 1_000_000_000;
    private const ulong Epoch = 1_000;
    private const Participation All = Participation.Source | Participation.Target | Participation.Head;

    // The root of 10^18 is 10^9: the base reward of an increment is the factor.
    private const ulong Total = Ether * Ether;

    private static readonly EthereumPreset _preset = EthereumPreset.Mainnet with { BaseRewardFactor = 1 };

    public static TheoryData<string> Paths => new(Enum.GetNames<VectorPath>());

    [Fact]
    public void IsNarrow_ConstantOnItsBound_IsAndBeyondIsNot()
    {
        Assert.True(IsNarrow(_preset));
        Assert.False(IsNarrow(_preset with { EffectiveBalanceIncrement = Ether - 1 }));
        Assert.True(IsNarrow(_preset with { WeightDenominator = 64 }));
        Assert.False(IsNarrow(_preset with { WeightDenominator = 63 }));

        // 2^19 and 3 · 2^18 leave one and three of the divisor, beside the powers of two.
        Assert.True(IsNarrow(_preset with { InactivityScoreBias = 1UL << 19 }));
        Assert.False(IsNarrow(_preset with { InactivityScoreBias = 3UL << 18 }));
        Assert.True(IsNarrow(_preset with { InactivityScoreBias = 3 }));
        Assert.False(IsNarrow(_preset with { InactivityScoreBias = 5 }));
        Assert.True(IsNarrow(_preset, EthereumFork.Altair));
        Assert.False(IsNarrow(_preset with { InactivityScoreBias = 3 }, EthereumFork.Altair));
    }

    [Fact]
    public void IsNarrow_RewardDivisorOf42Bits_IsNot()
    {
        EthereumPreset preset = _preset with { WeightDenominator = 1 << 20 };

        Assert.True(IsNarrow(preset, active: ((1UL << 22) - 1) * Ether));
        Assert.False(IsNarrow(preset, active: (1UL << 22) * Ether));
    }

    /// <summary>2^53 − 1 = 441,650,591 · 20,394,401 is the largest reward before its division; a leak has none.</summary>
    [Theory]
    [InlineData(Participation.Source)]
    [InlineData(Participation.Target)]
    [InlineData(Participation.Head)]
    public void IsNarrow_LargestReward_IsAndBeyondIsNot(Participation flag)
    {
        const ulong Largest = 441_650_591;
        const ulong Increments = 20_394_401;
        Assert.Equal((1UL << 53) - 1, Largest * Increments);

        Assert.True(IsNarrow(Weighted(Largest), participating: Increments));
        Assert.False(IsNarrow(Weighted(1 << 29), participating: 1 << 24));
        Assert.True(IsNarrow(Weighted(1 << 29), participating: 1 << 24, finalized: Epoch - 10));
        Assert.False(IsNarrow(Weighted(1UL << 53), participating: 1, finalized: Epoch - 10));

        EthereumPreset Weighted(ulong weight) => flag switch
        {
            Participation.Source => _preset with { TimelySourceWeight = weight },
            Participation.Target => _preset with { TimelyTargetWeight = weight },
            _ => _preset with { TimelyHeadWeight = weight },
        };
    }

    [Theory]
    [InlineData(EthereumFork.Electra, 2048 * Ether, (1UL << 23) - 1, (1UL << 62) - 1, true)]
    [InlineData(EthereumFork.Electra, 2047 * Ether, 0, 0, true)]
    [InlineData(EthereumFork.Electra, 0, 0, 0, true)]
    [InlineData(EthereumFork.Electra, 2049 * Ether, 0, 0, false)]
    [InlineData(EthereumFork.Electra, 3000 * Ether, (1UL << 23) - 1, 0, false)]
    [InlineData(EthereumFork.Electra, Ether + 1, 0, 0, false)]
    [InlineData(EthereumFork.Electra, 32 * Ether, 1UL << 23, 0, false)]
    [InlineData(EthereumFork.Electra, 32 * Ether, 0, 1UL << 62, false)]
    [InlineData(EthereumFork.Altair, 2048 * Ether, 140_737 + 12, 0, true)]
    [InlineData(EthereumFork.Altair, 2048 * Ether, 140_738 + 12, 0, false)]
    public void TryStep_RowOnItsBound_IsTakenAndBeyondIsNot(
        EthereumFork fork, ulong effectiveBalance, ulong score, ulong balance, bool isTaken)
    {
        GeneratedRegistry registry = Registry(fork, 1, effectiveBalance, score, balance, Participation.None);
        ulong[] scores = registry.Scores;
        ulong[] balances = registry.Balances;
        EpochRewardBasis basis = registry.Basis();

        bool taken = new RewardLanes<WordLanes64>(in basis, registry.Columns, scores, balances, RewardStep.Both).TryStep(0);

        Assert.Equal(isTaken, taken);
        if (!isTaken)
        {
            Assert.Equal((score, balance), (scores[0], balances[0]));
        }
    }

    /// <summary>What shows a row to be out of bounds is gathered in one word: two equal showings must not undo each other.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Process_TwoEqualExcesses_AreNotTakenForNone(string path)
    {
        // A score with bit 23 set, and one or two gwei or increments too many; the product leaves 64 bits.
        Check(Registry(EthereumFork.Electra, 16, (2048 * Ether) + 1, 9_100_000, 32 * Ether, Participation.None));
        Check(Registry(EthereumFork.Electra, 16, 2049 * Ether, 9_100_000, 32 * Ether, Participation.None));

        // Three gwei too many and the two highest bits of the balance; the reward takes it beyond 64 bits.
        Check(Registry(EthereumFork.Electra, 16, (32 * Ether) + 3, 0, ulong.MaxValue, All));

        // One gwei too many, and a penalty with bit 32 set before its division by three.
        Check(Registry(EthereumFork.Altair, 16, (2048 * Ether) + 1, 229_400, 2048 * Ether, Participation.None));

        void Check(GeneratedRegistry registry)
        {
            (ulong[] Scores, ulong[] Balances)? expected = registry.Expected();
            (ulong[] Scores, ulong[] Balances)? actual = registry.Run(Enum.Parse<VectorPath>(path));
            Assert.Equal(expected?.Scores, actual?.Scores);
            Assert.Equal(expected?.Balances, actual?.Balances);
        }
    }

    private static GeneratedRegistry Registry(
        EthereumFork fork, int rows, ulong effectiveBalance, ulong score, ulong balance, Participation flags)
    {
        var row = new GeneratedValidator(
            effectiveBalance, balance, score, Slashed: false, Activation: 0, Exit: ulong.MaxValue, Withdrawable: ulong.MaxValue, flags, Participation.None);
        var totals = new ParticipationTotals
        {
            ActiveGwei = 35_000_000 * Ether,
            SourceGwei = 34_000_000 * Ether,
            TargetGwei = 34_000_000 * Ether,
            HeadGwei = 33_000_000 * Ether,
        };
        return new GeneratedRegistry(fork, Epoch, Epoch - 3, totals, [.. Enumerable.Repeat(row, rows)]);
    }

    private static bool IsNarrow(
        EthereumPreset preset,
        EthereumFork fork = EthereumFork.Electra,
        ulong active = Total,
        ulong participating = 1,
        ulong finalized = Epoch - 2)
    {
        ulong voted = participating * Ether;
        var totals = new ParticipationTotals { ActiveGwei = active, SourceGwei = voted, TargetGwei = voted, HeadGwei = voted };
        return EpochRewardBasis.Compute(EthereumRules.Of(fork) with { Preset = preset }, Epoch, finalized, totals).IsNarrow;
    }
}
