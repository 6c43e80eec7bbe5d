using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Slashing;

namespace StakingCore.Delegation;

/// <summary>
/// The pool delegation protocol's ledger at one moment: wallets, pools, locked stake, exits, moves, snapshots and proven faults.
/// Immutable: <see cref="Apply(DelegationCommand)"/> gives the next state and leaves this one as it is. Compared by content. Safe
/// for concurrent use.
/// </summary>
/// <remarks>
/// <para>Amounts are base units; all of them together are at most 2^64 − 1. What the protocol leaves open is decided so:</para>
/// <list type="bullet">
/// <item>The evidence window counts the fault's own epoch: a window of W hears evidence in the epochs f to f + W − 1. A window
/// as long as the unbonding delay would otherwise end one epoch after the first exit was released.</item>
/// <item>Stake is reached by faults of epochs after the one in which it was locked or moved in: what the snapshot of the
/// fault's epoch holds. A bond is reached whole, whenever it was posted.</item>
/// <item>A pool that opened in the fault's epoch is in no snapshot then: exposure zero, penalty zero, jail.</item>
/// <item>The rate of a fault is the larger of the kind's base fraction and the correlation rule over all stake of the snapshot,
/// with the exposure of every pool with a fault proven for the same epoch, each once. Earlier penalties are not raised.</item>
/// <item>Losses are burned. A fund in the rule of losses is the treasury, at most what the rule states; joint liability reaches
/// the bonds of the same operator's other pools, those included that closed in the fault's epoch or later. Rounding is the
/// prefix floor: the operator, then locked stake by owner and pool, then exits by request.</item>
/// <item>Every proven fault jails an open pool, whatever it cost. A jailed pool keeps its stake and its weight, and its blocks
/// count; it earns nothing for the epochs in which it was in jail, the one in which it left included.</item>
/// <item>Unjailing and opening take a bond of at least the minimum and at least 1.</item>
/// <item>A retiring pool closes at the next boundary; until then nothing more joins it. What it sends out counts as requested
/// in the epoch that begins there. Closed pools are kept and ids never used again; a closed pool makes no blocks, and faults
/// are only of epochs in which the pool was open.</item>
/// <item>A released exit waits outside the balance until its owner withdraws it; it earns nothing and no fault reaches it.</item>
/// <item>Unlocking and moving take the oldest stake first. The limit of exits counts requests of the owner that are not
/// released, not what a closing pool sent out.</item>
/// <item>While any stake of an account that was moved into a pool has not matured, the account moves nothing out of that pool;
/// it may unlock, and both pools' faults reach the exit.</item>
/// <item>Fees are paid by named wallets before the boundary, so that the sum of everything stays the same.</item>
/// <item>The snapshot of epoch e is taken at the boundary into e; the ledger's first epoch has an empty one. An epoch without a
/// snapshot A epochs before it pays no pool; the treasury still takes its share. T is the snapshot's: all outside the reserve,
/// the treasury included and what was burned not. Rewards go to balances, and what floors leave goes back to the reserve.</item>
/// <item>A member's locked and liquid stake in a pool are one weight; an operator may be a member of its own pool.</item>
/// </list>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial record DelegationLedger
{
    internal DelegationLedger(DelegationParameters parameters, RuleSchedule<PenaltySchedule> penalties)
    {
        Parameters = parameters;
        Penalties = penalties;
    }

    /// <summary>The running epoch.</summary>
    public ulong Epoch { get; internal init; }

    /// <summary>The first epoch of the ledger.</summary>
    public ulong FirstEpoch { get; internal init; }

    /// <summary>The parameters.</summary>
    public DelegationParameters Parameters { get; }

    /// <summary>The penalties, by the epoch of the fault.</summary>
    public RuleSchedule<PenaltySchedule> Penalties { get; }

    /// <summary>The reserve.</summary>
    public UInt128 Reserve { get; internal init; }

    /// <summary>The treasury.</summary>
    public UInt128 Treasury { get; internal init; }

    /// <summary>What penalties burned.</summary>
    public UInt128 Burned { get; internal init; }

    /// <summary>The wallets; none is empty and without a choice.</summary>
    public ImmutableSortedDictionary<string, DelegationAccount> Accounts { get; internal init; } =
        ImmutableSortedDictionary.Create<string, DelegationAccount>(StringComparer.Ordinal);

    /// <summary>The pools, those included that closed.</summary>
    public ImmutableSortedDictionary<string, DelegationPool> Pools { get; internal init; } =
        ImmutableSortedDictionary.Create<string, DelegationPool>(StringComparer.Ordinal);

    /// <summary>The locked stake, oldest first; no entry is empty.</summary>
    public ImmutableSortedDictionary<DelegationKey, ImmutableArray<StakeLot>> Locked { get; internal init; } =
        ImmutableSortedDictionary.Create<DelegationKey, ImmutableArray<StakeLot>>(DelegationKey.Order);

    /// <summary>The exits under way, by request.</summary>
    public ImmutableArray<StakeExit> Exits { get; internal init; } = [];

    /// <summary>The snapshots that rewards and evidence still need, by the epoch that began with them.</summary>
    public ImmutableSortedDictionary<ulong, DelegationSnapshot> Snapshots { get; internal init; } =
        ImmutableSortedDictionary<ulong, DelegationSnapshot>.Empty;

    /// <summary>The faults that were proven and may still be reported again, in the order of their reports.</summary>
    public ImmutableArray<ReportedFault> Faults { get; internal init; } = [];

    /// <summary>The moves that have not matured; their stake is in <see cref="Locked"/> at the new pool.</summary>
    public IEnumerable<PendingMove> Moves =>
        from entry in Locked
        from lot in entry.Value
        let source = lot.Origin?.Pool
        where source is not null
        select new PendingMove(
            entry.Key.Account,
            source,
            entry.Key.Pool,
            lot.Amount,
            lot.SinceEpoch,
            lot.SinceEpoch + Parameters.UnbondingDelayEpochs);

    /// <summary>The oldest epoch of a fault that may still be reported; above <see cref="Epoch"/> where none may.</summary>
    public ulong OldestEvidenceEpoch => Math.Max(FirstEpoch, Epoch + 1 - Math.Min(Epoch + 1, Parameters.EvidenceWindowEpochs));

    internal ulong NextRequest { get; init; }

    internal UInt128 LeastBond => UInt128.Max(1, Parameters.MinimumBond);

    /// <summary>Starts a ledger.</summary>
    /// <param name="origin">What it starts from.</param>
    /// <exception cref="ArgumentException">
    /// The evidence window is longer than the unbonding delay, no penalties are in force in the first epoch, a name is empty, or
    /// there are 2^64 base units or more.
    /// </exception>
    public static DelegationLedger From(DelegationOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.Parameters.EvidenceWindowEpochs > origin.Parameters.UnbondingDelayEpochs)
        {
            throw new ArgumentException("Evidence that comes after the release of an exit would reach nothing.", nameof(origin));
        }

        if (origin.Penalties.Changes[0].FromEpoch > origin.Epoch)
        {
            throw new ArgumentException("No penalties are in force in the first epoch.", nameof(origin));
        }

        BigInteger sum = (BigInteger)origin.Reserve + origin.Treasury;
        var ledger = new DelegationLedger(origin.Parameters, origin.Penalties)
        {
            Epoch = origin.Epoch,
            FirstEpoch = origin.Epoch,
            Reserve = origin.Reserve,
            Treasury = origin.Treasury,
        };
        foreach ((string account, UInt128 balance) in origin.Balances)
        {
            sum += balance;
            ledger = ledger.WithAccount(
                DelegationName.Check(account, nameof(origin)), new DelegationAccount { Balance = balance });
        }

        return sum > ulong.MaxValue
            ? throw new ArgumentException($"There are {sum} base units; a ledger holds at most 2^64 - 1.", nameof(origin))
            : ledger.TakeSnapshot();
    }

    /// <summary>Carries out a command, or refuses it. This state stays as it is.</summary>
    /// <param name="command">The command.</param>
    public DelegationTransition Apply(DelegationCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.ApplyTo(this);
    }
}
