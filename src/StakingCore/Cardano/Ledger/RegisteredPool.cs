using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>A pool as the ledger holds it between registration and retirement.</summary>
/// <remarks>Source: cardano-ledger <c>core/State/StakePool.hs</c> and <c>CertState.hs</c>, <c>PState</c>. Compared by content.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RegisteredPool
{
    /// <summary>What the pool declares now; the next snapshot shows it.</summary>
    public required SnapshotPool Current { get; init; }

    /// <summary>
    /// An update that was certified in the running epoch: it becomes current at the boundary, after the snapshot. Null: none.
    /// </summary>
    public SnapshotPool? Pending { get; init; }

    /// <summary>The deposit that was paid at registration, in lovelace: what retirement refunds, whatever the parameter is then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public required Amount<Lovelace> Deposit
    {
        get;
        init => field = LovelaceRange.Check(value, nameof(Deposit));
    }

    /// <summary>The epoch at whose start the pool is removed; null where it does not retire.</summary>
    public ulong? RetirementEpoch { get; init; }

    /// <summary>The pool's id.</summary>
    public PoolId Id => Current.Id;

    /// <summary>Whether the two pools have the same content, owners included.</summary>
    /// <param name="other">The other pool.</param>
    public bool Equals(RegisteredPool? other) =>
        other is not null
        && Current == other.Current
        && Pending == other.Pending
        && Deposit == other.Deposit
        && RetirementEpoch == other.RetirementEpoch;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Id, Deposit, RetirementEpoch);

    // The update becomes current; a deposit does not change with it.
    internal RegisteredPool Activated() => Pending is null ? this : this with { Current = Pending, Pending = null };
}
