using System.Globalization;
using System.Numerics;
using StakingCore.Ethereum;
using StakingCore.Numerics;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>Generated validators at the end of an epoch, and what the library makes of them.</summary>
public sealed record GeneratedRegistry(
    EthereumFork Fork, ulong Epoch, ulong Finalized, ParticipationTotals? Totals, IReadOnlyList<GeneratedValidator> Rows)
{
    public EthereumPreset Preset { get; init; } = EthereumPreset.Mainnet;

    internal EthereumRules Rules => EthereumRules.Of(Fork) with { Preset = Preset };

    internal ulong[] Scores => [.. Rows.Select(row => row.Score)];

    internal ulong[] Balances => [.. Rows.Select(row => row.Balance)];

    internal EpochOracle Oracle => new(
        [.. Rows.Select(row => row.ToOracle())],
        Preset,
        Fork == EthereumFork.Altair,
        Epoch,
        Finalized,
        Totals is { } totals ? [totals.ActiveGwei, totals.SourceGwei, totals.TargetGwei, totals.HeadGwei] : null);

    internal ValidatorEpochColumns Columns => new(
        Rows.Select(row => row.EffectiveBalance).ToArray(),
        Rows.Select(row => row.Slashed).ToArray(),
        Rows.Select(row => row.Activation).ToArray(),
        Rows.Select(row => row.Exit).ToArray(),
        Rows.Select(row => row.Withdrawable).ToArray(),
        Rows.Select(row => row.Previous).ToArray(),
        Rows.Select(row => row.Current).ToArray());

    internal EpochRewardBasis Basis(VectorPath path = VectorPath.Widest) => EpochRewardBasis.Compute(
        Rules, Epoch, Finalized, Totals ?? ParticipationTotals.Sum(Rules, Epoch, Columns, path));

    /// <summary>The scores and balances after the epoch; null where they leave 64 bits.</summary>
    internal (ulong[] Scores, ulong[] Balances)? Run(VectorPath path) => Run(path, RewardStep.Both);

    /// <summary>The same in two passes, of which each does one half.</summary>
    internal (ulong[] Scores, ulong[] Balances)? RunInTwoSteps(VectorPath path) => Run(path, RewardStep.Scores, RewardStep.Balances);

    /// <summary>The same by the oracle.</summary>
    internal (ulong[] Scores, ulong[] Balances)? Expected()
    {
        try
        {
            EpochOracle oracle = Oracle;
            oracle.TotalActive();
            BigInteger currentTarget = Totals is null ? oracle.CurrentTarget() : Preset.EffectiveBalanceIncrement;
            BigInteger[] participating = [currentTarget, oracle.Participating(0), oracle.Participating(1), oracle.Participating(2)];
            BigInteger[] scores = oracle.Scores();
            Assert.All(participating, sum => Assert.True(sum >= Preset.EffectiveBalanceIncrement));
            return ([.. scores.Select(score => (ulong)score)], [.. oracle.Balances(scores).Select(balance => (ulong)balance)]);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Fork}, epoch {Epoch}, finalized {Finalized}, totals {Totals?.ToString() ?? "of the rows"}{string.Concat(Rows.Select(row => $"\n  {row}"))}");

    private (ulong[] Scores, ulong[] Balances)? Run(VectorPath path, params RewardStep[] steps)
    {
        ulong[] scores = Scores;
        ulong[] balances = Balances;
        try
        {
            foreach (RewardStep step in steps)
            {
                AttestationRewardColumns.Run(Basis(path), Columns, scores, balances, step, path);
            }
        }
        catch (OverflowException)
        {
            return null;
        }

        return (scores, balances);
    }
}
