using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Counts blocks that a pool made in the running epoch, overlay blocks excluded. Never refused: the consensus elects the pool,
/// and one that has left since may still make blocks.
/// </summary>
/// <remarks>Source: cardano-ledger <c>Shelley/BlockBody</c>, <c>incrBlocks</c>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RecordBlocks : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="count">How many more blocks; zero is legal and counts nothing.</param>
    /// <exception cref="ArgumentException">The pool is <c>default</c>.</exception>
    public RecordBlocks(PoolId pool, ulong count)
    {
        Pool = LedgerKey.Check(pool);
        Count = count;
    }

    /// <summary>The pool.</summary>
    public PoolId Pool { get; }

    /// <summary>How many more blocks.</summary>
    public ulong Count { get; }

    internal override LedgerTransition ApplyTo(LedgerState state) => LedgerTransition.To(Count == 0
        ? state
        : state with { Blocks = state.Blocks.SetItem(Pool, state.Blocks.GetValueOrDefault(Pool) + Count) });
}
