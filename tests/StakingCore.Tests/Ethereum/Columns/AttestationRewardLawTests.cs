using System.Numerics;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>Columns on every path, one validator at a time, and the oracle: one result.</summary>
[Properties(Arbitrary = [typeof(RegistryGenerators)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class AttestationRewardLawTests
{
    private const int AnySize = 50;

    // Each takes one constant to a bound of the vectors, beyond it, or to where nothing is left of a term.
    private static readonly EthereumPreset[] _presets =
    [
        EthereumPreset.Mainnet with { EffectiveBalanceIncrement = 500_000_000 },
        EthereumPreset.Mainnet with { WeightDenominator = 63 },
        EthereumPreset.Mainnet with { WeightDenominator = 1, TimelyHeadWeight = 1 << 20 },
        EthereumPreset.Mainnet with { WeightDenominator = 1UL << 42 },
        EthereumPreset.Mainnet with { InactivityScoreBias = 3 },
        EthereumPreset.Mainnet with { InactivityScoreBias = 5, InactivityScoreRecoveryRate = 0 },
        EthereumPreset.Mainnet with { InactivityScoreBias = 1UL << 19, InactivityScoreRecoveryRate = 1UL << 40 },
        EthereumPreset.Mainnet with { InactivityScoreBias = 1UL << 40, MinEpochsToInactivityPenalty = 0 },
        EthereumPreset.Mainnet with { BaseRewardFactor = 1UL << 30, TimelySourceWeight = 1UL << 29 },
    ];

    private static readonly FsCheck.Rnd _seed = new(20_250_703, 1);

    [Property]
    public void Process_AnyRegistry_EqualsTheOracleOnEveryPath(GeneratedRegistry registry) => CheckPaths(registry);

    [Property(Arbitrary = [typeof(HostileRegistryGenerators)], MaxTest = 1000)]
    public void Process_HostileRegistry_EqualsTheOracleOnEveryPath(GeneratedRegistry registry) => CheckPaths(registry);

    [Property(MaxTest = 100)]
    public void Process_AnyPreset_EqualsTheOracleOnEveryPath(GeneratedRegistry registry) =>
        Assert.All(_presets, preset => CheckPaths(registry with { Preset = preset }));

    /// <summary>The hostile registries must not all be invalid, nor all valid: then the property above would hold little.</summary>
    [Fact]
    public void HostileRegistries_AreOftenValidAndOftenNot()
    {
        GeneratedRegistry[] sample = [.. RegistryGenerators.Hostile().Generator.Sample(400, _seed, AnySize)];
        Assert.InRange(sample.Count(registry => registry.Rows.Count > 0 && registry.Expected() is not null), 80, 360);
        Assert.InRange(sample.Count(registry => registry.Totals is not null && registry.Expected() is not null), 20, 360);
    }

    [Property(Arbitrary = [typeof(HostileRegistryGenerators)])]
    public void Run_HostileRegistryInTwoSteps_EqualsTheOracleOnEveryPath(GeneratedRegistry registry)
    {
        (ulong[] Scores, ulong[] Balances)? expected = registry.Expected();
        Assert.All(Enum.GetValues<VectorPath>(), path => Check(expected, registry.RunInTwoSteps(path), path));
    }

    [Property]
    public void Process_InTwoSteps_EqualsOnePass(GeneratedRegistry registry)
    {
        ulong[] scores = registry.Scores;
        ulong[] balances = registry.Balances;
        EpochRewardBasis basis = registry.Basis();
        AttestationRewardColumns.UpdateScores(in basis, registry.Columns, scores);
        AttestationRewardColumns.ApplyRewards(in basis, registry.Columns, scores, balances);

        ulong[] onePassScores = registry.Scores;
        ulong[] onePassBalances = registry.Balances;
        AttestationRewardColumns.Process(in basis, registry.Columns, onePassScores, onePassBalances);

        Assert.Equal(onePassScores, scores);
        Assert.Equal(onePassBalances, balances);
    }

    [Property]
    public void Scalar_AnyRegistry_EqualsTheOracleInEveryComponent(GeneratedRegistry registry)
    {
        EpochOracle oracle = registry.Oracle;
        BigInteger[] scores = oracle.Scores();
        BigInteger[] balances = oracle.Balances(scores);
        (BigInteger[][] rewards, BigInteger[][] penalties) = oracle.Deltas(scores);
        EpochRewardBasis basis = registry.Basis();
        for (int row = 0; row < registry.Rows.Count; row++)
        {
            ValidatorEpochInput input = registry.Rows[row].ToInput();
            ValidatorEpochDelta delta = basis.Process(in input);
            BalanceComponent[] components = [delta.Source, delta.Target, delta.Head, delta.Inactivity];

            Assert.Equal(scores[row], delta.InactivityScore);
            Assert.Equal(balances[row], delta.BalanceAfterGwei);
            Assert.Equal(oracle.IsEligible(registry.Rows[row].ToOracle()), delta.IsEligible);
            for (int part = 0; part < components.Length; part++)
            {
                Assert.Equal(rewards[part][row], components[part].RewardGwei);
                Assert.Equal(penalties[part][row], components[part].PenaltyGwei);
                BigInteger ideal = delta.IsEligible && part < 3 ? oracle.Ideal(registry.Rows[row].ToOracle(), part) : 0;
                Assert.Equal(ideal, (BigInteger)components[part].IdealGwei);
            }
        }
    }

    /// <summary>The breakdown adds up to the gwei, with what the floors forgave.</summary>
    [Property(Arbitrary = [typeof(HostileRegistryGenerators)])]
    public void Scalar_HostileRegistry_ComponentsSumToTheBalanceChange(GeneratedRegistry registry)
    {
        if (registry.Expected() is null)
        {
            return;
        }

        EpochRewardBasis basis = registry.Basis();
        foreach (GeneratedValidator row in registry.Rows)
        {
            ValidatorEpochInput input = row.ToInput();
            ValidatorEpochDelta delta = basis.Process(in input);
            BalanceComponent[] components = [delta.Source, delta.Target, delta.Head, delta.Inactivity];

            BigInteger actual = components.Aggregate(BigInteger.Zero, (sum, part) => sum + (BigInteger)part.ActualGwei);
            BigInteger written = components.Aggregate(BigInteger.Zero, (sum, part) => sum + part.RewardGwei - part.PenaltyGwei);
            Assert.Equal((BigInteger)delta.BalanceAfterGwei - delta.BalanceBeforeGwei, actual);
            Assert.Equal(actual, (BigInteger)delta.BalanceChangeGwei);
            Assert.Equal(written + (BigInteger)delta.ForgivenGwei, actual);
            Assert.All(components, part => Assert.True(part.RewardGwei == 0 || part.PenaltyGwei == 0));
            Assert.All(components, part => Assert.True(part.ForgivenGwei <= part.PenaltyGwei && part.MissedGwei >= 0));
        }
    }

    /// <summary>Who has every flag and no penalty for inactivity gets exactly the ideal row of its effective balance.</summary>
    [Property]
    public void Ideal_OfATimelyValidator_IsWhatItGets(GeneratedRegistry registry)
    {
        EpochRewardBasis basis = registry.Basis();
        foreach (GeneratedValidator row in registry.Rows)
        {
            ValidatorEpochInput input = row.ToInput() with
            {
                IsSlashed = false,
                ActivationEpoch = 0,
                ExitEpoch = ulong.MaxValue,
                PreviousParticipation = Participation.Source | Participation.Target | Participation.Head,
            };
            ValidatorEpochDelta delta = basis.Process(in input);
            IdealAttestationReward ideal = basis.Ideal(row.EffectiveBalance);

            Assert.Equal((ideal.SourceGwei, ideal.TargetGwei, ideal.HeadGwei), (delta.Source.RewardGwei, delta.Target.RewardGwei, delta.Head.RewardGwei));
            Assert.Equal((BigInteger)ideal.TotalGwei, (BigInteger)delta.BalanceChangeGwei);
            Assert.Equal(row.EffectiveBalance, ideal.EffectiveBalanceGwei);
        }
    }

    [Property]
    public void Process_PermutedRows_ChangeAlike(GeneratedRegistry registry, int seed)
    {
        int[] order = [.. Enumerable.Range(0, registry.Rows.Count)];
        new Random(seed).Shuffle(order);

        (ulong[] Scores, ulong[] Balances)? original = registry.Run(VectorPath.Widest);
        (ulong[] Scores, ulong[] Balances)? permuted =
            (registry with { Rows = [.. order.Select(row => registry.Rows[row])] }).Run(VectorPath.Widest);

        Assert.NotNull(original);
        Assert.NotNull(permuted);
        Assert.Equal(order.Select(row => original.Value.Scores[row]), permuted.Value.Scores);
        Assert.Equal(order.Select(row => original.Value.Balances[row]), permuted.Value.Balances);
    }

    /// <summary>With everybody else's votes as they are, one more flag never costs its validator.</summary>
    [Property]
    public void Process_OneMoreFlag_NeverLowersTheBalanceOrRaisesTheScore(GeneratedRegistry registry)
    {
        EpochRewardBasis basis = registry.Basis();
        foreach (GeneratedValidator row in registry.Rows)
        {
            ValidatorEpochInput input = row.ToInput();
            ValidatorEpochDelta without = basis.Process(in input);
            foreach (Participation flag in (Participation[])[Participation.Source, Participation.Target, Participation.Head])
            {
                ValidatorEpochInput more = input with { PreviousParticipation = input.PreviousParticipation | flag };
                ValidatorEpochDelta with = basis.Process(in more);
                Assert.True(with.BalanceAfterGwei >= without.BalanceAfterGwei);
                Assert.True(with.InactivityScore <= without.InactivityScore);
                Assert.True(with.Source.PenaltyGwei + with.Target.PenaltyGwei + with.Inactivity.PenaltyGwei
                    <= without.Source.PenaltyGwei + without.Target.PenaltyGwei + without.Inactivity.PenaltyGwei);
            }
        }
    }

    private static void CheckPaths(GeneratedRegistry registry)
    {
        (ulong[] Scores, ulong[] Balances)? expected = registry.Expected();
        Assert.All(Enum.GetValues<VectorPath>(), path => Check(expected, registry.Run(path), path));
    }

    private static void Check(
        (ulong[] Scores, ulong[] Balances)? expected, (ulong[] Scores, ulong[] Balances)? actual, VectorPath path)
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null == actual is null, $"{path}: overflow expected {expected is null}, came {actual is null}");
            return;
        }

        Assert.Equal(expected.Value.Scores, actual.Value.Scores);
        Assert.Equal(expected.Value.Balances, actual.Value.Balances);
    }
}
