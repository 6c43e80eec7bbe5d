using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Slashing;

namespace StakingCore.Delegation;

/// <summary>What a pool delegation ledger starts from: wallets and pots, no pools.</summary>
/// <remarks>Amounts are base units. <see cref="DelegationLedger.From"/> checks the whole.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DelegationOrigin
{
    /// <summary>The first epoch.</summary>
    public ulong Epoch { get; init; }

    /// <summary>The parameters, for good.</summary>
    public required DelegationParameters Parameters { get; init; }

    /// <summary>The penalties, by the epoch of the fault.</summary>
    public required RuleSchedule<PenaltySchedule> Penalties { get; init; }

    /// <summary>The reserve.</summary>
    public UInt128 Reserve { get; init; }

    /// <summary>The treasury.</summary>
    public UInt128 Treasury { get; init; }

    /// <summary>The balances.</summary>
    public IReadOnlyDictionary<string, UInt128> Balances { get; init; } = ImmutableSortedDictionary<string, UInt128>.Empty;
}
