using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StakingCore.Ethereum.Epochs;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>
/// The epoch's update of effective balances over columns, in every fork: they follow the balances in whole increments, with
/// hysteresis; row by row the same as <see cref="EffectiveBalances.Next"/>. Allocates nothing; one thread.
/// </summary>
/// <remarks>Source: consensus-specs, <c>process_effective_balance_updates</c> of phase0 and electra.</remarks>
public static class EffectiveBalanceColumns
{
    // With balances and thresholds below 2^62 no sum wraps.
    private const int BoundBits = 62;

    /// <summary>Updates a column.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <param name="balancesGwei">The balances in gwei.</param>
    /// <param name="credentials">The withdrawal credentials; as many as balances.</param>
    /// <param name="effectiveBalancesGwei">The effective balances in gwei, which are replaced; as many as balances.</param>
    /// <returns>How many effective balances changed.</returns>
    /// <exception cref="ArgumentException">A span has the wrong length, or the effective balances overlap another column.</exception>
    /// <exception cref="OverflowException">
    /// A balance plus its threshold is above 2^64 − 1. Rows before it may have been written.
    /// </exception>
    public static int Update(
        EthereumRules rules,
        ReadOnlySpan<ulong> balancesGwei,
        ReadOnlySpan<WithdrawalCredential> credentials,
        Span<ulong> effectiveBalancesGwei)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ColumnChecks.SameLength(credentials.Length, balancesGwei.Length, nameof(credentials));
        ColumnChecks.SameLength(effectiveBalancesGwei.Length, balancesGwei.Length, nameof(effectiveBalancesGwei));
        ColumnChecks.Apart(
            ColumnChecks.Overlap(effectiveBalancesGwei, balancesGwei) || ColumnChecks.Overlap(effectiveBalancesGwei, credentials),
            nameof(effectiveBalancesGwei));
        return Update(rules, balancesGwei, credentials, effectiveBalancesGwei, VectorPath.Widest);
    }

    internal static int Update(
        EthereumRules rules,
        ReadOnlySpan<ulong> balances,
        ReadOnlySpan<WithdrawalCredential> credentials,
        Span<ulong> effectiveBalances,
        VectorPath path) => VectorWidth.Resolve(path) switch
        {
            VectorPath.Vector512 => Update<WordLanes512>(rules, balances, credentials, effectiveBalances),
            VectorPath.Vector256 => Update<WordLanes256>(rules, balances, credentials, effectiveBalances),
            VectorPath.Vector128 => Update<WordLanes128>(rules, balances, credentials, effectiveBalances),
            VectorPath.Scalar => Update<WordLanes64>(rules, balances, credentials, effectiveBalances),
            _ => OneByOne(rules, balances, credentials, effectiveBalances, 0, balances.Length),
        };

    // Few balances cross a threshold: whole vectors are looked at, and only where one does are its rows taken one by one.
    // One call does all rows, so it is compiled for good at once, and by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Update<TLanes>(
        EthereumRules rules,
        ReadOnlySpan<ulong> balances,
        ReadOnlySpan<WithdrawalCredential> credentials,
        Span<ulong> effectiveBalances)
        where TLanes : struct, IWordLanes<TLanes>
    {
        ref ulong balance = ref MemoryMarshal.GetReference(balances);
        ref ulong effectiveBalance = ref MemoryMarshal.GetReference(effectiveBalances);
        (ulong down, ulong up) = Thresholds(rules.Preset);
        if ((down | up) >> BoundBits != 0)
        {
            return OneByOne(rules, balances, credentials, effectiveBalances, 0, balances.Length);
        }

        var downLanes = TLanes.Create(down);
        var upLanes = TLanes.Create(up);
        int changed = 0;
        int row = 0;
        for (; balances.Length - row >= TLanes.Count; row += TLanes.Count)
        {
            var current = TLanes.Load(ref Unsafe.Add(ref balance, row));
            var effective = TLanes.Load(ref Unsafe.Add(ref effectiveBalance, row));
            TLanes moves = TLanes.Less(current + downLanes, effective)
                | TLanes.Less(effective + upLanes, current)
                | ((current | effective) >> BoundBits);
            if (!moves.IsZero())
            {
                changed += OneByOne(rules, balances, credentials, effectiveBalances, row, row + TLanes.Count);
            }
        }

        return changed + OneByOne(rules, balances, credentials, effectiveBalances, row, balances.Length);
    }

    private static int OneByOne(
        EthereumRules rules,
        ReadOnlySpan<ulong> balances,
        ReadOnlySpan<WithdrawalCredential> credentials,
        Span<ulong> effectiveBalances,
        int start,
        int end)
    {
        int changed = 0;
        for (int row = start; row < end; row++)
        {
            ulong next = EffectiveBalances.Next(rules, effectiveBalances[row], balances[row], credentials[row]);
            changed += next == effectiveBalances[row] ? 0 : 1;
            effectiveBalances[row] = next;
        }

        return changed;
    }

    private static (ulong Down, ulong Up) Thresholds(EthereumPreset preset)
    {
        ulong quarter = preset.EffectiveBalanceIncrement / preset.HysteresisQuotient;
        return (quarter * preset.HysteresisDownwardMultiplier, quarter * preset.HysteresisUpwardMultiplier);
    }
}
