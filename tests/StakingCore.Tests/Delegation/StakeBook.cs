using StakingCore.Amounts;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Tests.Delegation;

/// <summary>
/// What a bookkeeper writes down who follows every piece of locked stake from pool to pool, and asks the pro rata rule what each
/// loses. Slow and plain; it looks at the commands alone, never at the ledger.
/// </summary>
internal sealed class StakeBook
{
    private readonly DelegationParameters _parameters;
    private readonly SortedDictionary<string, Pool> _pools = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Account, string Pool), List<Piece>> _locked = new(Comparer<(string Account, string Pool)>.Create(
        static (left, right) => string.CompareOrdinal(left.Account, right.Account) is not 0 and int order ? order : string.CompareOrdinal(left.Pool, right.Pool)));

    private readonly Dictionary<(string Pool, ulong Epoch), UInt128> _stakeAt = [];
    private ulong _epoch;
    private int _requests;

    internal StakeBook(DelegationParameters parameters, ulong epoch)
    {
        _parameters = parameters;
        _epoch = epoch;
    }

    internal UInt128 Burned { get; private set; }

    internal int Faults { get; private set; }

    /// <summary>Pieces that lost something on their way out, after a move, and in a pool that had closed.</summary>
    internal (int Exits, int Moved, int Bonds) Caught { get; private set; }

    /// <summary>Everything that can be lost, in the order in which the protocol rounds: bonds, locked stake by owner and pool, exits by request.</summary>
    internal IEnumerable<(string Holder, UInt128 Amount)> Stakes() =>
    [
        .. _pools.Select(static pool => ($"bond {pool.Key}", pool.Value.Bond)),
        .. _locked.Where(static entry => entry.Value.Count > 0).Select(static entry => ($"locked {entry.Key}", Sum(entry.Value))),
        .. Exits.GroupBy(static piece => piece.Request).Select(static request => ($"exit {request.First().Account} {request.First().At}", Sum(request))),
    ];

    internal static IEnumerable<(string Holder, UInt128 Amount)> StakesOf(DelegationLedger ledger) =>
    [
        .. ledger.Pools.Select(static pool => ($"bond {pool.Key}", pool.Value.Bond)),
        .. ledger.Locked.Keys.Select(key => ($"locked {(key.Account, key.Pool)}", ledger.LockedBy(key.Account, key.Pool))),
        .. ledger.Exits.GroupBy(static exit => exit.Request)
            .Select(static request => ($"exit {request.First().Account} {request.First().Pool}", DelegationLedger.SumOf(request.Select(static exit => exit.Lot)))),
    ];

    private List<Piece> Exits { get; } = [];

    internal void Follow(DelegationCommand command)
    {
        switch (command)
        {
            case OpenPool open:
                _pools.Add(open.Pool, new Pool(open.Operator) { Bond = open.Bond });
                break;
            case AddBond add:
                _pools[add.Pool].Bond += add.Amount;
                break;
            case RetirePool retire:
                _pools[retire.Pool].IsRetiring = true;
                break;
            case LockStake locked:
                Put(locked.Account, new Piece(locked.Account, locked.Pool, locked.Amount, _epoch));
                break;
            case UnlockStake unlock:
                Send(Take(unlock.Account, unlock.Pool, unlock.Amount), isBond: false);
                break;
            case MoveStake move:
                foreach (Piece piece in Take(move.Account, move.From, move.Amount))
                {
                    Put(move.Account, piece with { At = move.To, Since = _epoch, Before = move.From, BeforeSince = piece.Since });
                }

                break;
            case AdvanceEpoch:
                Advance();
                break;
            case ReportFault fault:
                Punish(fault);
                break;
            default:
                break;
        }
    }

    private void Advance()
    {
        _epoch++;
        Exits.RemoveAll(piece => piece.Left + _parameters.UnbondingDelayEpochs <= _epoch);
        foreach ((string id, Pool pool) in _pools.Where(static entry => entry.Value.IsRetiring))
        {
            if (pool.Bond > 0)
            {
                Send([new Piece(pool.Operator, id, pool.Bond, 0)], isBond: true);
            }

            foreach (((string _, string At) key, List<Piece> pieces) in _locked.Where(entry => entry.Key.Pool == id && entry.Value.Count > 0))
            {
                Send([.. pieces], isBond: false);
                pieces.Clear();
            }

            pool.Bond = 0;
            pool.IsRetiring = false;
        }

        foreach ((string id, Pool pool) in _pools)
        {
            _stakeAt[(id, _epoch)] = pool.Bond + Sum(_locked.Where(entry => entry.Key.Pool == id).SelectMany(static entry => entry.Value));
        }
    }

    private void Punish(ReportFault fault)
    {
        Fraction rate = SampleDelegation.Penalties().BaseFractions[fault.Kind];
        UInt128 exposure = _stakeAt.GetValueOrDefault((fault.Pool, fault.FaultEpoch));
        UInt128 penalty = exposure * rate.Numerator / rate.Denominator;
        Piece? leavingBond = Exits.Find(piece => piece.IsBond && piece.At == fault.Pool && piece.Left >= fault.FaultEpoch);
        Piece[] reached = [.. _locked.Values.SelectMany(static pieces => pieces).Concat(Exits).Where(piece => !piece.IsBond && piece.WasAt(fault.Pool, fault.FaultEpoch))];
        Pool pool = _pools[fault.Pool];
        LossAllocation losses = LossRule.ProRata.Allocate(
            penalty, pool.Bond + (leavingBond?.Amount ?? 0), [.. reached.Select(static piece => piece.Amount)], LossRounding.PrefixFloor);
        foreach ((Piece piece, UInt128 loss) in reached.Zip(losses.DelegatorLosses))
        {
            piece.Amount -= loss;
            Caught = loss == 0 ? Caught : (Caught.Exits + (piece.Left is null ? 0 : 1), Caught.Moved + (piece.At == fault.Pool ? 0 : 1), Caught.Bonds);
        }

        if (leavingBond is not null)
        {
            leavingBond.Amount -= losses.OperatorLoss;
            Caught = Caught with { Bonds = Caught.Bonds + 1 };
        }
        else
        {
            pool.Bond -= losses.OperatorLoss;
        }

        foreach (List<Piece> pieces in _locked.Values)
        {
            pieces.RemoveAll(static piece => piece.Amount == 0);
        }

        Burned += penalty - losses.Shortfall;
        Faults++;
    }

    private void Put(string account, Piece piece)
    {
        if (!_locked.TryGetValue((account, piece.At), out List<Piece>? pieces))
        {
            _locked.Add((account, piece.At), pieces = []);
        }

        // Stake with one history is one piece: what comes later on the same day stands beside what came first.
        Piece? same = pieces.Find(other => other.HasHistoryOf(piece));
        if (same is null)
        {
            pieces.Add(piece);
        }
        else
        {
            same.Amount += piece.Amount;
        }
    }

    private List<Piece> Take(string account, string pool, UInt128 amount)
    {
        List<Piece> pieces = _locked[(account, pool)];
        List<Piece> taken = [];
        foreach (Piece piece in pieces)
        {
            var part = UInt128.Min(amount, piece.Amount);
            amount -= part;
            piece.Amount -= part;
            if (part > 0)
            {
                taken.Add(piece with { Amount = part });
            }
        }

        pieces.RemoveAll(static piece => piece.Amount == 0);
        return taken;
    }

    private void Send(List<Piece> pieces, bool isBond)
    {
        Exits.AddRange(pieces.Select(piece => piece with { Left = _epoch, Request = _requests, IsBond = isBond }));
        _requests++;
    }

    private static UInt128 Sum(IEnumerable<Piece> pieces) => pieces.Aggregate(UInt128.Zero, static (sum, piece) => sum + piece.Amount);

    private sealed class Pool(string owner)
    {
        internal string Operator { get; } = owner;

        internal UInt128 Bond { get; set; }

        internal bool IsRetiring { get; set; }
    }

    private sealed record Piece
    {
        internal Piece(string account, string at, UInt128 amount, ulong since)
        {
            Account = account;
            At = at;
            Amount = amount;
            Since = since;
        }

        internal string Account { get; }

        internal string At { get; init; }

        internal UInt128 Amount { get; set; }

        internal ulong Since { get; init; }

        internal string? Before { get; init; }

        internal ulong BeforeSince { get; init; }

        internal ulong? Left { get; init; }

        internal int Request { get; init; }

        internal bool IsBond { get; init; }

        /// <summary>Whether the pool held it when that epoch began: it came in an earlier epoch and left in that one or later.</summary>
        internal bool WasAt(string pool, ulong epoch) =>
            (At == pool && Since < epoch && (Left is not { } left || epoch <= left))
            || (Before == pool && BeforeSince < epoch && epoch <= Since && (Left is not { } gone || epoch <= gone));

        internal bool HasHistoryOf(Piece other) => (Since, Before, BeforeSince) == (other.Since, other.Before, other.BeforeSince);
    }
}
