using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>The running epoch ends: its fees are collected, and the boundary into the next one is crossed.</summary>
/// <remarks>
/// Refused by <see cref="DelegationRule.EpochOutOfOrder"/>, <see cref="DelegationRule.PoolUnknown"/>,
/// <see cref="DelegationRule.PoolIsClosed"/> and <see cref="DelegationRule.BalanceTooLow"/>.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record AdvanceEpoch : DelegationCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="toEpoch">The epoch that begins: the one after the running epoch.</param>
    /// <param name="blocks">The blocks that each pool made in the epoch that ends; null for none.</param>
    /// <param name="fees">The fees of that epoch by who pays them, in base units; null for none.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <exception cref="OverflowException">There are 2^64 blocks or more.</exception>
    public AdvanceEpoch(
        ulong toEpoch, IReadOnlyDictionary<string, ulong>? blocks = null, IReadOnlyDictionary<string, UInt128>? fees = null)
    {
        ToEpoch = toEpoch;
        Blocks = Copy(blocks, nameof(blocks));
        Fees = Copy(fees, nameof(fees));
        AllBlocks = Blocks.Values.Aggregate(0UL, static (sum, made) => sum + made);
    }

    /// <summary>The epoch that begins.</summary>
    public ulong ToEpoch { get; }

    /// <summary>The blocks that each pool made in the epoch that ends.</summary>
    public ImmutableSortedDictionary<string, ulong> Blocks { get; }

    /// <summary>The fees of that epoch by who pays them, in base units.</summary>
    public ImmutableSortedDictionary<string, UInt128> Fees { get; }

    /// <summary>The blocks of all pools together.</summary>
    public ulong AllBlocks { get; }

    /// <inheritdoc />
    public bool Equals(AdvanceEpoch? other) =>
        other is not null && ToEpoch == other.ToEpoch && Blocks.SequenceEqual(other.Blocks) && Fees.SequenceEqual(other.Fees);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(ToEpoch, Blocks.Count, Fees.Count, AllBlocks);

    internal override DelegationTransition ApplyTo(DelegationLedger ledger)
    {
        if (ToEpoch != ledger.Epoch + 1)
        {
            return Refuse(DelegationRule.EpochOutOfOrder, ToEpoch, ledger.Epoch + 1, ledger.Epoch + 1);
        }

        DelegationRefusal? refusal = Blocks.Keys.Select(pool => CheckOpen(ledger, pool))
            .Concat(Fees.Select(fee => CheckSpend(ledger, fee.Key, fee.Value)))
            .FirstOrDefault(static refusal => refusal is not null);
        return refusal is null ? new DelegationBoundary(ledger, this).Run() : DelegationTransition.Refused(refusal);
    }

    private static ImmutableSortedDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T>? entries, string parameter)
    {
        foreach (string name in entries?.Keys ?? [])
        {
            DelegationName.Check(name, parameter);
        }

        return entries?.ToImmutableSortedDictionary(StringComparer.Ordinal)
            ?? ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
    }
}
