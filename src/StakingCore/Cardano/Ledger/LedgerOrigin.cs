using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// What a ledger starts from: a genesis with its pots alone, or the figures of a running chain at the start of an epoch.
/// </summary>
/// <remarks>
/// <see cref="LedgerState.From"/> checks the whole. What is not stated is empty. All UTxO without a stake credential is what the supply
/// leaves over. Every amount is in lovelace.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LedgerOrigin
{
    /// <summary>The network's constants.</summary>
    public required NetworkConstants Network { get; init; }

    /// <summary>The running epoch.</summary>
    public required ulong Epoch { get; init; }

    /// <summary>The parameters in force in <see cref="Epoch"/>.</summary>
    public required LedgerParameters Parameters { get; init; }

    /// <summary>The parameters in force in the epoch before; null: the same.</summary>
    public LedgerParameters? PreviousParameters { get; init; }

    /// <summary>The reserves.</summary>
    public required Amount<Lovelace> Reserves { get; init; }

    /// <summary>The treasury.</summary>
    public required Amount<Lovelace> Treasury { get; init; }

    /// <summary>The fee pot, the fee snapshot included.</summary>
    public Amount<Lovelace> Fees { get; init; }

    /// <summary>The fees of the epoch before; at most <see cref="Fees"/>.</summary>
    public Amount<Lovelace> FeeSnapshot { get; init; }

    /// <summary>The registered credentials.</summary>
    public IReadOnlyDictionary<Credential, StakeAccount> Accounts { get; init; } =
        ImmutableSortedDictionary<Credential, StakeAccount>.Empty;

    /// <summary>The UTxO at addresses with a stake credential.</summary>
    public IReadOnlyDictionary<Credential, Amount<Lovelace>> UtxoStake { get; init; } =
        ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty;

    /// <summary>The registered pools, each once.</summary>
    public IReadOnlyCollection<RegisteredPool> Pools { get; init; } = [];

    /// <summary>The snapshot taken at the end of the epoch before.</summary>
    public StakeSnapshot Mark { get; init; } = StakeSnapshot.Empty;

    /// <summary>The snapshot taken one boundary before <see cref="Mark"/>.</summary>
    public StakeSnapshot Set { get; init; } = StakeSnapshot.Empty;

    /// <summary>The snapshot taken two boundaries before <see cref="Mark"/>.</summary>
    public StakeSnapshot Go { get; init; } = StakeSnapshot.Empty;

    /// <summary>The blocks made in <see cref="Epoch"/> so far, overlay blocks excluded.</summary>
    public IReadOnlyDictionary<PoolId, ulong> Blocks { get; init; } = ImmutableSortedDictionary<PoolId, ulong>.Empty;

    /// <summary>The blocks made in the epoch before.</summary>
    public IReadOnlyDictionary<PoolId, ulong> PreviousBlocks { get; init; } = ImmutableSortedDictionary<PoolId, ulong>.Empty;
}
