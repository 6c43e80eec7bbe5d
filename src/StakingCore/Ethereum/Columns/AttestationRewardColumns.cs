using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>
/// An epoch's inactivity scores, rewards and penalties over columns, written in place. Allocates nothing; one thread.
/// </summary>
/// <remarks>
/// <para>
/// The same integers as <see cref="EpochRewardBasis.Process"/> and its parts, one validator at a time, on every path. A row
/// depends on no other, so that the order of rows does not matter.
/// </para>
/// <para>
/// Effective balances of 0 to 2048 whole ETH, which is all that the chain makes, go through vectors; all others are taken one
/// by one.
/// </para>
/// </remarks>
public static class AttestationRewardColumns
{
    /// <summary>Updates the inactivity scores: <c>process_inactivity_updates</c>.</summary>
    /// <param name="basis">The epoch.</param>
    /// <param name="columns">The validators.</param>
    /// <param name="inactivityScores">The scores, which are replaced; as many as validators.</param>
    /// <exception cref="ArgumentException">The scores have the wrong length or overlap the columns.</exception>
    /// <exception cref="OverflowException">A score leaves 64 bits. Rows before it may have been written.</exception>
    public static void UpdateScores(in EpochRewardBasis basis, ValidatorEpochColumns columns, Span<ulong> inactivityScores)
    {
        CheckScores(columns, inactivityScores);
        Run(in basis, columns, inactivityScores, [], RewardStep.Scores, VectorPath.Widest);
    }

    /// <summary>Applies rewards and penalties, with the scores as they are: <c>process_rewards_and_penalties</c>.</summary>
    /// <param name="basis">The epoch.</param>
    /// <param name="columns">The validators.</param>
    /// <param name="inactivityScores">The scores after their update; as many as validators.</param>
    /// <param name="balancesGwei">The balances in gwei, which are replaced; as many as validators.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, or the balances overlap another column.</exception>
    /// <exception cref="OverflowException">
    /// A balance or a product of the specification leaves 64 bits. Rows before it may have been written.
    /// </exception>
    public static void ApplyRewards(
        in EpochRewardBasis basis, ValidatorEpochColumns columns, ReadOnlySpan<ulong> inactivityScores, Span<ulong> balancesGwei)
    {
        ColumnChecks.SameLength(inactivityScores.Length, columns.Count, nameof(inactivityScores));
        CheckBalances(columns, inactivityScores, balancesGwei);

        // This step only reads the scores.
        Span<ulong> scores = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(inactivityScores), inactivityScores.Length);
        Run(in basis, columns, scores, balancesGwei, RewardStep.Balances, VectorPath.Widest);
    }

    /// <summary>Updates the scores and applies rewards and penalties with the new ones, in one pass.</summary>
    /// <param name="basis">The epoch.</param>
    /// <param name="columns">The validators.</param>
    /// <param name="inactivityScores">The scores, which are replaced; as many as validators.</param>
    /// <param name="balancesGwei">The balances in gwei, which are replaced; as many as validators.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another column.</exception>
    /// <exception cref="OverflowException">
    /// A score, a balance or a product of the specification leaves 64 bits. Rows before it may have been written.
    /// </exception>
    public static void Process(
        in EpochRewardBasis basis, ValidatorEpochColumns columns, Span<ulong> inactivityScores, Span<ulong> balancesGwei)
    {
        CheckScores(columns, inactivityScores);
        CheckBalances(columns, inactivityScores, balancesGwei);
        Run(in basis, columns, inactivityScores, balancesGwei, RewardStep.Both, VectorPath.Widest);
    }

    internal static void Run(
        in EpochRewardBasis basis,
        ValidatorEpochColumns columns,
        Span<ulong> scores,
        Span<ulong> balancesGwei,
        RewardStep step,
        VectorPath path)
    {
        bool isNarrow = basis.IsNarrow;
        if (basis.IsGenesis)
        {
            return;
        }

        path = VectorWidth.Resolve(path);
        if (path == VectorPath.Wide || !isNarrow)
        {
            OneByOne(in basis, columns, scores, balancesGwei, step, 0, columns.Count);
            return;
        }

        switch (path)
        {
            case VectorPath.Vector512:
                Run<WordLanes512>(in basis, columns, scores, balancesGwei, step);
                break;
            case VectorPath.Vector256:
                Run<WordLanes256>(in basis, columns, scores, balancesGwei, step);
                break;
            case VectorPath.Vector128:
                Run<WordLanes128>(in basis, columns, scores, balancesGwei, step);
                break;
            default:
                Run<WordLanes64>(in basis, columns, scores, balancesGwei, step);
                break;
        }
    }

    // One call does all rows, so it is compiled for good at once; and by itself, since inside a caller what it inlines is too much.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TLanes>(
        in EpochRewardBasis basis, ValidatorEpochColumns columns, Span<ulong> scores, Span<ulong> balancesGwei, RewardStep step)
        where TLanes : struct, IWordLanes<TLanes>
    {
        var lanes = new RewardLanes<TLanes>(in basis, columns, scores, balancesGwei, step);
        int row = 0;
        for (; columns.Count - row >= TLanes.Count; row += TLanes.Count)
        {
            if (!lanes.TryStep(row))
            {
                OneByOne(in basis, columns, scores, balancesGwei, step, row, row + TLanes.Count);
            }
        }

        OneByOne(in basis, columns, scores, balancesGwei, step, row, columns.Count);
    }

    private static void OneByOne(
        in EpochRewardBasis basis,
        ValidatorEpochColumns columns,
        Span<ulong> scores,
        Span<ulong> balancesGwei,
        RewardStep step,
        int start,
        int end)
    {
        for (int row = start; row < end; row++)
        {
            ValidatorEpochInput validator = columns.Row(row, scores[row], balancesGwei.IsEmpty ? 0 : balancesGwei[row]);
            try
            {
                if ((step & RewardStep.Scores) != 0)
                {
                    validator = validator with { InactivityScore = basis.NextInactivityScore(in validator) };
                }

                if ((step & RewardStep.Balances) != 0)
                {
                    balancesGwei[row] = basis.Delta(in validator).BalanceAfterGwei;
                }
            }
            catch (OverflowException fault)
            {
                throw new OverflowException($"Validator {row} leaves 64 bits in epoch {basis.Epoch}.", fault);
            }

            if ((step & RewardStep.Scores) != 0)
            {
                scores[row] = validator.InactivityScore;
            }
        }
    }

    private static void CheckScores(ValidatorEpochColumns columns, Span<ulong> inactivityScores)
    {
        ColumnChecks.SameLength(inactivityScores.Length, columns.Count, nameof(inactivityScores));
        ColumnChecks.Apart(columns.Overlap(inactivityScores), nameof(inactivityScores));
    }

    private static void CheckBalances(ValidatorEpochColumns columns, ReadOnlySpan<ulong> inactivityScores, Span<ulong> balancesGwei)
    {
        ColumnChecks.SameLength(balancesGwei.Length, columns.Count, nameof(balancesGwei));
        ColumnChecks.Apart(columns.Overlap(balancesGwei) || ColumnChecks.Overlap(balancesGwei, inactivityScores), nameof(balancesGwei));
    }
}
